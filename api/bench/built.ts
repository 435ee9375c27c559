/**
 * Parts of the server as they were built: Node runs this bench from its sources, but cannot run the server's, whose
 * decorators and parameter properties are no erasable syntax.
 */
import type * as ActivityQueries from '../src/modules/activity/activity.queries.ts';
import type * as LoadCatalog from '../src/modules/catalog/load-catalog.ts';
import type * as IntegrationQueries from '../src/modules/integrations/integration.queries.ts';
import type * as Roles from '../src/platform/database/roles.ts';
import type * as Sealing from '../src/platform/sealing/index.ts';

const dist = new URL('../dist/', import.meta.url);

/** What starts the server as `npm start` does, after its installing and building. */
export const serverFile = new URL('main.js', dist).pathname;

export const { createSealer, keyIdOf, parseMasterKeys } = await load<typeof Sealing>(
  'platform/sealing/index.js',
);
export const { inRole } = await load<typeof Roles>('platform/database/roles.js');
export const { builtinCatalogDir, loadCatalog } = await load<typeof LoadCatalog>(
  'modules/catalog/load-catalog.js',
);
export const { listActivity } = await load<typeof ActivityQueries>(
  'modules/activity/activity.queries.js',
);
export const { findIntegrations, listAllIntegrations } = await load<typeof IntegrationQueries>(
  'modules/integrations/integration.queries.js',
);

async function load<Module>(file: string): Promise<Module> {
  return (await import(new URL(file, dist).href)) as Module;
}
