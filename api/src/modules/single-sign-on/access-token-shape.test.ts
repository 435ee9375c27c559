import type { JWTPayload } from 'jose';
import { expect, test } from 'vitest';
import { isAccessToken } from './access-token-shape.ts';

test.each<[what: string, typ: string | undefined, payload: JWTPayload]>([
  ['of RFC 9068', 'at+jwt', {}],
  ['of RFC 9068, written in full', 'application/at+jwt', {}],
  ['in capitals', 'AT+JWT', {}],
  ['of Keycloak', 'JWT', { typ: 'Bearer', scope: 'openid email', azp: 'tool' }],
  ['of Entra', 'JWT', { scp: 'Patchbay.Use' }],
  ['with a list of scopes', 'JWT', { scp: ['a', 'b'] }],
])('an access token %s is one', (_what, typ, payload) => {
  expect(isAccessToken(typ === undefined ? {} : { typ }, payload)).toBe(true);
});

test.each<[what: string, typ: string | undefined, payload: JWTPayload]>([
  ['without a type', undefined, { scope: 'openid' }],
  ['of another type', 'logout+jwt', { scope: 'openid' }],
  ['without scopes, as id tokens are', 'JWT', {}],
  ['with the hash of an access token in it', 'JWT', { scope: 'openid', at_hash: 'x' }],
  ['with the hash of a code in it', 'JWT', { scope: 'openid', c_hash: 'x' }],
  ['that Keycloak calls an id token', 'JWT', { scope: 'openid', typ: 'ID' }],
  ['that Keycloak calls a refresh token', 'JWT', { scope: 'openid', typ: 'Refresh' }],
  ['that Cognito calls an id token', 'JWT', { scope: 'openid', token_use: 'id' }],
  ['bound to a key', 'at+jwt', { cnf: { jkt: 'x' } }],
])('a token %s is none', (_what, typ, payload) => {
  expect(isAccessToken(typ === undefined ? {} : { typ }, payload)).toBe(false);
});
