import type { EntityManager } from '@mikro-orm/postgresql';
import type { Catalog } from './modules/catalog/index.ts';
import type { Locale } from './modules/identity/index.ts';
import type { Clock } from './platform/clock/index.ts';
import type { ReadOptions, Sql } from './platform/database/index.ts';
import type { EventBus } from './platform/events/index.ts';
import type { Logger } from './platform/logger/index.ts';
import type { Outbound } from './platform/outbound/index.ts';
import type { Sealer } from './platform/sealing/index.ts';
import type { Permission, Role } from './roles.ts';

/** A member who is signed in, in the organization that they work in now. */
export interface Member {
  readonly userId: string;
  readonly email: string;
  readonly name: string;
  /** The language that they chose; null: none yet. */
  readonly locale: Locale | null;
  readonly organizationId: string;
  readonly role: Role;
  readonly permissions: ReadonlySet<Permission>;
  readonly sessionId: string;
  readonly sessionExpiresAt: Date;
}

/** The rows of the caller's organization. Nobody signed in: none. */
export interface ScopedDatabase {
  read<T>(work: (sql: Sql) => Promise<T>, options?: ReadOptions): Promise<T>;
  write<T>(work: (em: EntityManager, sql: Sql) => Promise<T>): Promise<T>;
}

/** The outside world, as one process has it. */
export interface Ports {
  readonly clock: Clock;
  readonly bus: EventBus;
  readonly outbound: Outbound;
  readonly catalog: Catalog;
  readonly sealer: Sealer;
  readonly log: Logger;
}

/** First argument of every use case: who asks, what they may see, and the outside world. One per operation. */
export interface RequestContext extends Ports {
  readonly requestId: string;
  /** Where the request came from: for rate limits and the activity log. */
  readonly remoteAddress: string;
  /** What the caller's program says of itself, at most 300 characters: for the list of open sessions. */
  readonly userAgent: string | null;
  readonly member: Member | null;
  readonly db: ScopedDatabase;
  /** Aborted when the caller has gone. */
  readonly signal: AbortSignal;
}

/** The signed-in member. Permissions were checked before; this only tells the type. */
export function memberOf(ctx: RequestContext): Member {
  if (ctx.member === null) throw new Error('This use case needs a signed-in member.');
  return ctx.member;
}
