import 'reflect-metadata';
import path from 'node:path';
import { readConfig } from './config.ts';
import {
  builtinCatalogDir,
  loadCatalog,
  problemText,
  readIconSet,
} from './modules/catalog/index.ts';
import { runToEnd } from './process.ts';

const root = path.join(import.meta.dirname, '..', '..');

/** `pnpm catalog:lint`: every problem of the built-in catalog and of PATCHBAY_CATALOG_DIR, a line each. */
await runToEnd(async (tell) => {
  const { catalogDir } = readConfig(process.env, root);
  const { has } = await readIconSet();
  const folders = {
    builtinDir: builtinCatalogDir,
    isKnownIcon: has,
    ...(catalogDir === null ? {} : { operatorDir: catalogDir }),
  };
  const { providers, problems } = await loadCatalog(folders);
  for (const problem of problems) tell(problemText(problem));
  if (problems.length > 0)
    throw new Error(`${problems.length} problem${problems.length === 1 ? '' : 's'} found.`);
  tell(`${providers.length} providers, no problem.`);
});
