import type { Caller, Ports, RequestContext, ScopedDatabase } from './context.ts';
import type { Principal } from './graphql/index.ts';
import { anonymous } from './graphql/index.ts';
import { type ApiKeyAccess, ApiKeyTool, type ApiKeysContext } from './modules/api-keys/index.ts';
import type { ActivityContext, ActivityFeeds } from './modules/activity/index.ts';
import type { DashboardChanges, DashboardContext } from './modules/dashboard/index.ts';
import type { Identity, IdentityContext, SessionTokens } from './modules/identity/index.ts';
import type { MembersContext, Site } from './modules/members/index.ts';
import type { Database } from './platform/database/index.ts';
import type { Logger } from './platform/logger/index.ts';

/** What a running server brings to every request. */
export interface Services extends Ports {
  readonly database: Database;
  readonly identity: Identity;
  readonly apiKeys: ApiKeyAccess;
  readonly feeds: ActivityFeeds;
  readonly dashboards: DashboardChanges;
  readonly site: Site;
}

/** What only this request knows. */
export interface RequestFacts {
  readonly requestId: string;
  readonly remoteAddress: string;
  readonly userAgent: string | null;
  readonly caller: Caller | null;
  readonly signal: AbortSignal;
  setSession(tokens: SessionTokens | null): void;
}

export type OperationContext = RequestContext &
  IdentityContext &
  ApiKeysContext &
  ActivityContext &
  DashboardContext &
  MembersContext;

/** The context of one operation. */
export function createContext(services: Services, facts: RequestFacts): OperationContext {
  let log: Logger | undefined;
  return {
    ...services,
    ...facts,
    member: facts.caller?.kind === 'MEMBER' ? facts.caller : null,
    db: scopedTo(services.database, facts.caller),
    // Most operations log nothing, and to make a logger costs more than to read a cookie.
    get log() {
      log ??= services.log.child({ requestId: facts.requestId });
      return log;
    },
  };
}

/** Who asks, for the GraphQL server: members of one organization with the same permissions see the same. */
export function principalOf(caller: Caller | null): Principal {
  if (caller === null) return anonymous;
  const { organizationId, permissions } = caller;
  return caller.kind === 'MEMBER'
    ? { key: caller.sessionId, organizationId, permissions, expiresAt: caller.sessionExpiresAt }
    : {
        key: caller.keyId,
        organizationId,
        permissions,
        expiresAt: caller.expiresAt,
        tool: new ApiKeyTool(caller),
      };
}

function scopedTo(database: Database, caller: Caller | null): ScopedDatabase {
  const userId = caller?.kind === 'MEMBER' ? caller.userId : null;
  const scope = { organizationId: caller?.organizationId ?? null, userId };
  return {
    read: (work, options) => database.read(scope, work, options),
    write: (work) => database.write(scope, work),
  };
}
