import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { builtinCatalogDir, loadCatalog, providersPage } from './modules/catalog/index.ts';
import { runToEnd } from './process.ts';

/** `pnpm catalog:docs`: prints the built-in catalog to docs/providers.md. */
await runToEnd(async (tell) => {
  const { providers } = await loadCatalog({ builtinDir: builtinCatalogDir });
  const file = path.join(import.meta.dirname, '..', '..', 'docs', 'providers.md');
  writeFileSync(file, providersPage(providers));
  tell(`${providers.length} providers.`);
});
