import type { Member, Ports, RequestContext, ScopedDatabase } from './context.ts';
import type { Principal } from './graphql/index.ts';
import { anonymous } from './graphql/index.ts';
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
  readonly feeds: ActivityFeeds;
  readonly dashboards: DashboardChanges;
  readonly site: Site;
}

/** What only this request knows. */
export interface RequestFacts {
  readonly requestId: string;
  readonly remoteAddress: string;
  readonly userAgent: string | null;
  readonly member: Member | null;
  readonly signal: AbortSignal;
  setSession(tokens: SessionTokens | null): void;
}

export type OperationContext = RequestContext &
  IdentityContext &
  ActivityContext &
  DashboardContext &
  MembersContext;

/** The context of one operation. */
export function createContext(services: Services, facts: RequestFacts): OperationContext {
  let log: Logger | undefined;
  return {
    ...services,
    ...facts,
    db: scopedTo(services.database, facts.member),
    // Most operations log nothing, and to make a logger costs more than to read a cookie.
    get log() {
      log ??= services.log.child({ requestId: facts.requestId });
      return log;
    },
  };
}

/** Who asks, for the GraphQL server: members of one organization with the same permissions see the same. */
export function principalOf(member: Member | null): Principal {
  if (member === null) return anonymous;
  return {
    key: member.sessionId,
    organizationId: member.organizationId,
    permissions: member.permissions,
    expiresAt: member.sessionExpiresAt,
  };
}

function scopedTo(database: Database, member: Member | null): ScopedDatabase {
  const scope = { organizationId: member?.organizationId ?? null, userId: member?.userId ?? null };
  return {
    read: (work, options) => database.read(scope, work, options),
    write: (work) => database.write(scope, work),
  };
}
