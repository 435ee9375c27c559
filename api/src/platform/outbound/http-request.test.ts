import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import { createServer as createTcpServer, type Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { listen, type Listening } from '../../../test/fixtures/loopback.ts';
import { createOutbound, type Outbound, type OutboundRequest } from './index.ts';

const MEBIBYTE = 2 ** 20;

function outbound(): Outbound {
  const created = createOutbound({
    allow: ['127.0.0.0/8'],
    lookup: async () => [{ address: '127.0.0.1', family: 4 }],
  });
  onTestFinished(() => created.close());
  return created;
}

async function serve(answer: RequestListener): Promise<Listening & { url: string }> {
  const listening = await listen(createServer(answer));
  return { ...listening, url: `http://api.example.com:${listening.port}/v1` };
}

/** A server that says exactly these bytes, whatever it is asked. */
async function serveRaw(talk: (socket: Socket) => void): Promise<string> {
  const { port } = await listen(createTcpServer(talk));
  return `http://api.example.com:${port}/`;
}

const get = (url: string, more: Partial<OutboundRequest> = {}): OutboundRequest => ({
  method: 'GET',
  url,
  deadlineMs: 5000,
  ...more,
});

afterEach(() => void vi.unstubAllEnvs());

describe('an answer', () => {
  test('comes back whole: status, headers, body', async () => {
    const { url } = await serve((_request, response) => {
      response.writeHead(418, { 'X-Twice': ['a', 'b'], 'Content-Type': 'text/plain' }).end('short');
    });
    const response = await outbound().request(get(url));
    expect(response).toMatchObject({ status: 418, truncated: false, body: Buffer.from('short') });
    expect(response.headers).toMatchObject({ 'x-twice': 'a, b', 'content-type': 'text/plain' });
    expect(response.durationMs).toBeGreaterThanOrEqual(0);
  });

  test.each([
    [9, false, '123456789'],
    [10, false, '1234567890'],
    [11, true, '1234567890'],
  ])('of %i bytes with room for ten is truncated: %s', async (length, truncated, body) => {
    const { url } = await serve((_request, response) =>
      response.end('12345678901'.slice(0, length)),
    );
    const response = await outbound().request(get(url, { maxBytes: 10 }));
    expect(response).toMatchObject({ truncated, body: Buffer.from(body) });
  });

  test('of a gibibyte costs no more memory than its first 64 KiB, and ends the connection', async () => {
    let closed: Promise<unknown> = Promise.resolve();
    let written = 0;
    const { url } = await serve((_request, response) => {
      closed = once(response, 'close');
      const chunk = Buffer.alloc(MEBIBYTE);
      const pump = (): void => {
        while (!response.destroyed && written < 1024) {
          written += 1;
          if (!response.write(chunk)) return;
        }
      };
      response.on('drain', pump);
      pump();
    });
    const before = process.memoryUsage();
    const response = await outbound().request(get(url));
    const after = process.memoryUsage();
    expect(response).toMatchObject({ status: 200, truncated: true });
    expect(response.body.length).toBe(65_536);
    await closed;
    expect(written).toBeLessThan(64);
    expect(after.rss - before.rss).toBeLessThan(64 * MEBIBYTE);
  });

  test('that is a gzip bomb is handed over as it came, not inflated', async () => {
    const bomb = gzipSync(Buffer.alloc(32 * MEBIBYTE));
    const asked: unknown[] = [];
    const { url } = await serve((request, response) => {
      asked.push(request.headers['accept-encoding']);
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb);
    });
    const headers = { 'Accept-Encoding': 'gzip' };
    const response = await outbound().request(get(url, { headers, maxBytes: MEBIBYTE }));
    expect(response.body.equals(bomb)).toBe(true);
    expect(asked).toEqual(['identity']);
  });

  test('to HEAD has no body', async () => {
    const { url } = await serve((_request, response) => {
      response.writeHead(200, { 'content-length': '5000' }).end();
    });
    const response = await outbound().request(get(url, { method: 'HEAD' }));
    expect(response).toMatchObject({ status: 200, truncated: false, body: Buffer.alloc(0) });
  });
});

describe('a request', () => {
  test('arrives as it was made, under the host of its URL', async () => {
    const seen: unknown[] = [];
    const { url, port } = await serve((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const { host, authorization, 'user-agent': agent } = request.headers;
        seen.push([
          request.method,
          request.url,
          host,
          authorization,
          agent,
          Buffer.concat(chunks).toString(),
        ]);
        response.end();
      });
    });
    const headers = { Authorization: 'Bearer x', Host: 'admin.internal', 'Content-Length': '1' };
    const body = Buffer.from('{"a":1}');
    await outbound().request(get(`${url}?q=1#top`, { method: 'POST', headers, body }));
    const host = `api.example.com:${port}`;
    expect(seen).toEqual([['POST', '/v1?q=1', host, 'Bearer x', 'Patchbay', '{"a":1}']]);
  });

  test('reuses a connection that is free', async () => {
    const { url, connections } = await serve((_request, response) => response.end());
    const patchbay = outbound();
    for (let count = 0; count < 10; count += 1) await patchbay.request(get(url));
    expect(connections()).toBeLessThanOrEqual(2);
  });

  test('takes no proxy from the environment', async () => {
    const proxy = await serve((_request, response) => response.end('proxied'));
    for (const name of ['HTTP_PROXY', 'http_proxy', 'ALL_PROXY']) {
      vi.stubEnv(name, `http://127.0.0.1:${proxy.port}`);
    }
    vi.stubEnv('NODE_USE_ENV_PROXY', '1');
    const { url } = await serve((_request, response) => response.end('direct'));
    expect(String((await outbound().request(get(url))).body)).toBe('direct');
    expect(proxy.connections()).toBe(0);
  });

  test('with a header that HTTP does not allow is refused without repeating it', async () => {
    const { url, connections } = await serve((_request, response) => response.end());
    const headers = { authorization: 'Bearer hunter2\r\nx-smuggled: 1' };
    const sent = outbound().request(get(url, { headers }));
    await expect(sent).rejects.toMatchObject({ code: 'INVALID_URL' });
    await expect(sent).rejects.toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('hunter2') }),
    );
    expect(connections()).toBeLessThanOrEqual(1);
  });
});

describe('an answer that does not come', () => {
  test('because the server says nothing is a TIMEOUT at the deadline', async () => {
    const url = await serveRaw(() => {});
    const sent = outbound().request(get(url, { deadlineMs: 100 }));
    await expect(sent).rejects.toMatchObject({
      code: 'TIMEOUT',
      message: expect.stringContaining('100 ms'),
    });
  });

  test('to an end, because it drips for ever, is a TIMEOUT at the deadline', async () => {
    const url = await serveRaw((socket) => {
      socket.write('HTTP/1.1 200 OK\r\ncontent-length: 100000\r\n\r\n');
      const drip = setInterval(() => socket.write('x'), 5);
      socket.on('close', () => clearInterval(drip));
    });
    const sent = outbound().request(get(url, { deadlineMs: 150 }));
    await expect(sent).rejects.toMatchObject({ code: 'TIMEOUT' });
  });

  test('past its headers, because they drip for ever, is a TIMEOUT at the deadline', async () => {
    const url = await serveRaw((socket) => {
      socket.write('HTTP/1.1 200 OK\r\nx: ');
      const drip = setInterval(() => socket.write('x'), 5);
      socket.on('close', () => clearInterval(drip));
    });
    const sent = outbound().request(get(url, { deadlineMs: 150 }));
    await expect(sent).rejects.toMatchObject({ code: 'TIMEOUT' });
  });

  test('because the caller gave up is CANCELLED', async () => {
    const caller = new AbortController();
    const url = await serveRaw(() => caller.abort());
    const sent = outbound().request(get(url, { signal: caller.signal }));
    await expect(sent).rejects.toMatchObject({ code: 'CANCELLED' });
  });

  test('because Patchbay stops is CANCELLED, as is every later one', async () => {
    const patchbay = outbound();
    let closed: Promise<void> | undefined;
    const url = await serveRaw(() => void (closed = patchbay.close()));
    await expect(patchbay.request(get(url))).rejects.toMatchObject({ code: 'CANCELLED' });
    await closed;
    await expect(patchbay.request(get(url))).rejects.toMatchObject({ code: 'CANCELLED' });
  });

  test('because the connection is reset within the body is CONNECTION_LOST', async () => {
    const url = await serveRaw((socket) => {
      socket.write('HTTP/1.1 200 OK\r\ncontent-length: 1000\r\n\r\nhalf', () =>
        socket.resetAndDestroy(),
      );
    });
    await expect(outbound().request(get(url))).rejects.toMatchObject({ code: 'CONNECTION_LOST' });
  });

  test('because the connection ends within the body is CONNECTION_LOST', async () => {
    const url = await serveRaw((socket) => {
      socket.end('HTTP/1.1 200 OK\r\ncontent-length: 1000\r\n\r\nhalf');
    });
    await expect(outbound().request(get(url))).rejects.toMatchObject({ code: 'CONNECTION_LOST' });
  });

  test('because nobody listens is CONNECTION_REFUSED, without the address', async () => {
    const { port } = await serve(() => {});
    const sent = outbound().request(get(`http://127.0.0.3:${port}/`));
    await expect(sent).rejects.toMatchObject({ code: 'CONNECTION_REFUSED' });
    const named = outbound().request(get('http://api.example.com:1/'));
    await expect(named).rejects.toMatchObject({
      message: 'api.example.com refused the connection.',
    });
  });

  test.each([
    'SSH-2.0-OpenSSH_9.9\r\n',
    'HTTP/9.9 999 \u0000\r\n\r\n',
    `HTTP/1.1 200 OK\r\nx: ${'x'.repeat(40_000)}\r\n\r\n`,
  ])('as HTTP is CONNECTION_LOST', async (bytes) => {
    const url = await serveRaw((socket) => void socket.write(bytes));
    const sent = outbound().request(get(url));
    await expect(sent).rejects.toMatchObject({
      code: 'CONNECTION_LOST',
      message: 'api.example.com did not answer with valid HTTP.',
    });
  });
});

describe('an answer that does not come', () => {
  test('after the request was written is told as one of a request that was sent', async () => {
    const { url } = await serve((request) => request.socket.destroy());
    const asked = outbound().request(get(url, { method: 'POST', body: 'once' }));
    await expect(asked).rejects.toMatchObject({ code: 'CONNECTION_LOST', wasSent: true });
    const silent = await serve(() => undefined);
    const waiting = outbound().request(get(silent.url, { method: 'POST', deadlineMs: 200 }));
    await expect(waiting).rejects.toMatchObject({ code: 'TIMEOUT', wasSent: true });
  });

  test('since nothing listens, or nobody speaks TLS, is told as one of a request that was not', async () => {
    const server = createServer();
    const { port } = await listen(server);
    server.close();
    await once(server, 'close');
    const asked = outbound().request(get(`http://api.example.com:${port}/`, { method: 'POST' }));
    await expect(asked).rejects.toMatchObject({ code: 'CONNECTION_REFUSED', wasSent: false });
    const plain = await serveRaw((socket) => socket.end('220 mail'));
    const secure = outbound().request(get(plain.replace('http:', 'https:'), { method: 'POST' }));
    await expect(secure).rejects.toMatchObject({ wasSent: false });
  });
});
