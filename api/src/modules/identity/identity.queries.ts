import type { Member } from '../../context.ts';
import type { Sql } from '../../platform/database/index.ts';
import type { Role } from '../../roles.ts';
import type { Locale } from './locale.ts';
import { permissionsOf } from './roles.policy.ts';

export interface MembershipRow {
  readonly organizationId: string;
  readonly organizationName: string;
  readonly role: Role;
}

/** The organizations of a user, by name. */
export async function listMemberships(sql: Sql, userId: string): Promise<MembershipRow[]> {
  const rows = await sql<{ id: string; name: string; role: Role }>(
    `select o.id, o.name, m.role from memberships m join organizations o on o.id = m.org_id
     where m.user_id = ? order by lower(o.name), o.id`,
    [userId],
  );
  return rows.map(({ id, name, role }) => ({ organizationId: id, organizationName: name, role }));
}

/** The member behind a session that has not ended; undefined too when the user left the organization. */
export async function findMember(
  sql: Sql,
  sessionId: string,
  now: Date,
): Promise<Member | undefined> {
  const [row] = await sql<{
    user_id: string;
    email: string;
    name: string;
    locale: Locale | null;
    org_id: string;
    role: Role;
    expires_at: Date;
  }>(
    `select u.id as user_id, u.email, u.name, u.locale, s.org_id, m.role, s.expires_at
     from sessions s join users u on u.id = s.user_id
     join memberships m on m.user_id = s.user_id and m.org_id = s.org_id
     where s.id = ? and s.revoked_at is null and s.expires_at > ?`,
    [sessionId, now],
  );
  if (row === undefined) return undefined;
  return {
    kind: 'MEMBER',
    userId: row.user_id,
    email: row.email,
    name: row.name,
    locale: row.locale,
    organizationId: row.org_id,
    role: row.role,
    permissions: permissionsOf(row.role),
    sessionId,
    sessionExpiresAt: new Date(row.expires_at),
  };
}

/** Who came by a link may have none. */
export async function hasPassword(sql: Sql, userId: string): Promise<boolean> {
  const [user] = await sql<{ has: boolean }>(
    'select password_hash is not null as has from users where id = ?',
    [userId],
  );
  return user?.has === true;
}
