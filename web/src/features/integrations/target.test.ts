import { expect, test } from 'vitest';
import { actionsFor, leadingStatus, targetOf } from './target';

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
  expect(actionsFor({ status: 'DISCONNECTED', signsIn: false })).toEqual(['reconnect', 'delete']);
});

test('what cannot be checked offers no test', () => {
  expect(actionsFor({ status: 'NOT_CHECKABLE', signsIn: false })).not.toContain('test');
});

const authModes = [
  { key: 'oauth', kind: 'OAUTH2_CODE' },
  { key: 'app', kind: 'OAUTH2_CLIENT_CREDENTIALS' },
  { key: 'key', kind: 'API_KEY' },
] as const;
const stored = { id: 'int_1', name: 'Calendar', version: 1 };

test.each([
  ['oauth', 'CONNECTED', true],
  ['oauth', 'NEEDS_REAUTH', true],
  ['oauth', 'DISCONNECTED', false],
  ['app', 'NEEDS_REAUTH', false],
  ['key', 'ERROR', false],
] as const)('%s that is %s is reconnected by signing in: %s', (authMode, status, expected) => {
  const target = targetOf({ ...stored, authMode, status }, { key: 'calendar', authModes });
  expect(target.signsIn).toBe(expected);
});

test('where the kinds of the auth modes are not known, a form is opened to reconnect', () => {
  const broken = { ...stored, authMode: 'oauth', status: 'NEEDS_REAUTH' } as const;
  expect(targetOf(broken, { key: 'calendar' }).signsIn).toBe(false);
});

test('whoever signed in at the provider can do it again, once in the list', () => {
  const count = (status: 'CONNECTED' | 'ERROR' | 'DISABLED') =>
    actionsFor({ status, signsIn: true }).filter((name) => name === 'reconnect').length;
  expect([count('CONNECTED'), count('ERROR'), count('DISABLED')]).toEqual([1, 1, 1]);
});
