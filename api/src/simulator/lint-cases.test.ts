import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { httpCaseMistakes } from '../../test/fixtures/catalog/http-case-mistakes.ts';
import { serverCaseMistakes } from '../../test/fixtures/catalog/server-case-mistakes.ts';
import { loadProviders, type Provider } from '../modules/catalog/index.ts';
import { lintCases } from './lint-cases.ts';
import { loadCases } from './load-cases.ts';

const fixtures = path.join(import.meta.dirname, '..', '..', 'test', 'fixtures', 'catalog');
const textOf = (name: string): string => readFileSync(path.join(fixtures, name), 'utf8');

async function folderOf(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'patchbay-cases-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) await writeFile(path.join(folder, name), text);
  return folder;
}

async function fixtureProviders(): Promise<readonly Provider[]> {
  const files = { 'acme.yaml': textOf('acme.yaml'), 'post.yaml': textOf('post.yaml') };
  const { providers, problems } = await loadProviders(await folderOf(files));
  expect(problems).toEqual([]);
  return providers;
}

describe.each([
  ['acme', httpCaseMistakes],
  ['post', serverCaseMistakes],
])('the cases of %s', (key, mistakes) => {
  const good = textOf(`${key}-cases.yaml`);
  const lint = async (text: string) => {
    const providers = await fixtureProviders();
    return lintCases(`${key}.yaml`, text, (name) => providers.find((each) => each.key === name));
  };

  test('have no problem as they are', async () => {
    const { problems, cases } = await lint(good);
    expect(problems).toEqual([]);
    expect(cases?.provider).toBe(key);
  });

  test.each(mistakes)('%s is told with its place', async (_title, from, to, place, message) => {
    expect(good).toContain(from);
    const { problems, cases } = await lint(good.replace(from, to));
    const told = problems.map((problem) => `${problem.path} ${problem.message}`);
    expect(told).toContainEqual(expect.stringContaining(`${place} ${message}`));
    expect(problems.every(({ line = 0 }) => line > 0)).toBe(true);
    expect(cases).toBeUndefined();
  });

  test('that are no YAML are told by their line', async () => {
    const { problems } = await lint(`${good}\n  - [`);
    expect(problems[0]?.line).toBeGreaterThan(good.split('\n').length - 1);
  });
});

test('two auth modes cannot answer the same request with the same credentials in two ways', async () => {
  const acme = textOf('acme.yaml');
  const start = acme.indexOf('  - key: api-key');
  const second = acme.slice(start, acme.indexOf('check:\n')).replace('key: api-key', 'key: other');
  const twice = acme.replace('check:\n', `${second}check:\n`);
  const { providers } = await loadProviders(await folderOf({ 'acme.yaml': twice }));
  const cases = textOf('acme-cases.yaml');
  const entry = cases.slice(cases.indexOf('  - mode')).replace('mode: api-key', 'mode: other');
  const lint = (text: string) => lintCases('acme.yaml', text, () => providers[0]).problems;
  expect(lint(cases + entry)).toEqual([]);
  expect(lint(cases + entry.replace('id: 1', 'id: 2'))).toMatchObject([
    { path: 'modes[1].requests[0]', message: expect.stringMatching(/^"api-key" answers the same/) },
  ]);
});

describe('a folder of cases', () => {
  test('is loaded, each file under its provider', async () => {
    const folder = await folderOf({
      'acme.yaml': textOf('acme-cases.yaml'),
      'post.yaml': textOf('post-cases.yaml'),
    });
    const { cases, problems } = await loadCases(folder, await fixtureProviders());
    expect(problems).toEqual([]);
    expect(cases.map(({ provider }) => provider)).toEqual(['acme', 'post']);
  });

  test('must have a file for each provider that can be checked', async () => {
    const folder = await folderOf({ 'acme.yaml': textOf('acme-cases.yaml') });
    const { cases, problems } = await loadCases(folder, await fixtureProviders());
    expect(cases).toHaveLength(1);
    expect(problems).toEqual([
      {
        file: 'cases/post.yaml',
        path: '',
        message: 'The file is missing: Post can be checked, so its answers must be written down.',
      },
    ]);
  });

  test('that is not there lacks every file, and asks for none where nothing can be checked', async () => {
    const [acme, post] = await fixtureProviders();
    const nowhere = path.join(fixtures, 'nowhere');
    expect(
      (
        await loadCases(
          nowhere,
          [acme, post].flatMap((each) => each ?? []),
        )
      ).problems,
    ).toHaveLength(2);
    const paper = (post?.authModes ?? []).filter(({ key }) => key === 'paper' || key === 'account');
    const uncheckable = post === undefined ? [] : [{ ...post, authModes: paper }];
    expect(await loadCases(nowhere, uncheckable)).toEqual({ cases: [], problems: [] });
  });

  test('with a file of nobody tells it', async () => {
    const folder = await folderOf({
      'nobody.yaml': textOf('acme-cases.yaml').replace('acme', 'nobody'),
    });
    const { problems } = await loadCases(folder, []);
    expect(problems).toMatchObject([{ file: 'cases/nobody.yaml', line: 1, path: 'provider' }]);
  });
});
