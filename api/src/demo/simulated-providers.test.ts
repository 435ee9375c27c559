import { expect, test } from 'vitest';
import { builtinCatalogDir, loadCatalog } from '../modules/catalog/index.ts';
import { builtinCasesDir, loadCases } from '../simulator/index.ts';
import { listSimulated } from './simulated-providers.ts';

const catalog = await loadCatalog({ builtinDir: builtinCatalogDir });
const { cases } = await loadCases(builtinCasesDir, catalog.providers);
const situations = new Map(
  cases.map(({ provider, modes }) => [
    provider,
    ['good', ...new Set(modes.flatMap((mode) => Object.keys(mode.cases)))].filter(
      (name, index, all) => all.indexOf(name) === index,
    ),
  ]),
);

function situationsOfEdi(installed: readonly string[], now = 'good'): readonly string[] {
  const simulator = { situations, situationOf: () => now, tokens: new Map() };
  const modes = new Map(installed.length === 0 ? [] : [['edi', new Set(installed)]]);
  const listed = listSimulated(catalog, cases, simulator, modes);
  const where = installed.length === 0 ? listed.others : listed.installed;
  return where.find(({ key }) => key === 'edi')?.situations ?? [];
}

test('an installed provider offers what its installed auth modes answer, and no more', () => {
  expect(situationsOfEdi(['as2'])).toContain('badCredentials');
  expect(situationsOfEdi(['as2'])).not.toContain('down');
  expect(situationsOfEdi(['sftp'])).toContain('down');
  expect(situationsOfEdi(['sftp'])).not.toContain('badCredentials');
});

test('what is set stays on the list, and a provider that is not installed offers all', () => {
  expect(situationsOfEdi(['as2'], 'down')).toContain('down');
  expect(situationsOfEdi([])).toEqual(expect.arrayContaining(['good', 'badCredentials', 'down']));
});

test('a provider with OAuth shows its client to enter, never a token, and whether it renews', () => {
  const tokens = {
    expire: () => {},
    revoke: () => {},
    refuseRenewal: () => {},
    refusesRenewal: () => true,
  };
  const simulator = { situations, situationOf: () => 'good', tokens: new Map([['slack', tokens]]) };
  const { others } = listSimulated(catalog, cases, simulator, new Map());
  const slack = others.find(({ key }) => key === 'slack');
  expect(slack?.tokens).toEqual({ refusesRenewal: true });
  const titles = slack?.samples.map(({ fields }) => fields.map(([title]) => title));
  expect(titles).toEqual([['Bot token'], ['Client ID', 'Client secret']]);
  expect(others.find(({ key }) => key === 'edi')?.tokens).toBeNull();
});
