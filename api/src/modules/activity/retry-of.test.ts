import { describe, expect, it } from 'vitest';
import { type RetryKind, retryOf } from './retry-of.ts';

const integrationId = '01890000-0000-7000-8000-000000000000';

describe('trying again', () => {
  it.each<['SUCCESS' | 'WARNING' | 'ERROR', string, string | null, RetryKind | null]>([
    ['ERROR', 'integration.test_failed', integrationId, 'CHECK'],
    ['ERROR', 'integration.health_failed', integrationId, 'CHECK'],
    // Credentials that were never stored.
    ['ERROR', 'integration.test_failed', null, null],
    ['SUCCESS', 'integration.test_succeeded', integrationId, null],
    ['SUCCESS', 'integration.health_recovered', integrationId, null],
    ['ERROR', 'sync.completed', integrationId, 'SYNC'],
    ['WARNING', 'sync.orders', null, 'SYNC'],
    ['SUCCESS', 'sync.completed', integrationId, null],
    ['SUCCESS', 'sync.retry_requested', integrationId, null],
    ['ERROR', 'message.test_failed', integrationId, null],
    ['ERROR', 'order.lost', integrationId, null],
  ])('of %s %s (%s) means %s', (status, eventType, id, kind) => {
    expect(retryOf({ status, eventType, integrationId: id })).toBe(kind);
  });
});
