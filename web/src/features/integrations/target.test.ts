import { expect, test } from 'vitest';
import { actionsFor, leadingStatus } from './target';

test.each([
  [['CONNECTED', 'ERROR'], 'ERROR'],
  [['CONNECTED', 'NEEDS_REAUTH', 'WARNING'], 'NEEDS_REAUTH'],
  [['DISABLED', 'CONNECTED'], 'CONNECTED'],
  [['DISCONNECTED'], 'DISCONNECTED'],
  [[], null],
] as const)('several integrations %j are shown by %s', (statuses, expected) => {
  expect(leadingStatus(statuses)).toBe(expected);
});

test('what has no credentials can only be reconnected or deleted', () => {
  expect(actionsFor('DISCONNECTED')).toEqual(['reconnect', 'delete']);
});

test('what cannot be checked offers no test', () => {
  expect(actionsFor('NOT_CHECKABLE')).not.toContain('test');
});
