import { createServer as createHttpsServer } from 'node:https';
import { createServer, type Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { certified, listen, tlsFile } from '../../../test/fixtures/loopback.ts';
import { createOutbound, type Outbound, type OutboundOptions } from './index.ts';

const host = 'mail.example.com';
const lookup = vi.fn<NonNullable<OutboundOptions['lookup']>>(async () => [
  { address: '127.0.0.1', family: 4 },
]);

/** A way out on which one host and port, and nothing else, leads to a port of this machine. */
function detoured(port: number, from: { host: string; port: number }): Outbound {
  lookup.mockClear();
  const created = createOutbound({
    allow: [],
    lookup,
    extraCa: tlsFile('ca.pem'),
    detours: (target) =>
      target.host === from.host && (target.port ?? from.port) === from.port ? { port } : undefined,
  });
  onTestFinished(() => created.close());
  return created;
}

const get = (url: string, deadlineMs = 2000) => ({ method: 'GET', url, deadlineMs }) as const;
const greet = (socket: Socket): void => void socket.end('hello');

describe('a detour changes the address and nothing else:', () => {
  test('the server is asked by its own name, and the name is not looked up', async () => {
    const hosts: (string | undefined)[] = [];
    const server = createHttpsServer(certified('server'), (request, response) => {
      hosts.push(request.headers.host);
      response.end('reached');
    });
    const { port } = await listen(server);
    const answer = await detoured(port, { host, port: 443 }).request(get(`https://${host}/a`));
    expect(answer.body.toString()).toBe('reached');
    expect(hosts).toEqual([host]);
    expect(lookup).not.toHaveBeenCalled();
  });

  test.each(['expired', 'self-signed', 'other-name'] as const)(
    'a certificate that is %s is refused',
    async (name) => {
      const { port } = await listen(
        createHttpsServer(certified(name), (_, answer) => answer.end()),
      );
      const sent = detoured(port, { host, port: 443 }).request(get(`https://${host}/`));
      await expect(sent).rejects.toMatchObject({ code: 'TLS' });
    },
  );

  test('a redirect is an answer, not a way on', async () => {
    const server = createHttpsServer(certified('server'), (_, response) => {
      response.writeHead(302, { location: `https://${host}/b` }).end();
    });
    const listening = await listen(server);
    const way = detoured(listening.port, { host, port: 443 });
    expect((await way.request(get(`https://${host}/`))).status).toBe(302);
    expect(listening.connections()).toBe(1);
  });

  test('a body is capped, and a deadline is a deadline', async () => {
    const server = createHttpsServer(certified('server'), (request, response) => {
      if (request.url === '/long') response.end('x'.repeat(2000));
    });
    const { port } = await listen(server);
    onTestFinished(() => server.closeAllConnections());
    const way = detoured(port, { host, port: 443 });
    const long = await way.request({ ...get(`https://${host}/long`), maxBytes: 1000 });
    expect([long.body.length, long.truncated]).toEqual([1000, true]);
    const silent = way.request(get(`https://${host}/silent`, 60));
    await expect(silent).rejects.toMatchObject({ code: 'TIMEOUT' });
  });

  test('a socket over TLS is verified for the name that was asked for', async () => {
    const { port } = await listen(createTlsServer(certified('server'), greet));
    const right = detoured(port, { host, port: 465 });
    const socket = await right.connect({ host, port: 465, tls: true, deadlineMs: 2000 });
    socket.destroy();
    const wrong = detoured(port, { host: 'other.example.com', port: 465 });
    const opening = wrong.connect({
      host: 'other.example.com',
      port: 465,
      tls: true,
      deadlineMs: 2000,
    });
    await expect(opening).rejects.toMatchObject({ code: 'TLS' });
  });

  test('where nobody listens the connection is refused', async () => {
    const opening = detoured(1, { host, port: 25 }).connect({
      host,
      port: 25,
      tls: false,
      deadlineMs: 2000,
    });
    await expect(opening).rejects.toMatchObject({
      code: 'CONNECTION_REFUSED',
      message: `${host} refused the connection.`,
    });
  });
});

describe('what is not detoured is guarded as always:', () => {
  test.each([
    ['another host', 'https://api.example.com/'],
    ['another port of the same host', `https://${host}:8443/`],
    ['the address that a detour leads to', 'http://127.0.0.1/'],
    ['a name of this machine', 'http://localhost/'],
  ])('%s', async (_, url) => {
    const listening = await listen(createServer(greet));
    const way = detoured(listening.port, { host, port: 443 });
    await expect(way.request(get(url))).rejects.toMatchObject({ code: 'BLOCKED_ADDRESS' });
    await expect(way.refusal(url)).resolves.toMatchObject({ code: 'BLOCKED_ADDRESS' });
    expect(listening.connections()).toBe(0);
  });
});

test('a detoured target is not refused at save, by its URL or by its bare name', async () => {
  const way = detoured(1, { host: 'optima.acme.internal', port: 1433 });
  expect(await way.refusal('optima.acme.internal')).toBeUndefined();
  expect(await way.refusal('http://optima.acme.internal:1433/')).toBeUndefined();
  await expect(way.refusal('http://optima.acme.internal/')).resolves.toMatchObject({
    code: 'BLOCKED_ADDRESS',
  });
  await expect(way.refusal('other.acme.internal')).resolves.toMatchObject({
    code: 'BLOCKED_ADDRESS',
  });
});
