import type { Sql } from '../../platform/database/index.ts';
import { type Credentials, credentialsHold } from './credentials.ts';
import { hashOfToken, newOpaqueToken } from './opaque-token.ts';

const challengeMinutes = 5;

/** Given for the first factor in place of a session, to be brought back with a code of the second. */
export interface SignInChallenge {
  readonly token: string;
  readonly expiresAt: Date;
}

/**
 * Random bits of which a hash is stored, and no signed token: it can be taken for no other credential, and is used up
 * like a one-time link. Undefined when the user's credentials are not those any more that were shown.
 */
export async function makeChallenge(
  sql: Sql,
  userId: string,
  shown: Credentials,
  now: Date,
): Promise<SignInChallenge | undefined> {
  if (!(await credentialsHold(sql, userId, shown))) return undefined;
  const { token, hash } = newOpaqueToken();
  const expiresAt = new Date(now.getTime() + challengeMinutes * 60_000);
  await sql('delete from sign_in_challenges where user_id = ? and expires_at <= ?', [userId, now]);
  await sql('insert into sign_in_challenges (token_hash, user_id, expires_at) values (?, ?, ?)', [
    hash,
    userId,
    expiresAt,
  ]);
  return { token, expiresAt };
}

/** Whose it is; undefined when it was used, has expired, or never was. */
export async function findChallenged(
  sql: Sql,
  token: string,
  now: Date,
): Promise<{ readonly id: string; readonly name: string } | undefined> {
  const [user] = await sql<{ id: string; name: string }>(
    `select u.id, u.name from sign_in_challenges c join users u on u.id = c.user_id
     where c.token_hash = ? and c.used_at is null and c.expires_at > ?`,
    [hashOfToken(token), now],
  );
  return user;
}

export async function useChallenge(sql: Sql, token: string, now: Date): Promise<void> {
  await sql('update sign_in_challenges set used_at = ? where token_hash = ?', [
    now,
    hashOfToken(token),
  ]);
}

/** A first factor that has changed opens nothing any more. */
export async function dropChallenges(sql: Sql, userId: string): Promise<void> {
  await sql('delete from sign_in_challenges where user_id = ?', [userId]);
}
