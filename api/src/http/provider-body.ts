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
  return begin(request, announced === undefined);
}

/** Reads a body to its end, or until it is longer than what is held. */
function begin(request: IncomingMessage, isEndless: boolean): Promise<CallBody> {
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
      request
        .pause()
        .off('data', take)
        .off('end', end)
        .off('close', breakOff)
        .off('error', breakOff);
      how();
    };
    const bytes = (): Buffer => (held.length === 1 && held[0] ? held[0] : Buffer.concat(held));
    const take = (piece: Buffer): void => {
      held.push(piece);
      length += piece.length;
      // At once: a body that has come to its end ends in the same turn, unless something is put back.
      if (length > replayableBytes)
        settle(() => {
          request.unshift(bytes());
          resolve({ kind: 'STREAM', source: request });
        });
      else if (isEndless) timer.refresh();
    };
    const end = (): void => settle(() => resolve({ kind: 'BYTES', bytes: bytes() }));
    const breakOff = (): void =>
      settle(() => reject(new ProxyError('BAD_REQUEST', 'The body of the call broke off.')));
    request.on('data', take).once('end', end).once('close', breakOff).once('error', breakOff);
  });
}
