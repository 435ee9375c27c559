import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { builtinCatalogDir, loadCatalog } from './load-catalog.ts';

const webRequire = createRequire(new URL('../../../../web/package.json', import.meta.url));
const icons = JSON.parse(
  readFileSync(webRequire.resolve('@iconify-json/logos/icons.json'), 'utf8'),
) as { icons: object; aliases?: object };
const isKnownIcon = (name: string): boolean => {
  const plain = name.replace('logos:', '');
  return Object.hasOwn(icons.icons, plain) || Object.hasOwn(icons.aliases ?? {}, plain);
};

const catalog = await loadCatalog({ builtinDir: builtinCatalogDir, isKnownIcon });

test('the built-in catalog has no problem, an icon for each name, and at least eight categories', () => {
  expect(catalog.problems).toEqual([]);
  expect(new Set(catalog.providers.map(({ category }) => category)).size).toBeGreaterThanOrEqual(8);
});

test('the first dozen providers are there', () => {
  const keys = catalog.providers.map(({ key }) => key);
  expect(keys).toEqual(
    expect.arrayContaining([
      'adp',
      'bamboohr',
      'checkr',
      'comarch-optima',
      'edi',
      'linkedin',
      'medium',
      'sendgrid',
      'slack',
      'smtp',
      'twilio',
      'wordpress',
    ]),
  );
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
