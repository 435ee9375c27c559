import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import {
  builtinCatalogDir,
  type CatalogProblem,
  type Provider,
  readYamlFolder,
} from '../modules/catalog/index.ts';
import type { CaseFile } from './case-file.ts';
import { lintCases } from './lint-cases.ts';
import { runnableCheck } from './situations.ts';

/** The case files of Patchbay's own providers. */
export const builtinCasesDir = join(builtinCatalogDir, 'cases');

interface LoadedCases {
  /** By provider key; without the files that have problems. */
  readonly cases: readonly CaseFile[];
  readonly problems: readonly CatalogProblem[];
}

/**
 * Loads the case files of a folder and holds them against the providers they are about. Nothing is thrown: a broken
 * file is left out and told, and so is a provider that can be checked and has no file. A folder that is not there is
 * an empty one.
 */
export async function loadCases(
  folder: string,
  providers: readonly Provider[],
): Promise<LoadedCases> {
  const { files, problems } = await readFolder(folder);
  const byKey = new Map(providers.map((provider) => [provider.key, provider]));
  const cases: CaseFile[] = [];
  for (const { name, text } of files) {
    const linted = lintCases(`cases/${name}`, text, (key) => byKey.get(key));
    problems.push(...linted.problems);
    if (linted.cases !== undefined) cases.push(linted.cases);
  }
  const names = new Set(files.map(({ name }) => name.replace(/\.ya?ml$/, '')));
  const missing = providers
    .filter(({ key, authModes }) => !names.has(key) && authModes.some(runnableCheck))
    .map(({ key, name }) => ({
      file: `cases/${key}.yaml`,
      path: '',
      message: `The file is missing: ${name} can be checked, so its answers must be written down.`,
    }));
  return { cases, problems: [...problems, ...missing] };
}

async function readFolder(folder: string): ReturnType<typeof readYamlFolder> {
  const exists = await stat(folder).then(
    () => true,
    () => false,
  );
  return exists ? readYamlFolder(folder) : { files: [], problems: [] };
}
