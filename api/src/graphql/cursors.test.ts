import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeCursor, encodeCursor } from './cursors.ts';
import { AppError } from './errors.ts';

const keys = fc.array(fc.string({ maxLength: 40 }), { minLength: 1, maxLength: 3 });

/** What `decodeCursor` makes of a text: the keys, or the code of the refusal. */
function decoded(list: string, count: number, text: string): unknown {
  try {
    return decodeCursor(list, count, text);
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
}

describe('cursors', () => {
  it('give back the sort keys that they were made of', () => {
    fc.assert(
      fc.property(keys, (parts) => {
        expect(decodeCursor('activity', parts.length, encodeCursor('activity', parts))).toEqual(
          parts,
        );
      }),
    );
  });

  it('of one list, or of another number of keys, are refused', () => {
    fc.assert(
      fc.property(keys, (parts) => {
        const cursor = encodeCursor('activity', parts);
        expect(decoded('integrations', parts.length, cursor)).toBe('BAD_USER_INPUT');
        expect(decoded('activity', parts.length + 1, cursor)).toBe('BAD_USER_INPUT');
      }),
    );
  });

  it('cannot be anything but what was handed out: other text is refused, never another error', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.base64String(),
          fc.json().map((text) => Buffer.from(text).toString('base64url')),
        ),
        (text) => {
          expect(decoded('activity', 1, text)).toBe('BAD_USER_INPUT');
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('have one spelling: with any letter changed they are not the same place', () => {
    const letter = fc.constantFrom(...'ABCDEFGHwxyz0189-_'.split(''));
    fc.assert(
      fc.property(keys, fc.nat(), fc.boolean(), letter, (parts, nat, last, other) => {
        const cursor = encodeCursor('activity', parts);
        // The last letter has bits that stand for nothing.
        const place = last ? cursor.length - 1 : nat % cursor.length;
        fc.pre(cursor[place] !== other);
        const changed = cursor.slice(0, place) + other + cursor.slice(place + 1);
        expect(decoded('activity', parts.length, changed)).not.toEqual(parts);
      }),
      { numRuns: 1_000 },
    );
  });

  it('are bounded in length both ways', () => {
    expect(decoded('activity', 1, 'A'.repeat(100_000))).toBe('BAD_USER_INPUT');
    expect(() => encodeCursor('activity', ['x'.repeat(1_000)])).toThrow(TypeError);
  });
});
