import { expect, test } from 'vitest';
import { readCallback } from './callback-query';

test.each([
  ['?state=s&code=c', { state: 's', code: 'c' }],
  [
    '?state=s&code=c&iss=https%3A%2F%2Fid.example.com&session_state=x',
    { state: 's', code: 'c', iss: 'https://id.example.com' },
  ],
  [
    '?error=access_denied&error_description=The+user+said+no&state=s',
    { state: 's', error: 'access_denied', errorDescription: 'The user said no' },
  ],
  ['?state=s&code=', { state: 's', code: '' }],
  ['?code=c', null],
  ['?state=&code=c', null],
  ['', null],
])('%j comes from the provider as %j', (search, expected) => {
  expect(readCallback(search)).toEqual(expected);
});
