import type { EntityManager } from '@mikro-orm/postgresql';
import { AppError } from './graphql/index.ts';
import type { Actor } from './modules/activity/index.ts';
import type { Catalog } from './modules/catalog/index.ts';
import type { Locale } from './modules/identity/index.ts';
import type { AccessTokens, OperatorClients } from './modules/oauth-tokens/index.ts';
import type { Clock } from './platform/clock/index.ts';
import type { ReadOptions, Sql } from './platform/database/index.ts';
import type { EventBus } from './platform/events/index.ts';
import type { Logger } from './platform/logger/index.ts';
import type { Outbound } from './platform/outbound/index.ts';
import type { Sealer } from './platform/sealing/index.ts';
import type { Permission, Role } from './roles.ts';

/** A member who is signed in, in the organization that they work in now. */
export interface Member {
  readonly kind: 'MEMBER';
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

/** A third-party tool, by its API key, in the organization that the key belongs to. */
export interface ApiKeyCaller {
  readonly kind: 'API_KEY';
  readonly keyId: string;
  readonly name: string;
  readonly organizationId: string;
  /** As they were given; not all of them need hold still. */
  readonly scopes: readonly string[];
  /** What its scopes allow, of what its maker may do now. */
  readonly permissions: ReadonlySet<Permission>;
  /** When the secret that was shown ends; null: not by itself. */
  readonly expiresAt: Date | null;
  /** Of the secret that was shown: whoever stays for long is looked at again by it. */
  readonly secretHash: Buffer;
  readonly limitPerMinute: number;
}

/**
 * A member by a JWT of the operator’s identity provider: a program that acts for them, without a session. It must not
 * become a credential that lasts, so it manages neither members nor API keys.
 */
export interface TokenCaller {
  readonly kind: 'TOKEN';
  readonly userId: string;
  readonly email: string;
  readonly name: string;
  readonly locale: Locale | null;
  readonly organizationId: string;
  readonly role: Role;
  /** Those of the role, as far as a token has them. */
  readonly permissions: ReadonlySet<Permission>;
  readonly expiresAt: Date;
}

/** Whoever asks, once it is known who that is. */
export type Caller = Member | ApiKeyCaller | TokenCaller;

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
  /** Of integrations that are connected by OAuth. */
  readonly accessTokens: AccessTokens;
  /** Those that the operator has set, by provider. */
  readonly oauthClients: OperatorClients;
  readonly log: Logger;
}

/** First argument of every use case: who asks, what they may see, and the outside world. One per operation. */
export interface RequestContext extends Ports {
  readonly requestId: string;
  /** Where the request came from: for rate limits and the activity log. */
  readonly remoteAddress: string;
  /** What the caller's program says of itself, at most 300 characters: for the list of open sessions. */
  readonly userAgent: string | null;
  readonly caller: Caller | null;
  /** The caller, where it is a person with a session; null for tools. */
  readonly member: Member | null;
  readonly db: ScopedDatabase;
  /** Aborted when the caller has gone. */
  readonly signal: AbortSignal;
}

/** Who asks, a member or a tool. Permissions were checked before; this only tells the type. */
export function callerOf({ caller }: Pick<RequestContext, 'caller'>): Caller {
  if (caller === null) throw new Error('This use case needs to know who asks.');
  return caller;
}

/** Who asks, as activity events keep it. */
export function actorOf(ctx: Pick<RequestContext, 'caller'>): Actor {
  const caller = callerOf(ctx);
  return caller.kind === 'API_KEY'
    ? { kind: 'API_KEY', id: caller.keyId, name: caller.name }
    : { kind: 'MEMBER', id: caller.userId, name: caller.name };
}

/**
 * The signed-in member, where a person is needed.
 *
 * @throws {AppError} FORBIDDEN for an API key or a bearer token.
 */
export function memberOf(ctx: Pick<RequestContext, 'caller'>): Member {
  const caller = callerOf(ctx);
  if (caller.kind !== 'MEMBER')
    throw new AppError('FORBIDDEN', 'Only a member who is signed in may do this.');
  return caller;
}
