import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { builtinCatalogDir, problemText, readIconSet } from '../modules/catalog/index.ts';
import { lintFolders } from './lint-folders.ts';

const fixtures = path.join(import.meta.dirname, '..', '..', 'test', 'fixtures', 'catalog');

/** A folder with copies of these fixtures: file in the folder → name of the fixture. */
async function folderOf(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'patchbay-lint-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await mkdir(path.join(folder, 'cases'));
  for (const [file, fixture] of Object.entries(files)) {
    await cp(path.join(fixtures, fixture), path.join(folder, file));
  }
  return folder;
}

test('the whole built-in catalog, providers and cases, has no problem', async () => {
  const { has: isKnownIcon } = await readIconSet();
  const { problems } = await lintFolders({ builtinDir: builtinCatalogDir, isKnownIcon });
  expect(problems.map(problemText)).toEqual([]);
});

test('the folder of an operator is linted with its cases', async () => {
  const builtinDir = await folderOf({
    'acme.yaml': 'acme.yaml',
    'cases/acme.yaml': 'acme-cases.yaml',
  });
  const right = await folderOf({ 'post.yaml': 'post.yaml', 'cases/post.yaml': 'post-cases.yaml' });
  const linted = await lintFolders({ builtinDir, operatorDir: right });
  expect(linted.problems).toEqual([]);
  expect(linted.providers.map(({ key }) => key)).toEqual(['acme', 'post']);

  const wrong = await folderOf({ 'post.yaml': 'post.yaml', 'acme.yaml': 'acme.yaml' });
  const { problems } = await lintFolders({ builtinDir, operatorDir: wrong });
  expect(problems.map(problemText)).toEqual([
    'acme.yaml key: "acme" is the built-in provider Acme. Choose another key.',
    'cases/post.yaml The file is missing: Post can be checked, so its answers must be written down.',
  ]);
});

test('a broken built-in provider is told, and its cases with it', async () => {
  const builtinDir = await folderOf({
    'acme.yaml': 'post.yaml',
    'cases/acme.yaml': 'acme-cases.yaml',
  });
  const { problems } = await lintFolders({ builtinDir, operatorDir: builtinDir });
  expect(problems.map(problemText)).toEqual([
    'acme.yaml:1 key: The file must be called post.yaml.',
    'cases/acme.yaml:1 provider: There is no provider "acme", or its own file has problems.',
  ]);
});
