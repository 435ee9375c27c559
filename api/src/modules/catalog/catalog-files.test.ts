import { expect, test } from 'vitest';
import { isAuthenticated } from './authenticated.ts';
import { readIconSet } from './icons.ts';
import { builtinCatalogDir, loadCatalog } from './load-catalog.ts';

const { has: isKnownIcon } = await readIconSet();
const catalog = await loadCatalog({ builtinDir: builtinCatalogDir, isKnownIcon });

test('the built-in catalog has no problem, thirty providers and more, and at least twelve categories', () => {
  expect(catalog.problems).toEqual([]);
  expect(catalog.providers.length).toBeGreaterThanOrEqual(30);
  expect(new Set(catalog.providers.map(({ category }) => category)).size).toBeGreaterThanOrEqual(
    12,
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

test('a provider that only does OAuth says that OAuth comes with a later version', () => {
  for (const key of ['adp', 'linkedin']) {
    const modes = catalog.get(key)?.authModes ?? [];
    expect(modes.map(({ available }) => available)).toEqual([false]);
    expect(modes[0]?.unavailableReason).toMatch(/^OAuth comes with a later version/);
    expect(catalog.get(key)?.check).toEqual({
      kind: 'NONE',
      description: modes[0]?.unavailableReason,
    });
  }
});

test('providers come by name, whatever their file is called', () => {
  const names = catalog.providers.map(({ name }) => name);
  expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, 'en')));
});
