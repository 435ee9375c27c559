import { expect, test } from 'vitest';
import { readReturnPath } from './return-path.ts';

test.each([
  ['/', '/'],
  [
    '/integrations/logs?status=error&date_range=24h#newest',
    '/integrations/logs?status=error&date_range=24h#newest',
  ],
  ['/a/../b', '/b'],
  ['/graphiql', '/graphiql'],
  ['/search?q=https://elsewhere.example', '/search?q=https://elsewhere.example'],
])('%s is a path of this site', (text, path) => {
  expect(readReturnPath(text)).toBe(path);
});

test.each([
  ['nothing', ''],
  ['null', null],
  ['another site', 'https://evil.example/'],
  ['another site without a scheme', '//evil.example'],
  ['a backslash', '/\\evil.example'],
  ['two backslashes', '\\\\evil.example'],
  ['a line break between the slashes', '/\n/evil.example'],
  ['a tab between the slashes', '/\t/evil.example'],
  ['dots that climb to two slashes', '/.//evil.example'],
  ['more dots that climb', '/x/..//evil.example'],
  ['encoded dots that climb', '/%2e//evil.example'],
  ['a scheme that runs', 'javascript:alert(1)'],
  ['no slash in front', 'evil.example'],
  ['a space in front', ' //evil.example'],
  ['a name before an at sign', '@evil.example'],
  ['the sign-in itself', '/sign-in?to=/'],
  ['what comes back to it', '/sign-in/callback?code=x'],
  ['what is long once it is encoded', `/${'ß'.repeat(900)}`],
  ['more than anybody types', `/${'a'.repeat(3_000)}`],
])('%s is the first page instead', (_what, text) => {
  expect(readReturnPath(text)).toBe('/');
});
