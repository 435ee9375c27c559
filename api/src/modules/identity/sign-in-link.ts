import type { Sql } from '../../platform/database/index.ts';
import { type Credentials, type CredentialsRow, credentialsOf } from './credentials.ts';
import { hashOfToken } from './opaque-token.ts';

interface LinkedUser extends Credentials {
  readonly id: string;
  readonly name: string;
}

/**
 * Uses a one-time link up, and ends the user's others with it. Undefined when it was used, has expired, or never was.
 */
export async function useSignInLink(
  sql: Sql,
  token: string,
  now: Date,
): Promise<LinkedUser | undefined> {
  const hash = hashOfToken(token);
  // The user's row first, as everybody does: so that of two links at once neither waits for the other.
  const [user] = await sql<{ id: string; name: string } & CredentialsRow>(
    `select u.id, u.name, u.password_hash, u.two_factor_enabled_at
     from sign_in_links l join users u on u.id = l.user_id where l.token_hash = ? for no key update of u`,
    [hash],
  );
  if (user === undefined) return undefined;
  const used = await sql(
    `update sign_in_links set used_at = ? where token_hash = ? and used_at is null and expires_at > ?
     returning 1`,
    [now, hash, now],
  );
  if (used.length === 0) return undefined;
  await sql('delete from sign_in_links where user_id = ? and token_hash <> ?', [user.id, hash]);
  return { id: user.id, name: user.name, ...credentialsOf(user) };
}

export async function dropSignInLinks(sql: Sql, userId: string): Promise<void> {
  await sql('delete from sign_in_links where user_id = ?', [userId]);
}
