import { type Sql, pgArray } from '../../platform/database/index.ts';
import type { Role } from '../../roles.ts';

/** A member, and what the rules about them look at. */
export interface MemberRow {
  readonly id: string;
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly joinedAt: Date;
  readonly lastActiveAt: Date | null;
  readonly twoFactorEnabled: boolean;
  readonly isLastOwner: boolean;
}

/** Where a page starts: just after this member, by name. */
export interface MemberPosition {
  readonly name: string;
  readonly id: string;
}

/** The policy shows a user their memberships everywhere, so each of these names the organization as well. */
const select = `
  select m.id, m.user_id as "userId", u.name, u.email, m.role, m.created_at as "joinedAt",
    u.two_factor_enabled_at is not null as "twoFactorEnabled",
    (
      select max(s.rotated_at) from sessions s where s.user_id = m.user_id and s.org_id = m.org_id
    ) as "lastActiveAt",
    m.role = 'OWNER' and not exists (
      select from memberships o where o.org_id = m.org_id and o.role = 'OWNER' and o.id <> m.id
    ) as "isLastOwner"
  from memberships m join users u on u.id = m.user_id`;

/** By name, ignoring case. */
export function listMembers(
  sql: Sql,
  organizationId: string,
  after: MemberPosition | undefined,
  limit: number,
): Promise<MemberRow[]> {
  const condition = after === undefined ? '' : 'and (lower(u.name), m.id) > (lower(?), ?::uuid)';
  const position = after === undefined ? [] : [after.name, after.id];
  return sql<MemberRow>(
    `${select} where m.org_id = ? ${condition} order by lower(u.name), m.id limit ?`,
    [organizationId, ...position, limit],
  );
}

/** In no order; those that are not of the organization are left out. */
export function findMembers(
  sql: Sql,
  organizationId: string,
  ids: readonly string[],
): Promise<MemberRow[]> {
  return sql<MemberRow>(`${select} where m.org_id = ? and m.id = any(?::uuid[])`, [
    organizationId,
    pgArray(ids),
  ]);
}

export async function findMemberOfUser(
  sql: Sql,
  organizationId: string,
  userId: string,
): Promise<MemberRow | undefined> {
  const [row] = await sql<MemberRow>(`${select} where m.org_id = ? and m.user_id = ?`, [
    organizationId,
    userId,
  ]);
  return row;
}

export async function isMember(sql: Sql, organizationId: string, email: string): Promise<boolean> {
  const [row] = await sql(
    `select 1 from memberships m join users u on u.id = m.user_id where m.org_id = ? and lower(u.email) = ?`,
    [organizationId, email],
  );
  return row !== undefined;
}
