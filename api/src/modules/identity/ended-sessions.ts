import type { Sql } from '../../platform/database/index.ts';
import type { Identity } from './identity.ts';

/**
 * Ends all open sessions of a user but the one at hand (null: all of them), also those that open at this moment: they hold the user's row, which is
 * waited for. Tell it with `announceEnded` after the commit.
 */
export async function endOtherSessionsOf(
  sql: Sql,
  { userId, sessionId }: { readonly userId: string; readonly sessionId: string | null },
  now: Date,
): Promise<readonly string[]> {
  await sql('select 1 from users where id = ? for no key update', [userId]);
  const ended = await sql<{ id: string }>(
    `update sessions set revoked_at = ?
     where user_id = ? and id is distinct from ?::uuid and revoked_at is null and expires_at > ? returning id`,
    [now, userId, sessionId, now],
  );
  return ended.map(({ id }) => id);
}

/** Sessions that have ended lose their sockets on all servers, and are believed no more on this one. */
export function announceEnded({ sessions, members }: Identity, ids: readonly string[]): void {
  for (const id of ids) members.forget(id);
  sessions.announceEnded(ids);
}
