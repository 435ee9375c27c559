import { request } from 'node:http';
import { afterAll, describe, expect, it } from 'vitest';
import { type TestApp, createTestApp } from './testkit/test-app.ts';

const apps: TestApp[] = [];
afterAll(async () => {
  for (const app of apps) await app.close();
});

async function start(env: Readonly<Record<string, string>> = {}): Promise<TestApp> {
  const app = await createTestApp({ env });
  apps.push(app);
  return app;
}

/** The status of a request, or of an upgrade, that names this host. */
function statusFor(app: TestApp, host: string, headers: Record<string, string> = {}) {
  const { promise, resolve, reject } = Promise.withResolvers<number | undefined>();
  const asked = request(`${app.url}/graphql`, {
    headers: { accept: 'application/json', host, ...headers },
  });
  asked.on('response', (answer) => {
    answer.resume();
    resolve(answer.statusCode);
  });
  asked.on('upgrade', (answer, socket) => {
    socket.destroy();
    resolve(answer.statusCode);
  });
  asked.on('error', reject);
  asked.end();
  return promise;
}

function socketTo(host: string): Record<string, string> {
  return {
    connection: 'Upgrade',
    upgrade: 'websocket',
    origin: `http://${host}`,
    'sec-websocket-version': '13',
    'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
    'sec-websocket-protocol': 'graphql-transport-ws',
  };
}

describe('a server for this machine only', () => {
  it('answers to the names of this machine', async () => {
    const app = await start();
    const { port } = new URL(app.url);
    for (const name of ['127.0.0.1', 'localhost', '[::1]']) {
      expect(await statusFor(app, `${name}:${port}`)).not.toBe(421);
      const host = `${name}:${port}`;
      expect(await statusFor(app, host, socketTo(host))).toBe(101);
    }
  });

  it('answers nothing to a name that somebody let lead here', async () => {
    const app = await start();
    for (const host of ['rebind.example', 'rebind.example:4000', '127.0.0.1.rebind.example']) {
      expect(await statusFor(app, host)).toBe(421);
      expect(await statusFor(app, host, socketTo(host))).toBe(403);
    }
  });
});

describe('a server with a public address', () => {
  it('leaves names to the proxy in front', async () => {
    const app = await start({ PATCHBAY_PUBLIC_URL: 'https://hub.example.com' });
    expect(await statusFor(app, 'hub.example.com')).not.toBe(421);
  });
});
