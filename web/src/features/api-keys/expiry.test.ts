import { describe, expect, test } from 'vitest';
import { expiresSoon, statusAt } from './api-key-state';
import { expiresAt, tomorrow } from './expiry';

const now = Date.UTC(2026, 0, 15, 12);
const at = (days: number) => new Date(now + days * 86_400_000).toISOString();

describe('a key lives as long as was chosen', () => {
  test.each([
    ['30', '2026-02-14T12:00:00.000Z'],
    ['90', '2026-04-15T12:00:00.000Z'],
    ['365', '2027-01-15T12:00:00.000Z'],
    ['none', null],
  ] as const)('%s', (choice, expected) => {
    expect(expiresAt(choice, '', now)).toBe(expected);
  });

  test('a time of one’s own is one to come, in the reader’s time zone', () => {
    const local = new Date(2026, 4, 1, 9, 30);
    expect(expiresAt('custom', '2026-05-01T09:30', now)).toBe(local.toISOString());
    expect(expiresAt('custom', '2020-05-01T09:30', now)).toBeUndefined();
    expect(expiresAt('custom', '', now)).toBeUndefined();
    expect(expiresAt('custom', tomorrow(now), now)).toBe(at(1));
  });
});

describe('a key that comes to its end says so', () => {
  test.each([
    [null, false],
    [at(15), false],
    [at(14), true],
    [at(0.01), true],
    [at(-1), false],
  ])('expiring at %s is soon: %s', (expires, soon) => {
    expect(expiresSoon(expires, now)).toBe(soon);
  });

  test.each([
    ['ACTIVE', at(-1), 'EXPIRED'],
    ['ACTIVE', at(1), 'ACTIVE'],
    ['ACTIVE', null, 'ACTIVE'],
    ['SUSPENDED', at(1), 'SUSPENDED'],
    ['REVOKED', at(-1), 'REVOKED'],
  ] as const)('%s until %s is %s', (status, expires, shown) => {
    expect(statusAt({ status, expiresAt: expires }, now)).toBe(shown);
  });
});
