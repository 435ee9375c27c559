import { isDeepStrictEqual } from 'node:util';

/** The bare server sends UUIDs and plain cursors where Patchbay sends opaque ids; it answers at another moment. */
const opaque: ReadonlySet<string> = new Set(['id', 'cursor', 'endCursor', 'generatedAt']);

/**
 * Makes sure that both servers do the same work: their answers are equal but for the spelling of ids and cursors, and the moment.
 *
 * @throws when they differ.
 */
export function assertSameAnswer(name: string, patchbay: unknown, bare: unknown): void {
  if (isDeepStrictEqual(comparable(patchbay), comparable(bare))) return;
  throw new Error(
    `The two servers do not answer the same to ${name}, so that comparing them means nothing:\n` +
      `${JSON.stringify(patchbay).slice(0, 1500)}\n${JSON.stringify(bare).slice(0, 1500)}`,
  );
}

function comparable(answer: unknown): unknown {
  return JSON.parse(
    JSON.stringify(answer, (key, value: unknown) =>
      opaque.has(key) && typeof value === 'string' ? 'opaque' : value,
    ),
  );
}
