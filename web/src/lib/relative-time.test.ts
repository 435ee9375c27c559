import { describe, expect, test } from 'vitest';
import { duration, relativeTime } from './relative-time';

const now = Date.UTC(2026, 0, 15, 12);
const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

describe('a time is told the way a person would', () => {
  test.each([
    [0, 'just now'],
    [44, 'just now'],
    [50, '1 minute ago'],
    [4 * minute, '4 minutes ago'],
    [59 * minute, '59 minutes ago'],
    [59.8 * minute, '1 hour ago'],
    [2 * hour, '2 hours ago'],
    [23.8 * hour, '1 day ago'],
    [3 * day, '3 days ago'],
    [8 * day, '1 week ago'],
    [60 * day, '2 months ago'],
    [800 * day, '2 years ago'],
    [-10 * minute, 'in 10 minutes'],
  ])('%s seconds back is "%s"', (secondsBack, expected) => {
    expect(relativeTime(now - secondsBack * 1_000, now)).toBe(expected);
  });
});

test.each([
  [7.4, '7 ms'],
  [999, '999 ms'],
  [2_440, '2.4 s'],
  [180_000, '3 min'],
])('%s ms reads "%s"', (ms, expected) => {
  expect(duration(ms)).toBe(expected);
});
