import 'reflect-metadata';
import path from 'node:path';
import { readConfig } from './config.ts';
import { builtinCatalogDir, problemText, readIconSet } from './modules/catalog/index.ts';
import { runToEnd } from './process.ts';
import { lintFolders } from './simulator/index.ts';

const root = path.join(import.meta.dirname, '..', '..');

/** `pnpm catalog:lint`: every problem of the built-in providers and cases and of PATCHBAY_CATALOG_DIR, a line each. */
await runToEnd(async (tell) => {
  const { catalogDir } = readConfig(process.env, root);
  const { has } = await readIconSet();
  const { providers, problems } = await lintFolders({
    builtinDir: builtinCatalogDir,
    isKnownIcon: has,
    ...(catalogDir === null ? {} : { operatorDir: catalogDir }),
  });
  for (const problem of problems) tell(problemText(problem));
  if (problems.length > 0)
    throw new Error(`${problems.length} problem${problems.length === 1 ? '' : 's'} found.`);
  tell(`${providers.length} providers, no problem.`);
});
