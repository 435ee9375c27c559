import { join } from 'node:path';
import {
  type CatalogFolders,
  type CatalogProblem,
  loadCatalog,
  loadProviders,
  type Provider,
} from '../modules/catalog/index.ts';
import { loadCases } from './load-cases.ts';

interface LintedFolders {
  readonly providers: readonly Provider[];
  readonly problems: readonly CatalogProblem[];
}

/**
 * Lints the providers of both folders and the cases in their `cases/`. The operator's folder is looked at only once the
 * built-in providers are right, since its keys are held against theirs.
 */
export async function lintFolders(folders: CatalogFolders): Promise<LintedFolders> {
  const { builtinDir, operatorDir } = folders;
  const builtin = await loadProviders(builtinDir, folders);
  const { problems } = await loadCases(join(builtinDir, 'cases'), builtin.providers);
  const first = { ...builtin, problems: [...builtin.problems, ...problems] };
  if (operatorDir === undefined || builtin.problems.length > 0) return first;
  const both = await loadCatalog(folders);
  const known = new Set(builtin.providers.map(({ key }) => key));
  const own = both.providers.filter(({ key }) => !known.has(key));
  const cases = await loadCases(join(operatorDir, 'cases'), own);
  return {
    providers: both.providers,
    problems: [...first.problems, ...both.problems, ...cases.problems],
  };
}
