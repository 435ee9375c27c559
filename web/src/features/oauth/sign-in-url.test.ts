import { expect, test } from 'vitest';
import { readSignInUrl } from './sign-in-url';

test.each([
  ['https://accounts.example.com/auth?client_id=1&state=abc', 'abc'],
  ['http://127.0.0.1:4711/auth?state=a%2Bb', 'a+b'],
  ['https://accounts.example.com/auth?client_id=1', undefined],
  ['https://accounts.example.com/auth?state=', undefined],
  ['javascript:alert(1)//?state=abc', undefined],
  ['/auth?state=abc', undefined],
  ['', undefined],
])('%j is opened and answered by the state %s', (address, state) => {
  expect(readSignInUrl(address)?.state).toBe(state);
});
