import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type RetryPolicy,
  defaultRetryPolicy,
  retryDelayMs,
  retrySchedule,
  retryStrategies,
} from './retry-schedule.ts';

const policy = (change: Partial<RetryPolicy>): RetryPolicy => ({
  ...defaultRetryPolicy,
  jitter: false,
  ...change,
});
const never = () => {
  throw new Error('Without jitter nothing is left to chance.');
};
const delays = (given: RetryPolicy) =>
  retrySchedule(given).map(({ retry }) => retryDelayMs(given, retry, never) / 1000);

describe('the delays of a retry policy', () => {
  it.each([
    [
      'the default: doubled from 30 seconds, at most six hours',
      {},
      [30, 60, 120, 240, 480, 960, 1920, 3840, 7680, 15_360],
    ],
    [
      'EXPONENTIAL, held by its longest delay',
      { maxRetries: 6, baseDelaySeconds: 7, maxDelaySeconds: 100 },
      [7, 14, 28, 56, 100, 100],
    ],
    [
      'LINEAR',
      { strategy: 'LINEAR', maxRetries: 5, baseDelaySeconds: 60, maxDelaySeconds: 200 },
      [60, 120, 180, 200, 200],
    ],
    [
      'FIXED',
      { strategy: 'FIXED', maxRetries: 3, baseDelaySeconds: 45, maxDelaySeconds: 86_400 },
      [45, 45, 45],
    ],
    ['no retries', { maxRetries: 0 }, []],
    ['one second', { maxRetries: 2, baseDelaySeconds: 1, maxDelaySeconds: 1 }, [1, 1]],
  ] satisfies [string, Partial<RetryPolicy>, number[]][])(
    'are exact: %s',
    (_name, change, expected) => {
      const given = policy(change);
      expect(delays(given)).toEqual(expected);
      const schedule = retrySchedule(given);
      expect(schedule.map(({ delaySeconds }) => delaySeconds)).toEqual(expected);
      let total = 0;
      for (const { totalSeconds, delaySeconds, earliestSeconds, latestSeconds } of schedule) {
        total += delaySeconds;
        expect([totalSeconds, earliestSeconds, latestSeconds]).toEqual([
          total,
          delaySeconds,
          delaySeconds,
        ]);
      }
    },
  );

  it('do not overflow, however many retries and whatever the base', () => {
    const given = policy({ maxRetries: 30, baseDelaySeconds: 3_600, maxDelaySeconds: 86_400 });
    expect(delays(given).slice(5)).toEqual(Array.from({ length: 25 }, () => 86_400));
    for (const retry of [31, 32, 33, 63, 64, 1_000, 1_025, 2_000_000])
      expect(retryDelayMs(given, retry, never)).toBe(86_400_000);
    const slow = policy({ baseDelaySeconds: 1, maxDelaySeconds: 86_400 });
    expect(retryDelayMs(slow, 17, never)).toBe(65_536_000);
    expect(retryDelayMs(slow, 18, never)).toBe(86_400_000);
  });

  it('are a fifth shorter to a fifth longer with jitter, and never longer than the longest', () => {
    const given = policy({
      jitter: true,
      maxRetries: 4,
      baseDelaySeconds: 50,
      maxDelaySeconds: 210,
    });
    const [low, middle, high] = [0, 0.5, 1 - Number.EPSILON].map((random) =>
      [1, 2, 3, 4].map((retry) => retryDelayMs(given, retry, () => random)),
    );
    expect(low).toEqual([40_000, 80_000, 160_000, 168_000]);
    expect(middle).toEqual([50_000, 100_000, 200_000, 210_000]);
    expect(high).toEqual([60_000, 120_000, 210_000, 210_000]);
    expect(
      retrySchedule(given).map(({ earliestSeconds, latestSeconds }) => [
        earliestSeconds,
        latestSeconds,
      ]),
    ).toEqual([
      [40, 60],
      [80, 120],
      [160, 210],
      [168, 210],
    ]);
  });

  it('are longer when the receiver asks for it, but not beyond the longest', () => {
    const given = policy({ baseDelaySeconds: 30, maxDelaySeconds: 3_600 });
    expect(retryDelayMs(given, 1, never, 29)).toBe(30_000);
    expect(retryDelayMs(given, 1, never, 31)).toBe(31_000);
    expect(retryDelayMs(given, 1, never, 3_600)).toBe(3_600_000);
    expect(retryDelayMs(given, 1, never, 9_999_999_999)).toBe(3_600_000);
    expect(retryDelayMs(given, 1, never, 0)).toBe(30_000);
  });

  it('are within the bounds that the schedule shows, for every policy that there may be', () => {
    const policies = fc
      .record({
        maxRetries: fc.integer({ min: 1, max: 30 }),
        strategy: fc.constantFrom(...retryStrategies),
        baseDelaySeconds: fc.integer({ min: 1, max: 3_600 }),
        extra: fc.integer({ min: 0, max: 86_400 }),
        jitter: fc.boolean(),
      })
      .map(({ extra, maxRetries, strategy, baseDelaySeconds, jitter }) => ({
        maxRetries,
        strategy,
        baseDelaySeconds,
        maxDelaySeconds: Math.min(baseDelaySeconds + extra, 86_400),
        jitter,
        deadLetterQueue: true,
      }));
    const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
    fc.assert(
      fc.property(policies, chance, (given, random) => {
        for (const { retry, earliestSeconds, latestSeconds } of retrySchedule(given)) {
          const delay = retryDelayMs(given, retry, () => random) / 1000;
          expect(delay).toBeGreaterThanOrEqual(earliestSeconds);
          expect(delay).toBeLessThanOrEqual(latestSeconds);
          expect(latestSeconds).toBeLessThanOrEqual(given.maxDelaySeconds);
        }
      }),
    );
  });
});
