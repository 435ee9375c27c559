import type { Sql } from '../../platform/database/index.ts';
import type { MembersTurn } from './change-members.ts';

interface Place {
  readonly userId: string;
  readonly organizationId: string;
}

/** The sessions of a member that are open in the organization. */
export async function listOpenSessions(
  sql: Sql,
  { userId, organizationId }: Place,
): Promise<string[]> {
  const rows = await sql<{ id: string }>(
    'select id from sessions where user_id = ? and org_id = ? and revoked_at is null',
    [userId, organizationId],
  );
  return rows.map(({ id }) => id);
}

/**
 * Takes a member out of the organization and ends their sessions in it.
 *
 * @param kept A session that goes on in another organization; it is told of all the same.
 */
export async function endMembership(
  { sql, organizationId, announce }: MembersTurn,
  { userId }: { readonly userId: string },
  now: Date,
  kept: string | null = null,
): Promise<void> {
  announce(await listOpenSessions(sql, { userId, organizationId }));
  await sql('delete from memberships where org_id = ? and user_id = ?', [organizationId, userId]);
  await sql(
    `update sessions set revoked_at = ?
     where user_id = ? and org_id = ? and revoked_at is null and id is distinct from ?::uuid`,
    [now, userId, organizationId, kept],
  );
}
