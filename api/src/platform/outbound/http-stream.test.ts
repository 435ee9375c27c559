import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import { createServer as createTcpServer, type Socket } from 'node:net';
import { PassThrough, Readable, Writable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { describe, expect, onTestFinished, test } from 'vitest';
import { listen } from '../../../test/fixtures/loopback.ts';
import { createOutbound, type Outbound, type OutboundStreamRequest } from './index.ts';

const MEBIBYTE = 2 ** 20;

function outbound(allow = ['127.0.0.0/8']): Outbound {
  const created = createOutbound({
    allow,
    lookup: async () => [{ address: '127.0.0.1', family: 4 }],
  });
  onTestFinished(() => created.close());
  return created;
}

async function serve(answer: RequestListener): Promise<string> {
  const { port } = await listen(createServer(answer));
  return `http://api.example.com:${port}/v1`;
}

async function serveRaw(talk: (socket: Socket) => void): Promise<string> {
  const { port } = await listen(createTcpServer(talk));
  return `http://api.example.com:${port}/`;
}

const get = (url: string, more: Partial<OutboundStreamRequest> = {}): OutboundStreamRequest => ({
  method: 'GET',
  url,
  headersMs: 30_000,
  idleMs: 30_000,
  longestMs: 60_000,
  ...more,
});

async function* chunks(count: number, size: number): AsyncGenerator<Uint8Array, void> {
  for (let made = 0; made < count; made += 1) yield Buffer.alloc(size, made % 250);
}

/** A sink that keeps what it gets. */
function collector(): { sink: PassThrough; text: Promise<string> } {
  const sink = new PassThrough();
  const text = buffer(sink).then(String);
  text.catch(() => undefined);
  return { sink, text };
}

describe('a stream', () => {
  test('is refused for a private address, before anything is sent', async () => {
    let asked = 0;
    const url = await serve((_request, response) => {
      asked += 1;
      response.end();
    });
    await expect(outbound([]).stream(get(url))).rejects.toMatchObject({ code: 'BLOCKED_ADDRESS' });
    expect(asked).toBe(0);
  });

  test('hands the answer on as it came: status, headers, body', async () => {
    const url = await serve((_request, response) => {
      response.writeHead(418, { 'x-twice': ['a', 'b'] }).end('short');
    });
    const answer = await outbound().stream(get(url));
    expect(answer.status).toBe(418);
    expect(answer.headers['x-twice']).toEqual(['a', 'b']);
    const { sink, text } = collector();
    const counted: number[] = [];
    await answer.pipeTo(sink, (count) => counted.push(count));
    expect([await text, counted]).toEqual(['short', [5]]);
  });

  test('asks for the encodings that it is told, and does not undo them', async () => {
    const zipped = gzipSync('long '.repeat(100));
    const asked: unknown[] = [];
    const url = await serve((request, response) => {
      asked.push(request.headers['accept-encoding']);
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(zipped);
    });
    const answer = await outbound().stream(get(url, { headers: { 'accept-encoding': 'gzip' } }));
    const sink = new PassThrough();
    const [bytes] = await Promise.all([buffer(sink), answer.pipeTo(sink)]);
    expect(bytes.equals(zipped)).toBe(true);
    await outbound().stream(get(url));
    expect(asked).toEqual(['gzip', undefined]);
  });

  test('of a body of known length arrives with it, one of unknown length in chunks', async () => {
    const seen: unknown[] = [];
    const url = await serve((request, response) => {
      void buffer(request).then((body) => {
        const { 'content-length': length, 'transfer-encoding': coding } = request.headers;
        seen.push([length, coding, body.length]);
        response.end();
      });
    });
    const post = { method: 'POST', headers: { 'content-length': '3000' } } as const;
    await outbound().stream(get(url, { ...post, body: Readable.from(chunks(3, 1000)) }));
    await outbound().stream(get(url, { method: 'POST', body: Readable.from(chunks(3, 1000)) }));
    await outbound().stream(get(url, { ...post, body: Buffer.alloc(10) }));
    expect(seen).toEqual([
      ['3000', undefined, 3000],
      [undefined, 'chunked', 3000],
      ['10', undefined, 10],
    ]);
  });

  test('reads a body no faster than the other side takes it', async () => {
    let arrived: IncomingMessage | undefined;
    const url = await serve((request) => {
      arrived = request;
    });
    let made = 0;
    async function* counted(): AsyncGenerator<Uint8Array, void> {
      for await (const chunk of chunks(256, MEBIBYTE)) {
        made += 1;
        yield chunk;
      }
    }
    const sent = outbound().stream(get(url, { method: 'POST', body: Readable.from(counted()) }));
    sent.catch(() => undefined);
    await expect.poll(() => arrived).toBeDefined();
    // What fits into the buffers of two sockets is soon there, and then no more.
    let before = -1;
    await expect
      .poll(
        () => {
          const isStill = made === before;
          before = made;
          return isStill;
        },
        { interval: 200, timeout: 20_000 },
      )
      .toBe(true);
    expect(made).toBeLessThan(64);
  });

  test('reads an answer no faster than the sink takes it', async () => {
    let written = 0;
    const url = await serve((_request, response) => {
      const chunk = Buffer.alloc(MEBIBYTE);
      const pump = (): void => {
        while (!response.destroyed && written < 256) {
          written += 1;
          if (!response.write(chunk)) return;
        }
      };
      response.on('drain', pump);
      pump();
    });
    const answer = await outbound().stream(get(url));
    const stuck = new Writable({ write() {} });
    const piped = answer.pipeTo(stuck);
    piped.catch(() => undefined);
    let before = -1;
    await expect
      .poll(
        () => {
          const isStill = written === before;
          before = written;
          return isStill;
        },
        { interval: 200, timeout: 20_000 },
      )
      .toBe(true);
    expect(written).toBeLessThan(64);
    stuck.destroy();
    await expect(piped).rejects.toMatchObject({ name: 'OutboundError' });
  });
});

describe('a stream that does not come to its end', () => {
  test('because there are no headers is a TIMEOUT', async () => {
    const url = await serveRaw(() => {});
    const sent = outbound().stream(get(url, { headersMs: 100 }));
    await expect(sent).rejects.toMatchObject({ code: 'TIMEOUT' });
  });

  test('because its headers drip for ever is a TIMEOUT', async () => {
    const url = await serveRaw((socket) => {
      socket.write('HTTP/1.1 200 OK\r\nx: ');
      const drip = setInterval(() => socket.write('x'), 5);
      socket.on('close', () => clearInterval(drip));
    });
    const sent = outbound().stream(get(url, { headersMs: 150 }));
    await expect(sent).rejects.toMatchObject({ code: 'TIMEOUT' });
  });

  test('because the answer stands still is a TIMEOUT, and the sink is destroyed', async () => {
    const url = await serve((_request, response) => {
      response.writeHead(200, { 'content-length': '100' }).write('half');
    });
    const answer = await outbound().stream(get(url, { idleMs: 100 }));
    const { sink } = collector();
    await expect(answer.pipeTo(sink)).rejects.toMatchObject({ code: 'TIMEOUT' });
    expect(sink.destroyed).toBe(true);
  });

  test('because the answer drips for ever is a TIMEOUT', async () => {
    const url = await serve((_request, response) => {
      const drip = setInterval(() => response.write('x'), 5);
      response.on('close', () => clearInterval(drip));
    });
    const answer = await outbound().stream(get(url, { longestMs: 300 }));
    await expect(answer.pipeTo(collector().sink)).rejects.toMatchObject({ code: 'TIMEOUT' });
  });

  test('because its own body stands still is a TIMEOUT', async () => {
    const url = await serve((request) => void request.resume());
    async function* stuck(): AsyncGenerator<Uint8Array, void> {
      yield Buffer.from('a');
      await new Promise(() => {});
    }
    const sent = outbound().stream(
      get(url, { method: 'POST', body: Readable.from(stuck()), idleMs: 100 }),
    );
    await expect(sent).rejects.toMatchObject({ code: 'TIMEOUT' });
  });

  test('because it was cancelled before it began is CANCELLED, and a body that broke off with it disturbs nobody', async () => {
    const url = await serve((_request, response) => response.end());
    const caller = new AbortController();
    const body = new Readable({ read: () => undefined });
    caller.abort();
    body.destroy();
    const post = { method: 'POST', body, signal: caller.signal } as const;
    await expect(outbound().stream(get(url, post))).rejects.toMatchObject({ code: 'CANCELLED' });
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
  });

  test('because the connection is reset within the answer is CONNECTION_LOST, and no end of the sink', async () => {
    const url = await serve((request, response) => {
      response.writeHead(200, { 'content-length': '1000' });
      response.write('half', () => request.socket.resetAndDestroy());
    });
    const answer = await outbound().stream(get(url));
    const { sink, text } = collector();
    await expect(answer.pipeTo(sink)).rejects.toMatchObject({ code: 'CONNECTION_LOST' });
    await expect(text).rejects.toThrow(/premature|aborted|closed/i);
  });

  test('because it was cancelled is CANCELLED, before and within the answer', async () => {
    const caller = new AbortController();
    const silent = await serveRaw(() => caller.abort());
    await expect(outbound().stream(get(silent, { signal: caller.signal }))).rejects.toMatchObject({
      code: 'CANCELLED',
    });
    const later = new AbortController();
    let closed: Promise<unknown> | undefined;
    const url = await serve((_request, response) => {
      closed = once(response, 'close');
      response.writeHead(200).write('half');
    });
    const answer = await outbound().stream(get(url, { signal: later.signal }));
    const piped = answer.pipeTo(collector().sink);
    later.abort();
    await expect(piped).rejects.toMatchObject({ code: 'CANCELLED' });
    await closed;
  });
});

test('an answer that is discarded leaves its connection to the next request', async () => {
  const { port, connections } = await listen(
    createServer((_request, response) => response.end('x'.repeat(1000))),
  );
  const patchbay = outbound();
  for (let count = 0; count < 5; count += 1) {
    const answer = await patchbay.stream(get(`http://api.example.com:${port}/`));
    await answer.discard();
  }
  expect(connections()).toBeLessThanOrEqual(2);
});

test('an answer that does not wait for the body leaves the rest of it unread', async () => {
  const url = await serve((_request, response) => {
    response.writeHead(413, { connection: 'close' }).end('too large');
  });
  let read = 0;
  async function* endless(): AsyncGenerator<Uint8Array, void> {
    for (;;) {
      read += 1;
      yield Buffer.alloc(MEBIBYTE);
    }
  }
  const answer = await outbound().stream(
    get(url, { method: 'POST', body: Readable.from(endless()) }),
  );
  const { sink, text } = collector();
  await answer.pipeTo(sink);
  expect([answer.status, await text]).toEqual([413, 'too large']);
  expect(read).toBeLessThan(64);
});
