import { type RequestContext, memberOf } from '../../context.ts';
import { formatId } from '../../graphql/index.ts';
import type { SessionType } from './account.types.ts';
import { deviceOf } from './device.ts';
import type { OrganizationType, UserType } from './identity.types.ts';
import { pgArray } from '../../platform/database/index.ts';
import { listSessions } from './session.queries.ts';

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

/** The open sessions among these that are the caller's own. */
export async function loadSessions(
  ctx: RequestContext,
  ids: readonly string[],
): Promise<SessionType[]> {
  return ids.length === 0 || ctx.member === null ? [] : readSessions(ctx, ids);
}

/** The caller's own open sessions: all, or only these. */
export async function readSessions(
  ctx: RequestContext,
  ids?: readonly string[],
): Promise<SessionType[]> {
  const { userId, sessionId } = memberOf(ctx);
  const of = { userId, sessionId, now: ctx.clock.now(), ...(ids === undefined ? {} : { ids }) };
  const rows = await ctx.db.read((sql) => listSessions(sql, of));
  return rows.map((row) => ({
    id: formatId('ses', row.id),
    createdAt: row.createdAt,
    // Written at each renewal, which is every ten minutes of use: a finer time would cost a write per request.
    lastActiveAt: row.rotatedAt,
    expiresAt: row.expiresAt,
    isCurrent: row.id === sessionId,
    device: deviceOf(row.userAgent),
    ipAddress: row.ipAddress,
    organizationName: row.organizationName,
  }));
}
