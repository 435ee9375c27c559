import { describe, expect, it } from 'vitest';
import { readRetryAfter } from './retry-after.ts';

const now = new Date('2026-11-21T10:00:00.000Z');

describe('Retry-After', () => {
  it.each([
    ['120', 120],
    [' 0 ', 0],
    ['9999999999', 9_999_999_999],
    ['Sat, 21 Nov 2026 10:01:30 GMT', 90],
    ['Saturday, 21-Nov-26 10:01:30 GMT', 90],
    ['Sat Nov 21 10:01:30 2026 GMT', 90],
    ['Sat, 21 Nov 2026 09:00:00 GMT', 0],
    [undefined, null],
    ['', null],
    ['-5', null],
    ['1.5', null],
    ['soon', null],
    ['1e3', null],
    ['Sat, 99 Nov 2026 10:01:30 GMT', null],
    ['99999999999999999999', null],
  ])('%s is %s seconds', (header, expected) => {
    expect(readRetryAfter(header, now)).toBe(expected);
  });
});
