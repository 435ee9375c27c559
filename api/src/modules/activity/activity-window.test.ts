import { describe, expect, it } from 'vitest';
import { windowUpTo } from './activity-window.ts';

describe('the window of 24 hours', () => {
  it.each([
    ['12:34:56.789', '12:34:56.789', '12:35:00.000', '13:00:00.000'],
    ['12:34:00.000', '12:34:00.000', '12:35:00.000', '13:00:00.000'],
    ['12:33:59.999', '12:33:59.999', '12:34:00.000', '13:00:00.000'],
    ['12:00:00.000', '12:00:00.000', '12:01:00.000', '13:00:00.000'],
    ['11:59:59.999', '11:59:59.999', '12:00:00.000', '12:00:00.000'],
    ['23:59:30.000', '23:59:30.000', '24:00:00.000', '24:00:00.000'],
  ])('up to %s is cut at %s, %s and %s of the day before', (now, ...cuts) => {
    const window = windowUpTo(new Date(`2026-03-02T${now}Z`));
    const times = [window.after, window.minutesFrom, window.hoursFrom];
    const expected = cuts.map((cut) =>
      cut.startsWith('24') ? '2026-03-02T00:00:00.000Z' : `2026-03-01T${cut}Z`,
    );
    expect(times.map((time) => time.toISOString())).toEqual(expected);
  });
});
