import { describe, expect, it } from 'vitest';
import { refreshDueAt, retryDelayMs } from './refresh-schedule.ts';

const given = new Date('2026-11-21T08:00:00.000Z');
const minutes = (count: number) => count * 60_000;

describe('when a token is renewed', () => {
  it.each([
    { of: 'an hour', life: 3_600, earliest: minutes(30), latest: minutes(45) },
    { of: 'twelve hours', life: 43_200, earliest: minutes(690), latest: minutes(705) },
    { of: 'half an hour', life: 1_800, earliest: minutes(7.5), latest: minutes(15) },
    { of: 'ten minutes', life: 600, earliest: minutes(2.5), latest: minutes(5) },
    { of: 'a minute', life: 60, earliest: 15_000, latest: 30_000 },
  ])('that lives for $of: between $earliest and $latest ms after it was given', (row) => {
    const after = (random: number) =>
      refreshDueAt(given, row.life, random).getTime() - given.getTime();
    expect(after(0)).toBe(row.latest);
    expect(after(0.999_999_999)).toBe(row.earliest);
  });

  it('spreads tokens that were given together evenly over the time that it has', () => {
    const due = Array.from({ length: 10_000 }, (_, n) =>
      refreshDueAt(given, 3_600, n / 10_000).getTime(),
    );
    const perMinute = Map.groupBy(due, (time) => Math.floor(time / 60_000));
    expect(perMinute.size).toBeGreaterThanOrEqual(15);
    for (const crowd of perMinute.values()) expect(crowd.length).toBeLessThanOrEqual(667);
  });
});

describe('when a renewal that failed is tried again', () => {
  it.each([
    { failures: 1, kind: 'TEMPORARY', seconds: 30 },
    { failures: 2, kind: 'TEMPORARY', seconds: 60 },
    { failures: 5, kind: 'UNEXPECTED', seconds: 480 },
    { failures: 6, kind: 'TEMPORARY', seconds: 900 },
    { failures: 400, kind: 'TEMPORARY', seconds: 900 },
    { failures: 7, kind: 'INVALID_CLIENT', seconds: 1_920 },
    { failures: 400, kind: 'INVALID_CLIENT', seconds: 3_600 },
  ] as const)('after $failures failures ($kind): in $seconds seconds, or a quarter more', (row) => {
    const { failures, kind, seconds } = row;
    expect(retryDelayMs(failures, { kind }, 0)).toBe(seconds * 1_000);
    expect(retryDelayMs(failures, { kind }, 1)).toBe(seconds * 1_250);
  });

  it('waits for as long as the vendor asks, where that is longer', () => {
    expect(retryDelayMs(1, { kind: 'TEMPORARY', retryAfterSeconds: 120 }, 0)).toBe(120_000);
    expect(retryDelayMs(3, { kind: 'TEMPORARY', retryAfterSeconds: 5 }, 0)).toBe(120_000);
  });
});
