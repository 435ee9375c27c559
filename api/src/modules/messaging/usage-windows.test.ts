import { describe, expect, test } from 'vitest';
import { reachedLimit, windowsOf } from './usage-windows.ts';

const windows = windowsOf(new Date('2026-11-21T23:59:59.999Z'));

test('the windows of a moment are its clock hour and its UTC day', () => {
  expect(windows).toEqual({
    hour: new Date('2026-11-21T23:00:00Z'),
    day: new Date('2026-11-21T00:00:00Z'),
  });
  expect(windowsOf(new Date('2026-11-22T00:00:00Z'))).toEqual({
    hour: new Date('2026-11-22T00:00:00Z'),
    day: new Date('2026-11-22T00:00:00Z'),
  });
});

describe('one more message', () => {
  const hour = { span: 'HOUR', limit: 5, opensAt: new Date('2026-11-22T00:00:00Z') };
  test.each([
    ['goes without limits', { hour: 9, day: 9 }, { hourly: null, daily: null }, undefined],
    ['goes below both', { hour: 4, day: 8 }, { hourly: 5, daily: 9 }, undefined],
    ['waits for the next hour', { hour: 5, day: 5 }, { hourly: 5, daily: 9 }, hour],
    ['waits after the limit was lowered', { hour: 7, day: 7 }, { hourly: 5, daily: null }, hour],
    [
      'waits for the next day when both are reached',
      { hour: 5, day: 9 },
      { hourly: 5, daily: 9 },
      { span: 'DAY', limit: 9, opensAt: new Date('2026-11-22T00:00:00Z') },
    ],
  ] as const)('%s', (_what, sent, limits, reached) => {
    expect(reachedLimit(windows, sent, limits)).toEqual(reached);
  });
});
