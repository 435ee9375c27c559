import { expect, test } from 'vitest';
import { locales } from './locale';
import { wholeNumber, wholePercent } from './numbers';

test.each([
  [0, 0],
  [0.04, 1],
  [42.4, 42],
  [94.5, 95],
  [99.96, 99],
  [100, 100],
  [130, 100],
])('%d percent is written as %d', (percent, whole) => {
  expect(wholePercent(percent)).toBe(whole);
});

const numbers = [
  0,
  7,
  -7,
  999,
  1_000,
  -1_000,
  9_999,
  10_000,
  123_456,
  1_234_567,
  -7_654_321,
  2 ** 31,
];

test.each(locales)('whole numbers are written as Intl writes them, in %s', (locale) => {
  const formatter = new Intl.NumberFormat(locale);
  expect(numbers.map((value) => wholeNumber(value, locale))).toEqual(
    numbers.map((value) => formatter.format(value)),
  );
});
