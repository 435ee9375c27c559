import { expect, test } from 'vitest';
import type { ActivityFilter } from '../../graphql/generated/graphql';
import { matchesFilter } from './matches-filter';

const event = {
  status: 'ERROR',
  category: 'EMAIL',
  providerKey: 'smtp',
  eventType: 'integration.test_failed',
  message: 'Test failed',
  errorMessage: '535 Authentication failed',
  integration: { id: 'int_1', name: 'Mail' },
  actor: { kind: 'MEMBER', id: 'usr_1', name: 'Ada' },
  createdAt: '2026-01-15T12:00:00.000Z',
} as const;

test.each<[ActivityFilter, boolean]>([
  [{}, true],
  [{ statuses: ['ERROR'] }, true],
  [{ statuses: ['SUCCESS'] }, false],
  [{ categories: ['SMS'] }, false],
  [{ providerKeys: ['smtp', 'slack'] }, true],
  [{ eventTypes: ['integration.test_failed'] }, true],
  [{ eventTypes: ['integration.*'] }, true],
  [{ eventTypes: ['integration.connected'] }, false],
  [{ eventTypes: ['integr.*'] }, false],
  [{ integrationId: 'int_1' }, true],
  [{ integrationId: 'int_2' }, false],
  [{ actorKinds: ['MEMBER'] }, true],
  [{ actorKinds: ['SYSTEM'] }, false],
  [{ actorId: 'usr_1' }, true],
  [{ actorId: 'usr_2' }, false],
  [{ from: '2026-01-15T12:00:00.000Z' }, true],
  [{ from: '2026-01-15T12:00:00.001Z' }, false],
  [{ to: '2026-01-15T12:00:00.001Z' }, true],
  [{ to: '2026-01-15T12:00:00.000Z' }, false],
  [{ search: 'authentication FAILED' }, true],
  [{ search: 'timeout' }, false],
])('a live event joins only the lists that would hold it: %j, %s', (filter, expected) => {
  expect(matchesFilter(event, filter)).toBe(expected);
});

test('an event without a category is in no list of a category', () => {
  expect(matchesFilter({ ...event, category: null }, { categories: ['EMAIL'] })).toBe(false);
});
