import { describe, expect, it } from 'vitest';
import { hashOfSecret } from './api-key-token.ts';
import { type StoredKey, judgeKey } from './stored-key.ts';

const now = new Date('2026-11-21T10:00:00Z');
const later = new Date('2026-11-21T10:00:01Z');
const latest = new Date('2026-11-22T10:00:00Z');
const [current, previous, other] = ['current', 'previous', 'other'].map(hashOfSecret) as [
  Buffer,
  Buffer,
  Buffer,
];
const key: StoredKey = {
  id: 'key',
  organizationId: 'acme',
  name: 'Import',
  secretHash: current,
  previousSecretHash: previous,
  previousExpiresAt: later,
  scopes: ['integrations:write', 'health:read'],
  limitPerMinute: 600,
  expiresAt: null,
  revokedAt: null,
  makerRole: 'ADMIN',
};

describe('a secret that is shown for a key', () => {
  it.each<[string, Partial<StoredKey>, Buffer, string | true]>([
    ['the current one', {}, current, true],
    ['the one before, in its time', {}, previous, true],
    ['the one before, when its time is over', { previousExpiresAt: now }, previous, 'REPLACED'],
    ['the current one when the other is over', { previousExpiresAt: now }, current, true],
    ['another', {}, other, 'WRONG'],
    ['another, of a revoked key', { revokedAt: now }, other, 'WRONG'],
    ['another, of an expired key', { expiresAt: now }, other, 'WRONG'],
    ['that of a revoked key', { revokedAt: now }, current, 'REVOKED'],
    ['the one before of a revoked key', { revokedAt: now }, previous, 'REVOKED'],
    ['that of a key that expires now', { expiresAt: now }, current, 'EXPIRED'],
    ['that of a key that expires later', { expiresAt: later }, current, true],
    [
      'any, without one before',
      { previousSecretHash: null, previousExpiresAt: null },
      other,
      'WRONG',
    ],
  ])('is judged: %s', (_what, stored, shown, verdict) => {
    const judged = judgeKey({ ...key, ...stored }, shown, now);
    expect(judged.ok ? true : judged.reason).toBe(verdict);
  });

  it.each<[string, Partial<StoredKey>, Buffer, Date | null]>([
    ['never by itself', {}, current, null],
    ['with its key', { expiresAt: latest }, current, latest],
    ['with its overlap', {}, previous, later],
    ['with the earlier of both', { expiresAt: later, previousExpiresAt: latest }, previous, later],
  ])('ends %s', (_what, stored, shown, end) => {
    const judged = judgeKey({ ...key, ...stored }, shown, now);
    expect(judged.ok && judged.caller.expiresAt).toEqual(end);
  });

  it.each<[StoredKey['makerRole'], readonly string[]]>([
    ['OWNER', ['INTEGRATIONS_READ', 'INTEGRATIONS_WRITE', 'HEALTH_READ']],
    ['IT_MANAGER', ['HEALTH_READ']],
    ['VIEWER', []],
    [null, []],
  ])('may do, of what its scopes say, what a maker who is %s may', (makerRole, permissions) => {
    const judged = judgeKey({ ...key, makerRole }, current, now);
    expect(judged.ok && [...judged.caller.permissions]).toEqual(permissions);
  });
});
