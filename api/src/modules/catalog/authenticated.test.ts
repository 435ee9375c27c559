import { expect, test } from 'vitest';
import { isAuthenticated } from './authenticated.ts';
import type { HttpCheck, HttpStep } from './check-spec.ts';

const key = '${credentials.apiKey}';
const step: HttpStep = {
  name: 'Read the account',
  method: 'POST',
  url: 'https://${config.host}/v1/account',
  expect: { status: [200] },
};
const check = (changes: Partial<HttpStep>, rest: Partial<HttpCheck> = {}): HttpCheck => ({
  kind: 'HTTP',
  description: 'Reads the account.',
  source: 'https://example.com/docs',
  steps: [{ ...step, ...changes }],
  ...rest,
});

test.each<[string, HttpCheck, boolean]>([
  ['the authentication', check({}, { auth: { kind: 'BEARER', token: key } }), true],
  ['a password', check({}, { auth: { kind: 'BASIC', user: 'a', password: key } }), true],
  ['a header of its own', check({ headers: { 'x-key': `Key ${key}` } }), true],
  ['the query', check({ query: { key } }), true],
  ['the path', check({ url: `https://example.com/bot${key}/getMe` }), true],
  ['the whole address', check({ url: key }), true],
  ['a form', check({ form: { key } }), true],
  ['JSON, however deep', check({ json: { params: { args: ['a', { key }] } } }), true],
  ['a later step', check({}, { steps: [step, { ...step, query: { key } }] }), true],
  ['nothing', check({ query: { page: '${config.page}' } }), false],
  ['what is only shown', check({ identity: key }), false],
  ['a user name that is no credential', check({ json: { user: '${config.user}' } }), false],
  ['the word itself', check({ headers: { 'x-key': 'credentials.apiKey' } }), false],
])('a check with credentials in %s', (_, asked, expected) => {
  expect(isAuthenticated(asked)).toBe(expected);
});
