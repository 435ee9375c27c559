import { once } from 'node:events';
import { type IncomingMessage, type RequestOptions, createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { setImmediate } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { announcedBytes } from './body-limit.ts';
import { callBody } from './provider-body.ts';

/** A request as it arrives, and the one who sends it. */
async function begin(options: RequestOptions = {}) {
  const server = createServer().listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const asking = request({ port, method: 'POST', agent: false, ...options });
  asking.on('error', () => undefined);
  onTestFinished(() => void asking.destroy());
  asking.flushHeaders();
  const [arrived] = (await once(server, 'request')) as [IncomingMessage];
  return { asking, arrived };
}

async function arrivedWhole(arrived: IncomingMessage): Promise<void> {
  while (!arrived.complete) await setImmediate();
}

const bodyOf = (arrived: IncomingMessage) => callBody(arrived, announcedBytes(arrived));

test.each([
  ['as it comes', false],
  ['that has come to its end before anybody looked', true],
])(
  'a body of unknown length that is too long to be held is handed on whole: one %s',
  async (_, waits) => {
    const { asking, arrived } = await begin();
    asking.write('a'.repeat(10_000));
    asking.end('b'.repeat(60_000));
    if (waits) await arrivedWhole(arrived);
    const body = await bodyOf(arrived);
    if (body.kind === 'BYTES') throw new Error('It was held.');
    const text = String(await buffer(body.source));
    expect(text).toBe('a'.repeat(10_000) + 'b'.repeat(60_000));
  },
);

test('a short body is held, of known and of unknown length', async () => {
  for (const headers of [{}, { 'content-length': 6 }]) {
    const { asking, arrived } = await begin({ headers });
    asking.write('abc');
    asking.end('def');
    const body = await bodyOf(arrived);
    expect(body.kind === 'BYTES' && String(body.bytes)).toBe('abcdef');
  }
});

test('a short body that breaks off is a bad request', async () => {
  const { asking, arrived } = await begin({ headers: { 'content-length': 6 } });
  asking.write('abc');
  const body = bodyOf(arrived);
  asking.destroy();
  await expect(body).rejects.toMatchObject({ code: 'BAD_REQUEST' });
});
