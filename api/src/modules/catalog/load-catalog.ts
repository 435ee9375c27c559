import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createCatalog, type Catalog } from './catalog.ts';
import { compileForms } from './forms.ts';
import { lintProvider, type LintOptions } from './lint-provider.ts';
import type { Provider } from './model.ts';
import { toProvider } from './provider-file.ts';
import { fileLimit, type CatalogProblem } from './yaml-source.ts';

/** Patchbay's own providers: `api/catalog`, at the same place seen from src and from dist. */
export const builtinCatalogDir = fileURLToPath(new URL('../../../catalog', import.meta.url));

export type { Catalog } from './catalog.ts';

const filesLimit = 1000;

export interface CatalogFolders extends LintOptions {
  readonly builtinDir: string;
  /** A further folder of the operator's own providers. */
  readonly operatorDir?: string;
}

/** The built-in catalog cannot be used; the message names every problem, one a line. */
export class CatalogError extends Error {
  override readonly name = 'CatalogError';
  constructor(readonly problems: readonly CatalogProblem[]) {
    super(`The built-in catalog is broken:\n${problems.map(problemText).join('\n')}`);
  }
}

/** A problem on one line: `slack.yaml:12 authModes[0].config: …`. */
export function problemText(problem: CatalogProblem): string {
  const place = problem.line === undefined ? problem.file : `${problem.file}:${problem.line}`;
  return problem.path === ''
    ? `${place} ${problem.message}`
    : `${place} ${problem.path}: ${problem.message}`;
}

/**
 * Loads both folders. A broken file of the operator is skipped and told in `problems`; it never takes a built-in
 * provider down or takes its place.
 * @throws {CatalogError} when a built-in file is broken.
 */
export async function loadCatalog(folders: CatalogFolders): Promise<Catalog> {
  const builtin = await loadFolder(folders.builtinDir, folders);
  if (builtin.problems.length > 0) throw new CatalogError(builtin.problems);
  if (folders.operatorDir === undefined) return createCatalog(builtin.providers, []);
  const own = await loadFolder(folders.operatorDir, folders);
  const taken = new Map(builtin.providers.map((provider) => [provider.key, provider]));
  const problems = [...own.problems];
  const added: Provider[] = [];
  for (const provider of own.providers) {
    const original = taken.get(provider.key);
    if (original === undefined) added.push(provider);
    else problems.push(takenProblem(provider, original));
  }
  return createCatalog([...builtin.providers, ...added], problems);
}

function takenProblem(provider: Provider, original: Provider): CatalogProblem {
  return {
    file: `${provider.key}.yaml`,
    path: 'key',
    message: `"${provider.key}" is the built-in provider ${original.name}. Choose another key.`,
  };
}

interface Loaded {
  readonly providers: Provider[];
  readonly problems: CatalogProblem[];
}

async function loadFolder(folder: string, options: LintOptions): Promise<Loaded> {
  const loaded: Loaded = { providers: [], problems: [] };
  let names: string[];
  try {
    names = (await readdir(folder)).filter((name) => /\.ya?ml$/.test(name)).toSorted();
  } catch {
    loaded.problems.push({ file: folder, path: '', message: 'The folder cannot be read.' });
    return loaded;
  }
  if (names.length > filesLimit) {
    loaded.problems.push({
      file: folder,
      path: '',
      message: `The folder has more than ${filesLimit} files.`,
    });
    return loaded;
  }
  for (const name of names) await loadFile(folder, name, options, loaded);
  return loaded;
}

async function loadFile(
  folder: string,
  name: string,
  options: LintOptions,
  loaded: Loaded,
): Promise<void> {
  const text = await readSmall(join(folder, name));
  if (typeof text !== 'string') {
    loaded.problems.push({ file: name, path: '', message: text.problem });
    return;
  }
  const { problems, provider: file } = lintProvider(name, text, options);
  loaded.problems.push(...problems);
  if (file === undefined) return;
  if (loaded.providers.some((other) => other.key === file.key)) {
    loaded.problems.push({
      file: name,
      path: 'key',
      message: `Another file has the key "${file.key}".`,
    });
    return;
  }
  const provider = toProvider(file);
  for (const mode of provider.authModes) compileForms(mode);
  loaded.providers.push(provider);
}

async function readSmall(path: string): Promise<string | { readonly problem: string }> {
  try {
    const { size } = await stat(path);
    if (size > fileLimit) return { problem: `The file is larger than ${fileLimit / 1024} KB.` };
    return await readFile(path, 'utf8');
  } catch {
    return { problem: 'The file cannot be read.' };
  }
}
