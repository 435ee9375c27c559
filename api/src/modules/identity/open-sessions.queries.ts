import { type Database, pgArray } from '../../platform/database/index.ts';
import type { Permission, Role } from '../../roles.ts';
import { permissionsOf } from './roles.policy.ts';

/**
 * What sessions may do now in the organization that they are believed to be in. Those that have ended, moved to another
 * organization, or whose user is no member any more are left out.
 */
export async function readSessionPermissions(
  db: Database,
  organizationId: string,
  sessionIds: readonly string[],
  now: Date,
): Promise<ReadonlyMap<string, ReadonlySet<Permission>>> {
  const rows = await db.read({ organizationId, userId: null }, (sql) =>
    sql<{ id: string; role: Role }>(
      `select s.id, m.role from sessions s
       join memberships m on m.user_id = s.user_id and m.org_id = s.org_id
       where s.id = any(?::uuid[]) and s.org_id = ? and s.revoked_at is null and s.expires_at > ?`,
      [pgArray(sessionIds), organizationId, now],
    ),
  );
  return new Map(rows.map(({ id, role }) => [id, permissionsOf(role)]));
}
