import { fileURLToPath } from 'node:url';
import { createCatalog, type Catalog } from './catalog.ts';
import { compileForms } from './forms.ts';
import { lintProvider, type LintOptions } from './lint-provider.ts';
import type { Provider } from './model.ts';
import { readProvenDays } from './proven-days.ts';
import { toProvider } from './provider-file.ts';
import { readYamlFolder } from './yaml-folder.ts';
import type { CatalogProblem } from './yaml-source.ts';

/** Patchbay's own providers: `api/catalog`, at the same place seen from src and from dist. */
export const builtinCatalogDir = fileURLToPath(new URL('../../../catalog', import.meta.url));

export type { Catalog } from './catalog.ts';

/** How provider files are read. */
interface LoadOptions extends LintOptions {
  /** The providers for which the operator has set an OAuth client. */
  readonly operatorClients?: ReadonlySet<string>;
  /** Leaves the validator of each form to its first use. Without, a form that does not compile fails the load. */
  readonly lazyForms?: boolean;
}

export interface CatalogFolders extends LoadOptions {
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
  // Ours are compiled by the tests of the catalog: a start need not wait for forms that few organizations ever open.
  const builtin = await loadProviders(folders.builtinDir, { ...folders, lazyForms: true });
  if (builtin.problems.length > 0) throw new CatalogError(builtin.problems);
  if (folders.operatorDir === undefined) return createCatalog(builtin.providers, []);
  const own = await loadProviders(folders.operatorDir, folders);
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

/** The providers of one folder that have no problem, and what is wrong with the others. */
interface LoadedProviders {
  readonly providers: readonly Provider[];
  readonly problems: readonly CatalogProblem[];
}

/** Loads one folder by itself, file by file. Nothing is thrown for a broken file: it is left out and told. */
export async function loadProviders(
  folder: string,
  options: LoadOptions = {},
): Promise<LoadedProviders> {
  const { files, problems } = await readYamlFolder(folder);
  const provenDays = await readProvenDays(folder);
  const providers: Provider[] = [];
  for (const { name, text } of files) {
    const { problems: found, provider: file } = lintProvider(name, text, options);
    problems.push(...found);
    if (file === undefined) continue;
    if (providers.some((other) => other.key === file.key)) {
      problems.push({
        file: name,
        path: 'key',
        message: `Another file has the key "${file.key}".`,
      });
      continue;
    }
    const hasOperatorClient = options.operatorClients?.has(file.key) === true;
    const provider = toProvider(file, hasOperatorClient, provenDays.get(file.key) ?? null);
    if (options.lazyForms !== true) provider.authModes.forEach(compileForms);
    providers.push(provider);
  }
  return { providers, problems };
}
