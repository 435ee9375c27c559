/**
 * Parts of the server as they were built: Node runs this bench from its sources, but cannot run the server's, whose
 * decorators and parameter properties are no erasable syntax.
 */
import 'reflect-metadata';
import type * as Ids from '../src/graphql/ids.ts';
import type * as ActivityKind from '../src/modules/activity/activity-kind.ts';
import type * as ActivityQueries from '../src/modules/activity/activity.queries.ts';
import type * as LoadCatalog from '../src/modules/catalog/load-catalog.ts';
import type * as Cards from '../src/modules/dashboard/cards.ts';
import type * as DashboardQueries from '../src/modules/dashboard/dashboard.queries.ts';
import type * as Impact from '../src/modules/dashboard/impact.ts';
import type * as OfflineSince from '../src/modules/dashboard/offline-since.ts';
import type * as Sources from '../src/modules/dashboard/sources.ts';
import type * as Totals from '../src/modules/dashboard/totals.ts';
import type * as AccessToken from '../src/modules/identity/access-token.ts';
import type * as Signing from '../src/modules/identity/signing-keys.ts';
import type * as IntegrationQueries from '../src/modules/integrations/integration.queries.ts';
import type * as RefreshSchedule from '../src/modules/oauth-tokens/refresh-schedule.ts';
import type * as SealedTokens from '../src/modules/oauth-tokens/sealed-tokens.ts';
import type * as Binaries from '../src/platform/database/embedded-binaries.ts';
import type * as OpenDatabase from '../src/platform/database/database.ts';
import type * as Roles from '../src/platform/database/roles.ts';
import type * as Sealing from '../src/platform/sealing/index.ts';

/** The rows of the one statement that reads all numbers of the dashboard. */
export type CardRows = Omit<Sources.Sources, 'integrations' | 'activity'>;

const dist = new URL('../dist/', import.meta.url);

/** What starts the server as `npm start` does, after its installing and building. */
export const serverFile = new URL('main.js', dist).pathname;

export const { createSealer, keyIdOf, parseMasterKeys } = await load<typeof Sealing>(
  'platform/sealing/index.js',
);
export const { inRole } = await load<typeof Roles>('platform/database/roles.js');
export const { findPostgresBinaries } = await load<typeof Binaries>(
  'platform/database/embedded-binaries.js',
);
export const { openDatabase } = await load<typeof OpenDatabase>('platform/database/database.js');
export const { loadSigningKeys } = await load<typeof Signing>('modules/identity/signing-keys.js');
export const { issueAccessToken } = await load<typeof AccessToken>(
  'modules/identity/access-token.js',
);
export const { builtinCatalogDir, loadCatalog } = await load<typeof LoadCatalog>(
  'modules/catalog/load-catalog.js',
);
export const { formatId } = await load<typeof Ids>('graphql/ids.js');
export const { activityKindSql } = await load<typeof ActivityKind>(
  'modules/activity/activity-kind.js',
);
export const { together } = await load<typeof DashboardQueries>(
  'modules/dashboard/dashboard.queries.js',
);
export const { isList, statementOf } = await load<typeof Sources>('modules/dashboard/sources.js');
export const { apiKeysCard, connectionCard, overallRate, webhooksCard } = await load<typeof Cards>(
  'modules/dashboard/cards.js',
);
export const { impactOf } = await load<typeof Impact>('modules/dashboard/impact.js');
export const { offlineSince } = await load<typeof OfflineSince>(
  'modules/dashboard/offline-since.js',
);
export const { totalsOf } = await load<typeof Totals>('modules/dashboard/totals.js');
export const { listActivity } = await load<typeof ActivityQueries>(
  'modules/activity/activity.queries.js',
);
export const { findIntegrations, listAllIntegrations } = await load<typeof IntegrationQueries>(
  'modules/integrations/integration.queries.js',
);
export const { refreshDueAt } = await load<typeof RefreshSchedule>(
  'modules/oauth-tokens/refresh-schedule.js',
);
export const { sealTokens, settingsDigest } = await load<typeof SealedTokens>(
  'modules/oauth-tokens/sealed-tokens.js',
);

async function load<Module>(file: string): Promise<Module> {
  return (await import(new URL(file, dist).href)) as Module;
}
