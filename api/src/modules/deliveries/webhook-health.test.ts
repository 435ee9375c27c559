import { describe, expect, it } from 'vitest';
import {
  type HealthFinding,
  type WebhookHealth,
  givesUpAfterMs,
  healthAfter,
  wellHealth,
} from './webhook-health.ts';

const start = Date.UTC(2026, 10, 21);
const at = (seconds: number) => new Date(start + seconds * 1000);

function finding(seconds: number, change: Partial<HealthFinding> = {}): HealthFinding {
  return { at: at(seconds), succeeded: false, isGone: false, isProbe: false, ...change };
}

const failures = (count: number, from = 0) =>
  Array.from({ length: count }, (_, index) => finding(from + index));

describe('the health of a webhook', () => {
  it('remembers since when it fails, and forgets it with a success', () => {
    const failing = healthAfter(wellHealth, failures(3)).health;
    expect(failing).toEqual({
      failingSince: at(0),
      failuresInARow: 3,
      pausedUntil: null,
      pauses: 0,
    });
    expect(healthAfter(failing, [finding(9, { succeeded: true })]).health).toEqual(wellHealth);
    const again = healthAfter(failing, [finding(9, { succeeded: true }), finding(10)]).health;
    expect(again).toMatchObject({ failingSince: at(10), failuresInARow: 1 });
  });

  it('pauses with the tenth failure in a row for 30 seconds, not with the ninth, and not longer for those under way', () => {
    expect(healthAfter(wellHealth, failures(9)).health.pausedUntil).toBeNull();
    const paused = healthAfter(wellHealth, failures(10)).health;
    expect(paused).toMatchObject({ pausedUntil: at(9 + 30), pauses: 1 });
    expect(healthAfter(paused, failures(6, 10)).health).toMatchObject({
      pausedUntil: at(9 + 30),
      pauses: 1,
      failuresInARow: 16,
    });
  });

  it('pauses twice as long after each probe that fails, up to five minutes, until one succeeds', () => {
    let { health } = healthAfter(wellHealth, failures(10));
    const pauses: number[] = [];
    for (let n = 0; n < 6; n += 1) {
      const probedAt = (health.pausedUntil?.getTime() ?? 0) / 1000 - start / 1000;
      ({ health } = healthAfter(health, [finding(probedAt, { isProbe: true })]));
      pauses.push((health.pausedUntil?.getTime() ?? 0) / 1000 - start / 1000 - probedAt);
    }
    expect(pauses).toEqual([60, 120, 240, 300, 300, 300]);
    expect(healthAfter(health, [finding(9_999, { succeeded: true })]).health).toEqual(wellHealth);
  });

  it.each([
    ['a moment before five days', givesUpAfterMs / 1000 - 1, null],
    ['after five days', givesUpAfterMs / 1000, 'FAILING'],
  ])('is given up by a failure %s', (_name, seconds, expected) => {
    const before: WebhookHealth = { ...wellHealth, failingSince: at(0), failuresInARow: 1 };
    expect(healthAfter(before, [finding(seconds)]).disabledBecause).toBe(expected);
    const well = finding(seconds - 1, { succeeded: true });
    expect(healthAfter(before, [well, finding(seconds)]).disabledBecause).toBeNull();
  });

  it('is given up at once when its receiver is gone', () => {
    const gone = finding(0, { isGone: true });
    expect(healthAfter(wellHealth, [gone]).disabledBecause).toBe('GONE');
  });
});
