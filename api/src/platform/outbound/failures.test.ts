import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { connectionFailure, lookupFailure, tlsFailure } from './failures.ts';

const failed = (code: string): Error =>
  Object.assign(new Error(`connect ${code} 10.9.8.7:25`), { code });

test.each([
  ['ECONNREFUSED', 'CONNECTION_REFUSED', 'mail.example.com refused the connection.'],
  ['EHOSTUNREACH', 'CONNECTION_REFUSED', 'mail.example.com cannot be reached from here.'],
  ['ENETUNREACH', 'CONNECTION_REFUSED', 'mail.example.com cannot be reached from here.'],
  ['ECONNRESET', 'CONNECTION_LOST', /connection to mail.example.com was lost/],
  ['EPIPE', 'CONNECTION_LOST', /connection to mail.example.com was lost/],
  ['UND_ERR_SOCKET', 'CONNECTION_LOST', /connection to mail.example.com was lost/],
  ['UND_ERR_HEADERS_OVERFLOW', 'CONNECTION_LOST', /valid HTTP/],
  ['ETIMEDOUT', 'TIMEOUT', 'mail.example.com did not answer in time.'],
  ['UND_ERR_CONNECT_TIMEOUT', 'TIMEOUT', 'mail.example.com did not answer in time.'],
  ['UND_ERR_DESTROYED', 'CANCELLED', /shutting down/],
  ['UND_ERR_INVALID_ARG', 'INVALID_URL', /characters that HTTP does not allow/],
  ['EPROTO', 'TLS', /did not agree on TLS/],
  ['ERR_SSL_WRONG_VERSION_NUMBER', 'TLS', /did not agree on TLS/],
  ['CERT_HAS_EXPIRED', 'TLS', 'The certificate of mail.example.com has expired.'],
  ['E_NEVER_SEEN', 'CONNECTION_LOST', /connection to mail.example.com was lost/],
])('%s is %s', (code, kind, message) => {
  const failure = connectionFailure(failed(code), 'mail.example.com');
  expect(failure.code).toBe(kind);
  expect(failure.message).toMatch(message);
  expect(inspect(failure)).not.toContain('10.9.8.7');
});

test('the code of the system counts, not the one that nodemailer puts in front of it', () => {
  const error = Object.assign(failed('ESOCKET'), { originalCode: 'ECONNREFUSED' });
  expect(connectionFailure(error, 'a.example').code).toBe('CONNECTION_REFUSED');
});

describe('a look-up', () => {
  test.each([
    [failed('ENOTFOUND'), 'The name mail.example.com was not found.'],
    [undefined, 'The name mail.example.com was not found.'],
    [failed('EAI_AGAIN'), /could not be looked up. It may work again/],
    [failed('ESERVFAIL'), /could not be looked up. It may work again/],
  ])('that ends with %s says so', (error, message) => {
    const failure = lookupFailure(error, 'mail.example.com');
    expect(failure.code).toBe('DNS');
    expect(failure.message).toMatch(message);
  });
});

test.each([
  ['CERT_HAS_EXPIRED', { validTo: 'Feb  3 23:59:59 2021 GMT' }, 'expired on 2021-02-03.'],
  [
    'CERT_NOT_YET_VALID',
    { validFrom: 'Jan  1 00:00:00 2100 GMT' },
    'is not valid before 2100-01-01.',
  ],
  ['CERT_NOT_YET_VALID', {}, 'is not valid yet.'],
  [
    'ERR_TLS_CERT_ALTNAME_INVALID',
    { names: 'DNS:a.example, IP Address:192.0.2.1' },
    'is for a.example, 192.0.2.1, not for mail.example.com.',
  ],
  [
    'ERR_TLS_CERT_ALTNAME_INVALID',
    { names: 'DNS:a.x, DNS:b.x, DNS:c.x, DNS:d.x' },
    'is for a.x, b.x, c.x and others, not for mail.example.com.',
  ],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', {}, 'is self-signed'],
  ['SELF_SIGNED_CERT_IN_CHAIN', {}, 'comes from an authority that Patchbay does not know'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', {}, 'comes from an authority that Patchbay does not know'],
  ['CERT_REVOKED', {}, 'was revoked'],
  ['CERT_SIGNATURE_FAILURE', {}, 'could not be verified (CERT_SIGNATURE_FAILURE)'],
])('a certificate that fails with %s %o is explained', (code, details, words) => {
  const failure = tlsFailure(code, 'mail.example.com', details);
  expect(failure.message).toContain(`The certificate of mail.example.com ${words}`);
});
