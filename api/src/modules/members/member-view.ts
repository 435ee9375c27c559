import { type RequestContext, memberOf } from '../../context.ts';
import { formatId } from '../../graphql/index.ts';
import type { Role } from '../../roles.ts';
import { permissionsOf } from '../identity/index.ts';
import { refusalOfRemoval, rolesToGive } from './members.policy.ts';
import { type MemberRow, findMemberOfUser, findMembers } from './members.queries.ts';
import type { MemberType } from './members.types.ts';

/** A member as one who asks sees them. */
export interface Onlooker {
  readonly userId: string;
  readonly role: Role;
}

export function memberView(onlooker: Onlooker, row: MemberRow): MemberType {
  const mayAct = permissionsOf(onlooker.role).has('MEMBERS_MANAGE');
  return {
    id: formatId('mbr', row.id),
    user: { id: formatId('usr', row.userId), email: row.email, name: row.name, locale: null },
    role: row.role,
    joinedAt: row.joinedAt,
    lastActiveAt: row.lastActiveAt,
    twoFactorEnabled: row.twoFactorEnabled,
    isViewer: row.userId === onlooker.userId,
    allowedRoles: mayAct ? rolesToGive(onlooker.role, row) : [],
    removable: mayAct && refusalOfRemoval(onlooker.role, row) === undefined,
  };
}

/** A member as they are now, seen by the caller as they are now; null when there is none. */
export async function readMember(ctx: RequestContext, id: string): Promise<MemberType | null> {
  const { organizationId, userId } = memberOf(ctx);
  return ctx.db.read(async (sql) => {
    const [row] = await findMembers(sql, organizationId, [id]);
    const onlooker = await findMemberOfUser(sql, organizationId, userId);
    return row === undefined || onlooker === undefined ? null : memberView(onlooker, row);
  });
}
