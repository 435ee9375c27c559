import { expect, test } from 'vitest';
import { kindOf } from './event-kind';

test.each([
  ['sync.completed', 'sync'],
  ['delivery.failed', 'delivery'],
  ['integration.test_failed', 'check'],
  ['integration.health_recovered', 'check'],
  ['integration.connected', 'integration'],
  ['member.joined', 'member'],
  ['order.created', 'other'],
  ['synced', 'other'],
])('%s is told as %s', (eventType, name) => {
  expect(kindOf(eventType).name).toBe(name);
});
