import type { RequestContext } from '../../context.ts';
import { formatId } from '../../graphql/index.ts';
import type { OrganizationType, UserType } from './identity.types.ts';
import { pgArray } from '../../platform/database/index.ts';

/** The organizations among these that the caller is a member of. */
export async function loadOrganizations(
  ctx: RequestContext,
  ids: readonly string[],
): Promise<OrganizationType[]> {
  if (ids.length === 0) return [];
  const rows = await ctx.db.read((sql) =>
    sql<OrganizationType>('select id, name from organizations where id = any(?::uuid[])', [
      pgArray(ids),
    ]),
  );
  return rows.map(({ id, name }) => ({ id: formatId('org', id), name }));
}

/** The users among these who are members of the caller's organization. */
export async function loadUsers(ctx: RequestContext, ids: readonly string[]): Promise<UserType[]> {
  const organizationId = ctx.member?.organizationId;
  if (ids.length === 0 || organizationId === undefined) return [];
  const rows = await ctx.db.read((sql) =>
    sql<UserType>(
      `select u.id, u.email, u.name from users u join memberships m on m.user_id = u.id
       where m.org_id = ? and u.id = any(?::uuid[])`,
      [organizationId, pgArray(ids)],
    ),
  );
  return rows.map(({ id, email, name }) => ({ id: formatId('usr', id), email, name }));
}
