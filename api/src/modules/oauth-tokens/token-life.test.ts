import { describe, expect, it } from 'vitest';
import { wasRefusedLately, whatToDo } from './token-life.ts';

const now = new Date('2026-11-21T08:00:00.000Z');
const inSeconds = (seconds: number) => new Date(now.getTime() + seconds * 1_000);

/** Of a token that lives for an hour. */
const row = {
  state: 'LIVE',
  renewable: true,
  isClaimed: false,
  refreshDueAt: null,
} as const;

describe('a token that is wanted', () => {
  it.each([
    ['lives for long', {}, 600, 'USE'],
    ['lives for a minute and a bit', {}, 61, 'USE'],
    ['lives for less than a minute', {}, 59, 'RENEW'],
    ['has ended', {}, -1, 'RENEW'],
    ['ends soon and cannot be renewed', { renewable: false }, 30, 'USE'],
    ['has ended and cannot be renewed', { renewable: false }, -1, 'RENEW'],
    ['ends soon, and somebody renews it', { isClaimed: true }, 30, 'USE'],
    ['ends now, and somebody renews it', { isClaimed: true }, 4, 'RENEW'],
    ['ends soon after a failure', { state: 'RETRYING', refreshDueAt: inSeconds(20) }, 30, 'USE'],
    ['has ended after a failure', { state: 'RETRYING', refreshDueAt: inSeconds(20) }, -1, 'WAIT'],
    ['may be tried again', { state: 'RETRYING', refreshDueAt: inSeconds(-1) }, -1, 'RENEW'],
  ] as const)('and %s', (_what, changes, left, act) => {
    const expiresAt = inSeconds(left);
    const givenAt = inSeconds(left - 3_600);
    expect(whatToDo({ ...row, ...changes, expiresAt, givenAt }, now)).toBe(act);
  });

  it('and lives for a minute in all is used for half of it', () => {
    const lived = (left: number) => ({
      ...row,
      expiresAt: inSeconds(left),
      givenAt: inSeconds(left - 60),
    });
    expect(whatToDo(lived(31), now)).toBe('USE');
    expect(whatToDo(lived(29), now)).toBe('RENEW');
  });

  it('and has no end is used', () => {
    expect(whatToDo({ ...row, expiresAt: null, givenAt: now }, now)).toBe('USE');
  });
});

describe('a refusal by the provider', () => {
  it.each([
    [null, false],
    [inSeconds(-60), true],
    [inSeconds(-3_599), true],
    [inSeconds(-3_601), false],
  ])('that led to a renewal at %s counts for an hour', (refusedAt, isLate) => {
    expect(wasRefusedLately({ refusedAt }, now)).toBe(isLate);
  });
});
