import type { Sql } from '../../platform/database/index.ts';
import { listKeysOfMaker } from '../api-keys/index.ts';
import type { Credentials, MembersTurn } from './change-members.ts';

/** What a user acts by. */
export async function listCredentials(sql: Sql, userId: string): Promise<Credentials> {
  const sessionIds = await listOpenSessions(sql, userId);
  return { userId, sessionIds, keyIds: await listKeysOfMaker(sql, userId) };
}

/**
 * The open sessions of a user, those in other organizations too: one of them may be on its way into the organization
 * at hand, and is to be told all the same of what changes there.
 */
async function listOpenSessions(sql: Sql, userId: string): Promise<string[]> {
  const rows = await sql<{ id: string }>(
    'select id from sessions where user_id = ? and revoked_at is null',
    [userId],
  );
  return rows.map(({ id }) => id);
}

/**
 * Takes a member out of the organization and ends their sessions in it.
 *
 * @param kept A session that goes on in another organization; it is told of all the same.
 */
export async function endMembership(
  { sql, organizationId, announce }: Pick<MembersTurn, 'sql' | 'organizationId' | 'announce'>,
  { userId }: { readonly userId: string },
  now: Date,
  kept: string | null = null,
): Promise<void> {
  announce(await listCredentials(sql, userId));
  await sql('delete from memberships where org_id = ? and user_id = ?', [organizationId, userId]);
  await sql(
    `update sessions set revoked_at = ?
     where user_id = ? and org_id = ? and revoked_at is null and id is distinct from ?::uuid`,
    [now, userId, organizationId, kept],
  );
}
