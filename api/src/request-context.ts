import type { Caller, Ports, RequestContext, ScopedDatabase } from './context.ts';
import type { Principal } from './graphql/index.ts';
import { anonymous } from './graphql/index.ts';
import { type ApiKeyAccess, ApiKeyTool, type ApiKeysContext } from './modules/api-keys/index.ts';
import type { ActivityContext, ActivityFeeds } from './modules/activity/index.ts';
import type { DashboardChanges, DashboardContext } from './modules/dashboard/index.ts';
import type { Identity, IdentityContext, SessionTokens } from './modules/identity/index.ts';
import type { MembersContext, Site } from './modules/members/index.ts';
import {
  type BearerTokens,
  type Browser,
  type SingleSignOn,
  type SingleSignOnContext,
  TokenTool,
  tokenKey,
} from './modules/single-sign-on/index.ts';
import type { OAuthContext } from './modules/oauth/index.ts';
import type { ProviderProxy } from './modules/proxy/index.ts';
import type { Database } from './platform/database/index.ts';
import type { Logger } from './platform/logger/index.ts';

/** What a running server brings to every request. */
export interface Services extends Ports {
  readonly database: Database;
  readonly identity: Identity;
  readonly apiKeys: ApiKeyAccess;
  readonly feeds: ActivityFeeds;
  readonly dashboards: DashboardChanges;
  readonly proxy: ProviderProxy;
  /** Null: no identity provider is set. */
  readonly singleSignOn: SingleSignOn | null;
  readonly bearerTokens: BearerTokens | null;
  readonly site: Site;
  /** Leads to a provider's consent page; in the demo, to one on this machine. */
  readonly consentUrl: (authorizationUrl: string) => string;
}

/** What only this request knows. */
export interface RequestFacts {
  readonly requestId: string;
  readonly remoteAddress: string;
  readonly userAgent: string | null;
  readonly caller: Caller | null;
  readonly signal: AbortSignal;
  setSession(tokens: SessionTokens | null): void;
  readonly browser: Browser;
}

export type OperationContext = RequestContext &
  IdentityContext &
  ApiKeysContext &
  ActivityContext &
  DashboardContext &
  MembersContext &
  OAuthContext &
  SingleSignOnContext;

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
  const of = { organizationId, permissions };
  switch (caller.kind) {
    case 'MEMBER':
      return { ...of, key: caller.sessionId, expiresAt: caller.sessionExpiresAt };
    case 'API_KEY':
      return {
        ...of,
        key: caller.keyId,
        expiresAt: caller.expiresAt,
        tool: new ApiKeyTool(caller),
      };
    case 'TOKEN':
      return {
        ...of,
        key: tokenKey(caller),
        expiresAt: caller.expiresAt,
        tool: new TokenTool(caller),
      };
  }
}

function scopedTo(database: Database, caller: Caller | null): ScopedDatabase {
  const userId = caller === null || caller.kind === 'API_KEY' ? null : caller.userId;
  const scope = { organizationId: caller?.organizationId ?? null, userId };
  return {
    read: (work, options) => database.read(scope, work, options),
    write: (work) => database.write(scope, work),
  };
}
