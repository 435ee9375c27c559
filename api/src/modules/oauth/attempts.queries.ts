import type { Sql } from '../../platform/database/index.ts';

/** A member in one of their sessions: nobody else may finish what they have begun. */
export interface Starter {
  readonly organizationId: string;
  readonly userId: string;
  readonly sessionId: string;
}

export interface NewAttempt extends Starter {
  readonly id: string;
  readonly providerKey: string;
  readonly authMode: string;
  readonly integrationId: string | null;
  readonly stateHash: Buffer;
  readonly sealed: Buffer;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

/** How many sign-ins of one member are kept, over or not: the oldest make room. */
const keptOfMember = 20;

/** Keeps a sign-in that begins. */
export async function insertAttempt(sql: Sql, attempt: NewAttempt): Promise<void> {
  const { organizationId, userId } = attempt;
  await sql(
    `delete from oauth_attempts where org_id = ? and user_id = ? and id not in (
       select id from oauth_attempts where org_id = ? and user_id = ?
       order by created_at desc, id desc limit ?::int
     )`,
    [organizationId, userId, organizationId, userId, keptOfMember - 1],
  );
  await sql(
    `insert into oauth_attempts (
       id, org_id, user_id, session_id, provider_key, auth_mode, integration_id, state_hash, sealed_request,
       created_at, expires_at
     ) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      attempt.id,
      organizationId,
      userId,
      attempt.sessionId,
      attempt.providerKey,
      attempt.authMode,
      attempt.integrationId,
      attempt.stateHash,
      attempt.sealed,
      attempt.createdAt,
      attempt.expiresAt,
    ],
  );
}

/** What is known of a sign-in by its state. */
export interface TakenAttempt {
  readonly id: string;
  readonly providerKey: string;
  readonly authMode: string;
  readonly integrationId: string | null;
  /** Null: it was taken before. */
  readonly sealed: Buffer | null;
  readonly isOver: boolean;
}

/**
 * Takes a sign-in: whoever comes second finds nothing to open. Undefined when this member has begun none with such a
 * state in this session and organization.
 */
export async function takeAttempt(
  sql: Sql,
  { organizationId, userId, sessionId }: Starter,
  stateHash: Buffer,
  now: Date,
): Promise<TakenAttempt | undefined> {
  const [found] = await sql<TakenAttempt>(
    `select id, provider_key as "providerKey", auth_mode as "authMode", integration_id as "integrationId",
       sealed_request as sealed, expires_at <= ?::timestamptz as "isOver"
     from oauth_attempts
     where state_hash = ? and org_id = ? and user_id = ? and session_id = ?
     for update`,
    [now, stateHash, organizationId, userId, sessionId],
  );
  if (found?.sealed != null)
    await sql('update oauth_attempts set used_at = ?, sealed_request = null where id = ?', [
      now,
      found.id,
    ]);
  return found;
}

/** The scopes that the stored sign-in of an integration was given; none where there is none. */
export async function scopesOfBefore(sql: Sql, integrationId: string): Promise<readonly string[]> {
  const [row] = await sql<{ scopes: readonly string[] }>(
    'select scopes from oauth_tokens where integration_id = ?',
    [integrationId],
  );
  return row?.scopes ?? [];
}
