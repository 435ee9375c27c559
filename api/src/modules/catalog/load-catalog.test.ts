import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createCatalog } from './catalog.ts';
import {
  builtinCatalogDir,
  type Catalog,
  CatalogError,
  loadCatalog,
  loadProviders,
  problemText,
} from './load-catalog.ts';

const acme = await readFile(
  new URL('../../../test/fixtures/catalog/acme.yaml', import.meta.url),
  'utf8',
);
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'patchbay-catalog-'));
});
afterEach(() => rm(folder, { recursive: true }));

const put = (name: string, text: string): Promise<void> => writeFile(join(folder, name), text);
const withOwn = () => loadCatalog({ builtinDir: builtinCatalogDir, operatorDir: folder });

describe('an operator’s folder', () => {
  test('adds its providers to the built-in ones', async () => {
    await put('acme.yaml', acme);
    const catalog = await withOwn();
    expect(catalog.problems).toEqual([]);
    expect(catalog.get('acme')?.name).toBe('Acme');
    expect(catalog.get('slack')?.name).toBe('Slack');
    expect(catalog.providers[0]?.name).toBe('Acme');
  });

  test('with a broken file keeps everything else, and every problem of every file is told', async () => {
    await put('acme.yaml', acme);
    await put('bad.yaml', 'key: [');
    await put('worse.yml', acme.replace('CRM', 'NONE').replace('title: Host', 'tilte: Host'));
    const catalog = await withOwn();
    expect(catalog.get('acme')).toBeDefined();
    expect(catalog.get('slack')).toBeDefined();
    expect(new Set(catalog.problems.map(({ file }) => file))).toEqual(
      new Set(['bad.yaml', 'worse.yml']),
    );
    const worse = catalog.problems.filter(({ file }) => file === 'worse.yml');
    expect(worse.map(problemText)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^worse\.yml:4 category: It must be one of/)]),
    );
    expect(worse.length).toBeGreaterThanOrEqual(2);
  });

  test('cannot replace a built-in provider', async () => {
    await put('slack.yaml', acme.replace('key: acme', 'key: slack'));
    const catalog = await withOwn();
    expect(catalog.get('slack')?.name).toBe('Slack');
    expect(catalog.problems.map(problemText)).toEqual([
      'slack.yaml key: "slack" is the built-in provider Slack. Choose another key.',
    ]);
  });

  test('with two files of one key takes the first and tells the other', async () => {
    await put('acme.yaml', acme);
    await put('acme.yml', acme);
    const catalog = await withOwn();
    expect(catalog.get('acme')).toBeDefined();
    expect(catalog.problems.map(({ file, path }) => [file, path])).toEqual([['acme.yml', 'key']]);
  });

  test('that does not exist is told and takes nothing down', async () => {
    const operatorDir = join(folder, 'none');
    const catalog = await loadCatalog({ builtinDir: builtinCatalogDir, operatorDir });
    expect(catalog.get('slack')).toBeDefined();
    expect(catalog.problems).toMatchObject([{ file: operatorDir }]);
  });

  test('with a huge file does not read it', async () => {
    await put('huge.yaml', 'x'.repeat(5_000_000));
    const catalog = await withOwn();
    expect(catalog.problems).toMatchObject([
      { file: 'huge.yaml', message: 'The file is larger than 64 KB.' },
    ]);
  });
});

test('a broken built-in file stops the start and names the file and line', async () => {
  await put('acme.yaml', acme.replace('CRM', 'NONE'));
  const loading = loadCatalog({ builtinDir: folder });
  await expect(loading).rejects.toThrow(CatalogError);
  await expect(loading).rejects.toThrow(/acme\.yaml:4 category/);
});

test('a loaded provider cannot be changed', async () => {
  await put('acme.yaml', acme);
  const catalog = await loadCatalog({ builtinDir: folder });
  const schema = catalog.get('acme')?.authModes[0]?.configSchema;
  expect(() => Object.assign(schema ?? {}, { required: [] })).toThrow(TypeError);
});

describe('search', () => {
  /** A few providers, so that another one of the catalog changes nothing here. */
  let catalog: Catalog;
  beforeAll(async () => {
    const { providers } = await loadProviders(builtinCatalogDir, { lazyForms: true });
    const keys = new Set(['checkr', 'mailgun', 'sendgrid', 'slack', 'smtp', 'wordpress']);
    catalog = createCatalog(
      providers.filter(({ key }) => keys.has(key)),
      [],
    );
  });

  test.each([
    [{ search: 'slack' }, ['slack']],
    [{ search: '  SLÁCK bot ' }, ['slack']],
    [{ search: 'background check' }, ['checkr']],
    [{ search: 'nothing like this' }, []],
    [{ category: 'EMAIL' as const }, ['mailgun', 'sendgrid', 'smtp']],
    [{ category: 'EMAIL' as const, search: 'domain' }, ['mailgun']],
    [{ category: 'CALENDAR' as const }, []],
  ])('%j finds %j', (filter, keys) => {
    expect(catalog.search(filter).map(({ key }) => key)).toEqual(keys);
  });

  test('without anything to look for finds everything', () => {
    expect(catalog.search({ search: null, category: null })).toEqual(catalog.providers);
  });
});
