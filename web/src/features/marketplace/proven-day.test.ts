import { expect, test } from 'vitest';
import { provenDay } from './proven-day';

test.each([
  ['2026-11-21', 'en', 'Nov 21, 2026'],
  ['2026-11-21', 'pl', '21 lis 2026'],
  ['2026-01-01', 'en', 'Jan 1, 2026'],
  ['last spring', 'en', 'last spring'],
])('%s in %s is %s', (day, locale, words) => {
  expect(provenDay(day, locale)).toBe(words);
});
