import { expect, test } from 'vitest';
import { isServerPage, returnPath } from './return-path';

test.each([
  ['/marketplace?q=smtp', '/marketplace?q=smtp'],
  ['/', '/'],
  [undefined, '/'],
  [['/a', '/b'], '/'],
  ['//evil.example', '/'],
  ['/\\evil.example', '/'],
  ['https://evil.example', '/'],
  ['javascript:alert(1)', '/'],
  ['/sign-in?to=/sign-in', '/'],
])('after sign-in %j leads to %s', (value, expected) => {
  expect(returnPath(value)).toBe(expected);
});

test.each([
  ['/graphiql', true],
  ['/graphiql?x=1', true],
  ['/graphiqlish', false],
  ['/marketplace', false],
])('%s is a page of the server: %s', (path, expected) => {
  expect(isServerPage(path)).toBe(expected);
});
