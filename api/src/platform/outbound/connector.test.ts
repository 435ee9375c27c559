import { connect as dial, createServer, type Socket } from 'node:net';
import { createSecureContext, createServer as createTlsServer, TLSSocket } from 'node:tls';
import { describe, expect, onTestFinished, test } from 'vitest';
import { certified, listen, tlsFile } from '../../../test/fixtures/loopback.ts';
import { createAddressPolicy } from './address-policy.ts';
import { createConnector } from './connector.ts';
import { createGuard } from './guard.ts';
import { createOutbound, type Outbound } from './index.ts';

function outbound(): Outbound {
  const created = createOutbound({
    allow: ['127.0.0.1/32', '127.0.0.2/32'],
    extraCa: tlsFile('ca.pem'),
    lookup: async (host) => [
      ...(host.startsWith('half-dead') ? [{ address: '127.0.0.2', family: 4 }] : []),
      { address: '127.0.0.1', family: 4 },
    ],
  });
  onTestFinished(() => created.close());
  return created;
}

const to = (host: string, port: number, tls = false) =>
  ({ host, port, tls, deadlineMs: 2000 }) as const;
const greet = (socket: Socket): void => void socket.end('hello');

async function firstWords(socket: AsyncIterable<Buffer>): Promise<string> {
  for await (const chunk of socket) return chunk.toString();
  return '';
}

describe('a socket', () => {
  test('leads to the server that was asked for', async () => {
    const { port } = await listen(createServer(greet));
    expect(await firstWords(await outbound().connect(to('127.0.0.1', port)))).toBe('hello');
  });

  test('reaches a host by the address that answers', async () => {
    const { port } = await listen(createServer(greet));
    const socket = await outbound().connect(to('half-dead.example.com', port));
    expect(await firstWords(socket)).toBe('hello');
  });

  test('over TLS is verified for the host before it is handed over', async () => {
    const { port } = await listen(createTlsServer(certified('server'), greet));
    const socket = await outbound().connect(to('mail.example.com', port, true));
    expect(socket).toBeInstanceOf(TLSSocket);
    expect(await firstWords(socket)).toBe('hello');
  });

  test.each(['expired', 'self-signed', 'other-name'] as const)(
    'over TLS is not handed over with a certificate that is %s',
    async (name) => {
      const received: Buffer[] = [];
      const server = createTlsServer(certified(name), (socket) => {
        socket.on('data', (chunk) => received.push(chunk)).on('error', () => {});
      });
      const { port } = await listen(server);
      const sent = outbound().connect(to('mail.example.com', port, true));
      await expect(sent).rejects.toMatchObject({ code: 'TLS' });
      expect(received).toEqual([]);
    },
  );

  test('outlives the deadline that it was opened under, and a reset nobody listens to', async () => {
    const peers: Socket[] = [];
    const { port } = await listen(createServer((peer) => peers.push(peer)));
    const socket = await outbound().connect({ ...to('127.0.0.1', port), deadlineMs: 30 });
    await new Promise((resolve) => void setTimeout(resolve, 60));
    expect(socket.destroyed).toBe(false);
    const closed = new Promise((resolve) => void socket.once('close', resolve));
    for (const peer of peers) peer.resetAndDestroy();
    await closed;
  });

  test.each([
    ['nobody listens', to('127.0.0.2', 1), 'CONNECTION_REFUSED'],
    ['the port is none', to('127.0.0.1', 0), 'INVALID_URL'],
    ['the host is none', to('http://127.0.0.1/', 80), 'INVALID_URL'],
  ])('is not to be had where %s', async (_title, request, code) => {
    await expect(outbound().connect(request)).rejects.toMatchObject({ code });
  });

  test('whose server never finishes TLS is given up at the deadline and closed', async () => {
    const ended = Promise.withResolvers<void>();
    const { port } = await listen(
      createServer((peer) =>
        peer
          .on('close', ended.resolve)
          .on('error', () => {})
          .resume(),
      ),
    );
    const request = { ...to('127.0.0.1', port, true), deadlineMs: 60 };
    await expect(outbound().connect(request)).rejects.toMatchObject({ code: 'TIMEOUT' });
    await ended.promise;
  });

  test('that is still being opened when Patchbay stops is CANCELLED', async () => {
    const patchbay = outbound();
    const { port } = await listen(createServer(() => void patchbay.close()));
    const opening = patchbay.connect(to('127.0.0.1', port, true));
    await expect(opening).rejects.toMatchObject({ code: 'CANCELLED' });
  });
});

test('a connection that ends up elsewhere than it was sent is closed before a byte is written', async () => {
  const received: Buffer[] = [];
  const reached = Promise.withResolvers<void>();
  const trap = await listen(
    createServer((peer) => {
      peer.on('data', (chunk) => received.push(chunk)).on('close', () => reached.resolve());
    }),
    '127.0.0.2',
  );
  const connector = createConnector({
    guard: createGuard(createAddressPolicy(['127.0.0.1/32']), async () => [
      { address: '127.0.0.1', family: 4 },
    ]),
    trust: createSecureContext(),
    dial: () => dial(trap.port, '127.0.0.2'),
  });
  const target = { host: 'api.example.com', port: 443, purpose: 'http' } as const;
  const opening = connector.open(target, true, new AbortController().signal);
  await expect(opening).rejects.toMatchObject({ code: 'BLOCKED_ADDRESS' });
  await reached.promise;
  expect(received).toEqual([]);
});
