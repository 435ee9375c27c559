import type { IncomingMessage } from 'node:http';
import { type CallBody, ProxyError } from '../modules/proxy/index.ts';

/** What is no longer is held, so that it can be sent again. */
const replayableBytes = 65_536;
/** How long what is held may take to arrive, or a piece of it where nobody knows how long it will be. */
const arrivalMs = 30_000;

/**
 * The body of a call: bytes where it is short, else the request itself, to be read as fast as the provider takes it. What
 * the provider does not want stays unread.
 * @param announced bytes; undefined: in chunks, of a size that nobody knows yet
 * @throws {ProxyError} REQUEST_TIMEOUT when a short body does not arrive
 */
export async function callBody(
  request: IncomingMessage,
  announced: number | undefined,
): Promise<CallBody> {
  if (announced === 0) return { kind: 'BYTES', bytes: undefined };
  if (announced !== undefined && announced > replayableBytes)
    return { kind: 'STREAM', source: request };
  const { bytes, isWhole } = await begin(request, announced === undefined);
  if (isWhole) return { kind: 'BYTES', bytes };
  request.unshift(bytes);
  return { kind: 'STREAM', source: request };
}

interface Begun {
  readonly bytes: Uint8Array;
  readonly isWhole: boolean;
}

/** Reads a body to its end, or until it is longer than what is held. */
function begin(request: IncomingMessage, isEndless: boolean): Promise<Begun> {
  return new Promise((resolve, reject) => {
    const held: Buffer[] = [];
    let length = 0;
    const timer = setTimeout(() => {
      settle(() =>
        reject(new ProxyError('REQUEST_TIMEOUT', 'The body of the call did not arrive.')),
      );
    }, arrivalMs);
    const settle = (how: () => void): void => {
      clearTimeout(timer);
      request.pause().off('data', take).off('end', end).off('close', close).off('error', fail);
      how();
    };
    const bytes = (): Buffer => (held.length === 1 && held[0] ? held[0] : Buffer.concat(held));
    const take = (piece: Buffer): void => {
      held.push(piece);
      length += piece.length;
      if (length > replayableBytes) settle(() => resolve({ bytes: bytes(), isWhole: false }));
      else if (isEndless) timer.refresh();
    };
    const end = (): void => settle(() => resolve({ bytes: bytes(), isWhole: true }));
    const fail = (error: Error): void => settle(() => reject(error));
    const close = (): void =>
      fail(new ProxyError('BAD_REQUEST', 'The body of the call broke off.'));
    request.on('data', take).once('end', end).once('close', close).once('error', fail);
  });
}
