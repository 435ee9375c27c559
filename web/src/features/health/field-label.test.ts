import { expect, test } from 'vitest';
import { fieldLabel } from './field-label';

const modes = [
  {
    key: 'token',
    configSchema: { properties: { siteUrl: { title: 'Site address' } } },
    credentialsSchema: { properties: { token: { title: 'Token' }, bare: {} } },
  },
];

test.each([
  ['token', 'credentials.token', 'Token'],
  ['token', 'config.siteUrl', 'Site address'],
  ['token', 'credentials.siteUrl', null],
  ['token', 'credentials.bare', null],
  ['token', 'credentials', null],
  ['other', 'credentials.token', null],
])('in the mode %s, %s is %s', (mode, path, label) => {
  expect(fieldLabel(modes, mode, path)).toBe(label);
});
