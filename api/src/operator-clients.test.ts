import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { accountCheck, bearer, oauthAt, providerFile } from '../test/testkit/provider-file.ts';
import { ConfigError } from './config.ts';
import { builtinCatalogDir, type Catalog, loadCatalog } from './modules/catalog/index.ts';
import { checkOperatorClients } from './operator-clients.ts';

let folder: string;
let catalog: Catalog;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'patchbay-clients-'));
  await writeFile(path.join(folder, 'self-hosted.yaml'), file);
  catalog = await loadCatalog({ builtinDir: builtinCatalogDir, operatorDir: folder });
  if (catalog.problems.length > 0) throw new Error(JSON.stringify(catalog.problems));
});
afterAll(() => rm(folder, { recursive: true }));

it('a client for a provider whose host is entered by whoever connects it keeps Patchbay from starting', () => {
  expect(() => checkOperatorClients(catalog, ['slack', 'self-hosted'], () => undefined)).toThrow(
    new ConfigError([
      'PATCHBAY_OAUTH_CLIENTS: self-hosted cannot have a client of yours. The host of its authorizeUrl is entered by ' +
        'whoever connects it, and your client secret would be sent there. Take it out; organizations enter clients of ' +
        'their own.',
    ]),
  );
});

it('a client for a provider that adds a name to the vendor’s own domain is taken, and one for none is told', () => {
  const told: string[] = [];
  checkOperatorClients(catalog, ['slack', 'salesforce', 'zendesk', 'nobody'], (text) =>
    told.push(text),
  );
  expect(told).toEqual([
    'PATCHBAY_OAUTH_CLIENTS names "nobody", and no provider of that key has OAuth.',
  ]);
});

const siteUrl = {
  type: 'string',
  title: 'Address',
  format: 'uri',
  maxLength: 200,
  pattern: '^https://[a-z0-9.-]+$',
  'x-pattern-hint': 'start with https://',
  'x-order': 1,
  'x-placeholder': 'https://chat.example.com',
};
const file = providerFile({
  key: 'self-hosted',
  name: 'Self-hosted',
  category: 'CHAT',
  setupSteps: ['Sign in.'],
  authModes: [
    {
      key: 'oauth',
      kind: 'OAUTH2_CODE',
      label: 'Sign in',
      config: { properties: { siteUrl }, required: ['siteUrl'] },
      oauth: oauthAt('${config.siteUrl}', { refresh: 'STATIC', scopes: [] }),
    },
  ],
  check: accountCheck({
    url: '${config.siteUrl}/me',
    auth: bearer('accessToken'),
    hints: { '401': 'Sign in again.' },
  }),
});
