import { expect, test } from 'vitest';
import type { AuthModeKind, CheckKind } from '../../graphql/generated/graphql';
import { canConnect, kindsOf, proofOf, whyLater, type Proof } from './ways-to-connect';

const now = (kind: AuthModeKind) => ({ kind, available: true, unavailableReason: null });
const later = (unavailableReason: string) => ({
  kind: 'OAUTH2_CODE' as const,
  available: false,
  unavailableReason,
});

test('one way is enough to connect; a provider whose ways all come later says why, once', () => {
  expect(canConnect({ authModes: [later('OAuth.'), now('API_KEY')] })).toBe(true);
  const gmail = { authModes: [later('OAuth comes later.'), later('OAuth comes later.')] };
  expect(canConnect(gmail)).toBe(false);
  expect(whyLater(gmail)).toBe('OAuth comes later.');
});

test.each([
  ['each kind is named once', [now('API_KEY'), now('SMTP'), now('API_KEY')], ['API_KEY', 'SMTP']],
  ['what comes later is left out', [later('OAuth.'), now('BASIC')], ['BASIC']],
  ['where all comes later, that is named', [later('OAuth.')], ['OAUTH2_CODE']],
])('ways to sign in: %s', (_, authModes, kinds) => {
  expect(kindsOf({ authModes })).toEqual(kinds);
});

test.each<[string, CheckKind, AuthModeKind[], Proof | null]>([
  ['a key that is sent', 'HTTP', ['API_KEY'], 'ACCEPTED'],
  ['a mail server with sign-in or without', 'SMTP', ['SMTP', 'NONE'], 'ACCEPTED_WHERE_ASKED'],
  ['an address without credentials', 'HTTP', ['NONE', 'NONE'], 'REACHABLE'],
  ['a connection that is only opened', 'TCP', ['BASIC'], 'REACHABLE'],
  ['what cannot be checked', 'NONE', ['API_KEY'], 'NOTHING'],
  ['what cannot be connected yet', 'NONE', [], null],
])('a passed test claims no more than it shows: %s', (_, kind, modes, expected) => {
  const authModes = [...modes.map(now), later('OAuth.')];
  expect(proofOf({ authModes, check: { kind } })).toBe(expected);
});
