import type { FastifyRequest } from 'fastify';
import { type CallBody, ProxyError } from '../modules/proxy/index.ts';
import { announcedBytes } from './body-limit.ts';

/** What is no longer is held, so that it can be sent again. */
const replayableBytes = 65_536;
/** How long what is held may take to arrive. */
const arrivalMs = 30_000;

/**
 * The body of a call: bytes where it is short, else a stream of it that is read as fast as the provider takes it. What
 * the provider does not want stays unread.
 * @throws {ProxyError} REQUEST_TIMEOUT when a short body does not arrive
 */
export async function callBody(request: FastifyRequest): Promise<CallBody> {
  const announced = announcedBytes(request);
  if (announced === 0) return { kind: 'BYTES', bytes: undefined };
  if (announced !== undefined && announced <= replayableBytes)
    return { kind: 'BYTES', bytes: await inTime(wholeOf(request)) };
  const pieces = piecesOf(request);
  if (announced !== undefined) return { kind: 'STREAM', chunks: rest([], pieces) };
  const held: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await inTime(pieces.next());
    if (done === true) return { kind: 'BYTES', bytes: Buffer.concat(held) };
    held.push(value);
    length += value.length;
    if (length > replayableBytes) return { kind: 'STREAM', chunks: rest(held, pieces) };
  }
}

/** Most calls are short: to iterate over them would cost more than to read them. */
function wholeOf({ raw }: FastifyRequest): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const held: Buffer[] = [];
    raw.on('data', (chunk: Buffer) => held.push(chunk));
    raw.once('end', () => resolve(held.length === 1 && held[0] ? held[0] : Buffer.concat(held)));
    raw.once('error', reject);
    raw.once('close', () => {
      if (!raw.readableEnded)
        reject(new ProxyError('BAD_REQUEST', 'The body of the call broke off.'));
    });
  });
}

type Pieces = AsyncIterator<Uint8Array, unknown>;

/** Who stops reading leaves the connection standing: the answer goes over it. */
function piecesOf({ raw }: FastifyRequest): Pieces {
  return raw.iterator({ destroyOnReturn: false })[Symbol.asyncIterator]() as Pieces;
}

async function* rest(
  held: readonly Uint8Array[],
  pieces: Pieces,
): AsyncGenerator<Uint8Array, void> {
  yield* held;
  for (;;) {
    const { done, value } = await pieces.next();
    if (done === true) return;
    yield value;
  }
}

async function inTime<T>(arrival: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new ProxyError('REQUEST_TIMEOUT', 'The body of the call did not arrive.'));
    }, arrivalMs);
  });
  return Promise.race([arrival, late]).finally(() => clearTimeout(timer));
}
