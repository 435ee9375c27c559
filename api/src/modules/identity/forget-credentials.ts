import type { Sql } from '../../platform/database/index.ts';
import { endOtherSessionsOf } from './ended-sessions.ts';
import { dropChallenges } from './sign-in-challenge.ts';
import { dropSignInLinks } from './sign-in-link.ts';

/**
 * Takes everything from an account by which somebody could be in it or get into it: password, second factor, recovery
 * codes, links, and open sessions. Tell those with `announceEnded` after the commit.
 *
 * @param sql A transaction that names the user: row level security hides their second factor from any other.
 */
export async function forgetCredentials(
  sql: Sql,
  userId: string,
  now: Date,
): Promise<readonly string[]> {
  await sql('update users set password_hash = null, two_factor_enabled_at = null where id = ?', [
    userId,
  ]);
  await sql('delete from two_factor_secrets where user_id = ?', [userId]);
  await sql('delete from recovery_codes where user_id = ?', [userId]);
  await dropChallenges(sql, userId);
  await dropSignInLinks(sql, userId);
  return endOtherSessionsOf(sql, { userId, sessionId: null }, now);
}
