import { describe, expect, test } from 'vitest';
import { duration, exactTime, relativeTime } from './relative-time';

const now = Date.UTC(2026, 0, 15, 12);
const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

describe('a time is told the way a person would, in each language', () => {
  test.each([
    [0, 'just now', 'przed chwilą'],
    [44, 'just now', 'przed chwilą'],
    [50, '1 minute ago', '1 minutę temu'],
    [4 * minute, '4 minutes ago', '4 minuty temu'],
    [22 * minute, '22 minutes ago', '22 minuty temu'],
    [59 * minute, '59 minutes ago', '59 minut temu'],
    [59.8 * minute, '1 hour ago', '1 godzinę temu'],
    [2 * hour, '2 hours ago', '2 godziny temu'],
    [23.8 * hour, '1 day ago', '1 dzień temu'],
    [3 * day, '3 days ago', '3 dni temu'],
    [8 * day, '1 week ago', '1 tydzień temu'],
    [60 * day, '2 months ago', '2 miesiące temu'],
    [800 * day, '2 years ago', '2 lata temu'],
    [-10 * minute, 'in 10 minutes', 'za 10 minut'],
  ])('%s seconds back is "%s", „%s”', (secondsBack, english, polish) => {
    const then = now - secondsBack * 1_000;
    expect(relativeTime(then, now, 'en', 'just now')).toBe(english);
    expect(relativeTime(then, now, 'pl', 'przed chwilą')).toBe(polish);
  });
});

test.each([
  [7.4, '7 ms', '7 ms'],
  [999, '999 ms', '999 ms'],
  [1_000, '1.0 s', '1,0 s'],
  [2_440, '2.4 s', '2,4 s'],
  [180_000, '3 min', '3 min'],
])('%s ms reads "%s", „%s”', (ms, english, polish) => {
  expect(duration(ms, 'en')).toBe(english);
  expect(duration(ms, 'pl')).toBe(polish);
});

test('the exact time is in the words of the language, to the second', () => {
  expect(exactTime(now, 'en')).toMatch(/^Jan 15, 2026, \d+:00:00/);
  expect(exactTime(now, 'pl')).toMatch(/^15 sty 2026, \d+:00:00/);
});
