import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { builtinCatalogDir, loadCatalog, providersPage } from './modules/catalog/index.ts';
import { eventCatalog, eventsPage } from './modules/webhooks/index.ts';
import { runToEnd } from './process.ts';

/** `pnpm catalog:docs`: prints the built-in catalog to docs/providers.md, and that of event types to docs/events.md. */
await runToEnd(async (tell) => {
  const { providers } = await loadCatalog({ builtinDir: builtinCatalogDir });
  const docs = path.join(import.meta.dirname, '..', '..', 'docs');
  writeFileSync(path.join(docs, 'providers.md'), providersPage(providers));
  writeFileSync(path.join(docs, 'events.md'), eventsPage(eventCatalog));
  tell(`${providers.length} providers, ${eventCatalog.length} types of events.`);
});
