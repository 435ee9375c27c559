import { expect, test } from 'vitest';
import { signInAgain } from './sign-in-again';

const stored = { id: 'int_1', authMode: 'oauth', config: { clientId: 'app', subdomain: 'acme' } };
const entered = {
  authMode: 'oauth',
  config: { subdomain: 'acme', clientId: 'app' },
  credentials: {},
  scopes: ['read'],
  acceptIdentityChange: false,
};
const always = { integrationId: 'int_1', scopes: ['read'], acceptIdentityChange: false };

test.each([
  ['nothing was changed', {}, always],
  [
    'a new secret was entered',
    { credentials: { clientSecret: 'new' } },
    { credentials: { clientSecret: 'new' } },
  ],
  ['the app was changed', { config: { clientId: 'other' } }, { config: { clientId: 'other' } }],
  [
    'another way to sign in was chosen',
    { authMode: 'other', config: {} },
    { authMode: 'other', config: {}, credentials: {} },
  ],
  ['another account is fine', { acceptIdentityChange: true }, { acceptIdentityChange: true }],
])('when %s, only that is sent', (_, change, sent) => {
  expect(signInAgain(stored, { ...entered, ...change })).toEqual({ ...always, ...sent });
});
