/**
 * Sends one request over and over on connections that stay open, each as soon as its last answer is there. A process
 * of its own, and plain sockets, so that it takes as little as possible of the processors that the servers need.
 */
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { median, percentile } from '../numbers.ts';

export interface LoadOptions {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly connections: number;
  /** Before this, answers are not counted. */
  readonly warmUpMs: number;
  readonly ms: number;
}

export interface LoadResult {
  readonly requestsPerSecond: number;
  /** With those of the warm-up. */
  readonly requests: number;
  /** Of those that were counted, from the request to the end of its answer, in milliseconds. */
  readonly medianMs: number;
  /** What 99 of 100 of them stay within. */
  readonly p99Ms: number;
}

interface Tally {
  done: number;
  readonly elapsedMs: number[];
  stopping: boolean;
  readonly fail: (error: Error) => void;
}

process.on('message', (options: LoadOptions) => {
  run(options).then(
    (result) => process.send?.(result),
    (error: unknown) => {
      process.stderr.write(`${String(error)}\n`);
      process.exit(1);
    },
  );
});
process.once('disconnect', () => process.exit());
process.once('SIGTERM', () => process.exit());

async function run(options: LoadOptions): Promise<LoadResult> {
  const failure = Promise.withResolvers<never>();
  const tally: Tally = { done: 0, elapsedMs: [], stopping: false, fail: failure.reject };
  const request = requestOf(options);
  const { hostname, port } = new URL(options.url);
  const connections = Array.from({ length: options.connections }, () =>
    keepAsking(hostname, Number(port), request, tally),
  );
  await Promise.race([sleep(options.warmUpMs), failure.promise]);
  const before = tally.done;
  const started = performance.now();
  await Promise.race([sleep(options.ms), failure.promise]);
  const seconds = (performance.now() - started) / 1000;
  const counted = tally.done - before;
  tally.stopping = true;
  await Promise.race([Promise.all(connections), failure.promise]);
  const elapsedMs = tally.elapsedMs.slice(before, before + counted);
  return {
    requestsPerSecond: counted / seconds,
    requests: tally.done,
    medianMs: median(elapsedMs),
    p99Ms: percentile(elapsedMs, 0.99),
  };
}

function requestOf({ url, headers, body }: LoadOptions): Buffer {
  const { host, pathname } = new URL(url);
  const all = { host, ...headers, 'content-length': String(Buffer.byteLength(body)) };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  return Buffer.from([`POST ${pathname} HTTP/1.1`, ...lines, '', body].join('\r\n'));
}

/** Resolves when the answer that was under way at the end is there, and the connection is closed. */
function keepAsking(host: string, port: number, request: Buffer, tally: Tally): Promise<void> {
  const socket = connect({ host, port, noDelay: true });
  const { promise, resolve } = Promise.withResolvers<void>();
  let head = '';
  let missing = 0;
  let asked = 0;
  const ask = () => {
    asked = performance.now();
    socket.write(request);
  };
  const answered = () => {
    tally.done += 1;
    tally.elapsedMs.push(performance.now() - asked);
    if (tally.stopping) socket.end();
    else ask();
  };
  socket.on('connect', ask);
  socket.on('data', (chunk) => {
    if (missing > 0) {
      missing -= chunk.length;
    } else {
      head += chunk.toString('latin1');
      const end = head.indexOf('\r\n\r\n');
      if (end === -1) return;
      missing = lengthOf(head.slice(0, end), tally) - (head.length - end - 4);
      head = '';
    }
    if (missing === 0) answered();
    if (missing < 0) tally.fail(new Error('More came than was asked for.'));
  });
  socket.on('error', (error) => tally.fail(error));
  socket.on('close', () => {
    if (!tally.stopping) tally.fail(new Error(`The server at port ${port} closed a connection.`));
    resolve();
  });
  return promise;
}

function lengthOf(head: string, { fail }: Tally): number {
  const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1];
  if (head.startsWith('HTTP/1.1 200 ') && length !== undefined) return Number(length);
  fail(new Error(`Not an answer that can be counted: ${head}`));
  return 0;
}
