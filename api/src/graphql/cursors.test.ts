import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeCursor, encodeCursor } from './cursors.ts';
import { AppError } from './errors.ts';

const keys = fc.array(fc.string({ maxLength: 40 }), { minLength: 1, maxLength: 3 });

function refuses(work: () => unknown): void {
  expect(work).toThrow(expect.objectContaining({ name: 'AppError', code: 'BAD_USER_INPUT' }));
}

describe('cursors', () => {
  it('give back the sort keys that they were made of', () => {
    fc.assert(
      fc.property(keys, (parts) => {
        expect(decodeCursor('activity', parts.length, encodeCursor('activity', parts))).toEqual(parts);
      }),
    );
  });

  it('of one list, or of another number of keys, are refused', () => {
    fc.assert(
      fc.property(keys, (parts) => {
        const cursor = encodeCursor('activity', parts);
        refuses(() => decodeCursor('integrations', parts.length, cursor));
        refuses(() => decodeCursor('activity', parts.length + 1, cursor));
      }),
    );
  });

  it('cannot be anything but what was handed out: other text is refused, never another error', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.base64String(), fc.json().map((text) => Buffer.from(text).toString('base64url'))), (text) => {
        refuses(() => decodeCursor('activity', 1, text));
      }),
      { numRuns: 2_000 },
    );
  });

  it('are refused when one letter is changed', () => {
    const cursor = encodeCursor('activity', ['2026-01-01', 'abc']);
    fc.assert(
      fc.property(fc.nat(cursor.length - 1), fc.constantFrom(...'ABCxyz019-_'), (place, letter) => {
        fc.pre(cursor[place] !== letter);
        const changed = cursor.slice(0, place) + letter + cursor.slice(place + 1);
        try {
          expect(decodeCursor('activity', 2, changed)).not.toEqual(['2026-01-01', 'abc']);
        } catch (error) {
          expect(error).toBeInstanceOf(AppError);
        }
      }),
    );
  });

  it('are bounded in length both ways', () => {
    refuses(() => decodeCursor('activity', 1, 'A'.repeat(100_000)));
    expect(() => encodeCursor('activity', ['x'.repeat(1_000)])).toThrow(TypeError);
  });
});
