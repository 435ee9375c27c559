import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { lintProvider } from './lint-provider.ts';

const file = readFileSync(
  new URL('../../../test/fixtures/catalog/acme.yaml', import.meta.url),
  'utf8',
);

/** What the linter says of a proxy block of this provider, or of its auth mode. */
function messagesOf(block: string, ofMode = ''): string[] {
  const text = file.replace('check:\n', `${ofMode}check:\n`);
  const { problems } = lintProvider('acme.yaml', `${text}proxy:\n${block}`);
  return problems.map(({ path, message }) => `${path}: ${message}`);
}

test.each([
  '  baseUrl: https://${config.host}/v1\n',
  "  baseUrl: https://api.example.com\n  hosts: [files.example.com]\n  headers: { X-Version: '1' }\n",
  '  baseUrl: https://api.example.com/bot${credentials.apiKey}\n',
  "  baseUrl: https://api.example.com\n  auth: { kind: QUERY, name: key, value: '${credentials.apiKey}' }\n",
])('a block without mistakes has no problem: %s', (block) => {
  expect(messagesOf(block)).toEqual([]);
});

test.each([
  ['  hosts: [a.example.com]\n', 'proxy: "baseUrl"'],
  ['  baseUrl: ftp://api.example.com\n', 'proxy.baseUrl: '],
  ['  baseUrl: https://api.example.com/\n', 'proxy.baseUrl: '],
  ['  baseUrl: https://api.example.com/v1?x=1\n', 'proxy.baseUrl: '],
  [
    '  baseUrl: http://api.example.com\n',
    'proxy.baseUrl: Credentials must not be sent without encryption',
  ],
  ['  baseUrl: https://${config.nothing}/v1\n', 'proxy.baseUrl: ${config.nothing} is no field'],
  ['  baseUrl: ${config.host}/v1\n', 'proxy.baseUrl: config.host is a base URL'],
  [
    '  baseUrl: https://${credentials.apiKey}.example.com\n',
    'proxy.baseUrl: A credential must not be part of the host.',
  ],
  ['  baseUrl: https://a.example.com\n  hosts: [localhost]\n', 'proxy.hosts[0]: '],
  ["  baseUrl: https://a.example.com\n  hosts: ['*.example.com']\n", 'proxy.hosts[0]: '],
  [
    '  baseUrl: https://a.example.com\n  headers: { Authorization: x }\n',
    'proxy.headers.Authorization: Patchbay itself sends Authorization.',
  ],
  [
    "  baseUrl: https://a.example.com\n  auth: { kind: BEARER, token: '${config.host}' }\n",
    'proxy: Calls in the auth mode "api-key" carry no credentials',
  ],
])('%s is told', (block, message) => {
  expect(messagesOf(block)).toContainEqual(expect.stringContaining(message));
});

test('an auth mode may have no calls, whatever the provider has', () => {
  expect(messagesOf('  baseUrl: https://${config.host}/v1\n', '    proxy: null\n')).toEqual([]);
});
