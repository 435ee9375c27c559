import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Ajv2020, type AnySchemaObject } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { isAuthenticated } from './authenticated.ts';
import { readIconSet } from './icons.ts';
import { builtinCatalogDir, loadCatalog, loadProviders } from './load-catalog.ts';

const { has: isKnownIcon } = await readIconSet();
const catalog = await loadCatalog({ builtinDir: builtinCatalogDir, isKnownIcon });

test('the built-in catalog has no problem, sixty providers and more, and at least twelve categories', () => {
  expect(catalog.problems).toEqual([]);
  expect(catalog.providers.length).toBeGreaterThanOrEqual(60);
  expect(new Set(catalog.providers.map(({ category }) => category)).size).toBeGreaterThanOrEqual(
    12,
  );
});

test.each(['provider.schema.json', 'cases/cases.schema.json'])(
  '%s is a JSON Schema, which no start judges again',
  async (file) => {
    const schema: unknown = JSON.parse(await readFile(join(builtinCatalogDir, file), 'utf8'));
    expect(new Ajv2020().validateSchema(schema as AnySchemaObject)).toBe(true);
  },
);

test('every form compiles, though a start leaves that to the first use', async () => {
  const { providers, problems } = await loadProviders(builtinCatalogDir, { isKnownIcon });
  expect(problems).toEqual([]);
  expect(providers.map(({ key }) => key).toSorted()).toEqual(
    catalog.providers.map(({ key }) => key).toSorted(),
  );
});

test('the providers that Patchbay was made for are there', () => {
  const keys = catalog.providers.map(({ key }) => key);
  expect(keys).toEqual(
    expect.arrayContaining([
      'adp',
      'bamboohr',
      'checkr',
      'comarch-optima',
      'customer-portal',
      'edi',
      'gmail',
      'google-calendar',
      'job-boards',
      'linkedin',
      'medium',
      'microsoft-calendar',
      'sendgrid',
      'slack',
      'smtp',
      'supplier-portal',
      'twilio',
      'twitter',
      'wordpress',
    ]),
  );
});

test('credentials leave by https only', () => {
  const open = catalog.providers.flatMap(({ key, authModes }) =>
    authModes
      .filter(({ check }) => check.kind === 'HTTP' && isAuthenticated(check))
      .flatMap(({ configSchema }) => Object.values(configSchema.properties))
      .filter(({ format, pattern }) => format === 'uri' && !pattern?.startsWith('^https://'))
      .map(({ title }) => `${key}: ${title}`),
  );
  expect(open).toEqual([]);
});

test('a provider that cannot be used yet says why, and was never proven', () => {
  const modes = catalog.get('adp')?.authModes ?? [];
  expect(modes.map(({ available }) => available)).toEqual([false]);
  expect(modes[0]?.unavailableReason).toMatch(/^ADP gives tokens only over connections/);
  expect(catalog.get('adp')?.check).toEqual({
    kind: 'NONE',
    description: modes[0]?.unavailableReason,
    provenAt: null,
  });
});

test('what cannot be checked was never proven, and most of the others were', () => {
  const checkable = catalog.providers.filter(({ check }) => check.kind !== 'NONE');
  const proven = catalog.providers.filter(({ check }) => check.provenAt !== null);
  expect(proven.filter((provider) => !checkable.includes(provider))).toEqual([]);
  expect(proven.length).toBeGreaterThan(0.8 * checkable.length);
  for (const { check } of proven) expect(check.provenAt).toMatch(/^20\d\d-\d\d-\d\d$/);
});

test('people can sign in to at least fifteen providers, and two give tokens to a client', () => {
  const kinds = catalog.providers.flatMap(({ authModes }) =>
    authModes.flatMap(({ oauth, kind }) => (oauth === undefined ? [] : [kind])),
  );
  const count = (kind: string) => kinds.filter((each) => each === kind).length;
  expect(count('OAUTH2_CODE')).toBeGreaterThanOrEqual(15);
  expect(count('OAUTH2_CLIENT_CREDENTIALS')).toBeGreaterThanOrEqual(2);
});

test('providers come by name, whatever their file is called', () => {
  const names = catalog.providers.map(({ name }) => name);
  expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, 'en')));
});
