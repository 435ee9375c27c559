import { describe, expect, it } from 'vitest';
import { type ActivityKind, activityKind, isReserved } from './activity-kind.ts';

const table: [eventType: string, kind: ActivityKind, reserved: boolean][] = [
  ['sync.completed', 'SYNC', false],
  ['sync.orders.failed', 'SYNC', false],
  ['sync.retry_requested', 'CHANGE', true],
  ['synchronised.all', 'OTHER', false],
  ['delivery.failed', 'DELIVERY', true],
  ['message.sent', 'MESSAGE', true],
  ['message.test_failed', 'MESSAGE', true],
  ['messages.sent', 'OTHER', false],
  ['integration.test_succeeded', 'CHECK', true],
  ['integration.test_failed', 'CHECK', true],
  ['integration.health_failed', 'CHECK', true],
  ['integration.health_recovered', 'CHECK', true],
  ['integration.connected', 'CHANGE', true],
  ['integration.testimonial', 'CHANGE', true],
  ['member.signed_in', 'CHANGE', true],
  ['organization.renamed', 'CHANGE', true],
  ['profile.updated', 'CHANGE', true],
  ['configuration.imported', 'CHANGE', true],
  ['webhook.created', 'CHANGE', true],
  ['api_key.revoked', 'CHANGE', true],
  ['provider.called', 'OTHER', true],
  ['order.shipped', 'OTHER', false],
  ['', 'OTHER', false],
];

describe('an event type', () => {
  it.each(table)('%s is of kind %s', (eventType, kind, reserved) => {
    expect([activityKind(eventType), isReserved(eventType)]).toEqual([kind, reserved]);
  });
});
