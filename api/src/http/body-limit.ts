import { type Readable, Transform } from 'node:stream';
import type { FastifyRequest } from 'fastify';

/** An operation's document and variables; files do not travel in GraphQL. */
export const usualBodyBytes = 256 * 1024;
/** For operations that take a batch of what tools report. */
export const largeBodyBytes = 4 * 1024 * 1024;

/** Bytes of a body as its sender announces them; undefined: in chunks, of a size that nobody knows yet. */
export function announcedBytes({ headers }: Pick<FastifyRequest, 'headers'>): number | undefined {
  const length = headers['content-length'];
  if (length !== undefined) return Number(length);
  return headers['transfer-encoding'] === undefined ? 0 : undefined;
}

/** A body that may not be read: it is larger than its sender may send. */
export class BodyTooLarge extends Error {
  override readonly name = 'BodyTooLarge';
  readonly statusCode = 413;

  constructor(limit: number) {
    const batches = limit < largeBodyBytes ? '' : ' Send fewer events at once.';
    super(`The request is too large: at most ${sizeText(limit)} are taken.${batches}`);
  }
}

/** Passes a body on, and ends it with an error once it is larger than the limit. */
export function limitedTo(
  body: Readable,
  limit: number,
  onBytes: (total: number) => void,
): Transform {
  let total = 0;
  const limited = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      total += chunk.length;
      onBytes(total);
      if (total > limit) done(new BodyTooLarge(limit));
      else done(null, chunk);
    },
  });
  // Not `pipeline`: it would take the connection down before the refusal is sent.
  body.once('close', () => {
    if (!body.readableEnded) limited.destroy(new Error('The caller has gone.'));
  });
  return body.pipe(limited);
}

function sizeText(bytes: number): string {
  return bytes >= 1024 * 1024 ? `${bytes / 1024 / 1024} MB` : `${bytes / 1024} KB`;
}
