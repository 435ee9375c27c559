import { describe, expect, it } from 'vitest';
import { isDeliverable, matchesEventType } from './matches-event-type.ts';

describe('what a webhook listens to', () => {
  it.each([
    ['*', 'integration.connected', true],
    ['*', 'x', true],
    ['integration.*', 'integration.connected', true],
    ['integration.*', 'integration.health.failed', true],
    ['integration.*', 'integration', false],
    ['integration.*', 'integrations.connected', false],
    ['integration.connected', 'integration.connected', true],
    ['integration.connected', 'integration.connected.again', false],
    ['integration.connected', 'integration.disconnected', false],
    ['sync.*', 'integration.sync.done', false],
    ['', 'integration.connected', false],
  ])('%s and %s: %s', (pattern, eventType, expected) => {
    expect(matchesEventType(pattern, eventType)).toBe(expected);
  });

  it.each([
    ['integration.connected', true],
    ['delivery.failed', false],
    ['session.revoked', false],
    ['member.signed_in', false],
    ['member.joined', true],
    ['deliveryman.came', true],
  ])('%s goes to webhooks at all: %s', (eventType, expected) => {
    expect(isDeliverable(eventType)).toBe(expected);
  });
});
