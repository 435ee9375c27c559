import { LockMode } from '@mikro-orm/core';
import { v7 as uuidv7 } from 'uuid';
import type { Member } from '../../context.ts';
import type { Clock } from '../../platform/clock/index.ts';
import type { Database } from '../../platform/database/index.ts';
import type { EventBus } from '../../platform/events/index.ts';
import { issueAccessToken } from './access-token.ts';
import { type Credentials, credentialsHold } from './credentials.ts';
import { findMember } from './identity.queries.ts';
import { hashOfToken, newRefreshToken, sessionOfRefreshToken } from './opaque-token.ts';
import { Session } from './session.entity.ts';
import type { SigningKeys } from './signing-keys.ts';

const sessionDays = 30;
const nobody = { organizationId: null, userId: null };

/** What a browser holds for a session. Without a refresh token: the one it has stays good. */
export interface SessionTokens {
  readonly access: string;
  readonly refresh: string | null;
  readonly expiresAt: Date;
}

interface SessionsDeps {
  readonly db: Database;
  readonly clock: Clock;
  readonly bus: EventBus;
  readonly keys: SigningKeys;
}

interface NewSession {
  readonly userId: string;
  readonly organizationId: string;
  readonly shown: Credentials;
}

/** Opens, renews and ends sessions. */
export class Sessions {
  readonly #deps: SessionsDeps;

  constructor(deps: SessionsDeps) {
    this.#deps = deps;
  }

  /** Undefined when the user's credentials are not those any more that were shown. */
  async open(
    { userId, organizationId, shown }: NewSession,
    from: { readonly userAgent: string | null; readonly remoteAddress: string },
  ): Promise<{ session: Session; tokens: SessionTokens } | undefined> {
    const now = this.#deps.clock.now();
    const id = uuidv7({ msecs: now.getTime() });
    const { token, hash } = newRefreshToken(id);
    const session = await this.#deps.db.write({ organizationId, userId }, async (em, sql) => {
      if (!(await credentialsHold(sql, userId, shown))) return undefined;
      const created = em.create(Session, {
        id,
        userId,
        organizationId,
        userAgent: from.userAgent,
        ipAddress: from.remoteAddress,
        refreshHash: hash,
        rotatedAt: now,
        createdAt: now,
        expiresAt: new Date(now.getTime() + sessionDays * 86_400_000),
      });
      em.persist(created);
      return created;
    });
    return session && { session, tokens: await this.#tokensOf(session, token, now) };
  }

  /** Renews by a refresh token. Undefined when it is worth nothing; its session ends when the token was stolen. */
  async refresh(refreshToken: string): Promise<SessionTokens | undefined> {
    const now = this.#deps.clock.now();
    const sessionId = sessionOfRefreshToken(refreshToken);
    if (sessionId === undefined) return undefined;
    const next = newRefreshToken(sessionId);
    const renewed = await this.#deps.db.write(nobody, async (em) => {
      const lockMode = LockMode.PESSIMISTIC_WRITE;
      const session = await em.findOne(Session, sessionId, { lockMode });
      if (session === null) return undefined;
      const verdict = session.judge(hashOfToken(refreshToken), now);
      if (verdict === 'STOLEN') session.revoke(now);
      if (verdict === 'ROTATE') session.rotate(next.hash, now);
      return { session, verdict };
    });
    if (renewed === undefined) return undefined;
    const { session, verdict } = renewed;
    switch (verdict) {
      case 'ROTATE':
        return this.#tokensOf(session, next.token, now);
      case 'KEEP':
        return this.#tokensOf(session, null, now);
      case 'STOLEN':
        this.#announce(session.id);
        return undefined;
      case 'ENDED':
        return undefined;
    }
  }

  /** Sessions that a transaction has ended: their sockets close, on all servers, and here at once. */
  announceEnded(sessionIds: readonly string[]): void {
    for (const sessionId of sessionIds) this.#announce(sessionId);
  }

  async end(sessionId: string): Promise<void> {
    await this.#deps.db.write(nobody, async (em) => {
      const session = await em.findOne(Session, sessionId);
      session?.revoke(this.#deps.clock.now());
    });
    this.#announce(sessionId);
  }

  /** Goes on in another organization of the same user; who may is checked before. */
  async moveTo(member: Member, organizationId: string): Promise<SessionTokens> {
    const session = await this.#deps.db.write(nobody, async (em) => {
      const found = await em.findOneOrFail(Session, member.sessionId);
      found.organizationId = organizationId;
      return found;
    });
    this.#announce(session.id);
    return this.#tokensOf(session, null, this.#deps.clock.now());
  }

  find(
    sessionId: string,
    scope: { organizationId: string; userId: string },
  ): Promise<Member | undefined> {
    return this.#deps.db.read(scope, (sql) => findMember(sql, sessionId, this.#deps.clock.now()));
  }

  #announce(sessionId: string): void {
    this.#deps.bus.publish({ kind: 'session', sessionId });
  }

  async #tokensOf(session: Session, refresh: string | null, now: Date): Promise<SessionTokens> {
    const claims = {
      userId: session.userId,
      sessionId: session.id,
      organizationId: session.organizationId,
    };
    return {
      access: await issueAccessToken(this.#deps.keys, claims, now),
      refresh,
      expiresAt: session.expiresAt,
    };
  }
}
