import { describe, expect, it } from 'vitest';
import { deliveryStatus, nextAttemptAt } from './delivery-status.ts';

const due = new Date('2026-11-21T12:00:00Z');
const later = new Date('2026-11-21T12:05:00Z');
const waiting = {
  status: 'PENDING',
  attemptCount: 0,
  dueAt: due,
  isWebhookEnabled: true,
  pausedUntil: null,
  isClaimed: false,
} as const;

describe('a delivery', () => {
  it.each([
    [{}, 'PENDING', due],
    [{ attemptCount: 1 }, 'RETRYING', due],
    [{ attemptCount: 1, pausedUntil: later }, 'RETRYING', later],
    [{ dueAt: later, pausedUntil: due }, 'PENDING', later],
    [{ isClaimed: true }, 'PENDING', null],
    [{ dueAt: null }, 'HELD', null],
    [{ isWebhookEnabled: false }, 'HELD', null],
    [{ attemptCount: 4, isWebhookEnabled: false, pausedUntil: later }, 'HELD', null],
    [{ status: 'DELIVERED', dueAt: null }, 'DELIVERED', null],
    [{ status: 'DEAD', dueAt: null, isWebhookEnabled: false }, 'DEAD', null],
    [{ status: 'DISCARDED', dueAt: null }, 'DISCARDED', null],
  ] as const)('with %j shows %s', (facts, status, next) => {
    expect(deliveryStatus({ ...waiting, ...facts })).toBe(status);
    expect(nextAttemptAt({ ...waiting, ...facts })).toEqual(next);
  });
});
