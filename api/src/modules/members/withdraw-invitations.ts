import { type Role, roles } from '../../roles.ts';
import type { Actor, NewActivityEvent } from '../activity/index.ts';
import { permissionsOf } from '../identity/index.ts';
import type { MembersTurn } from './change-members.ts';
import { invitationRevokedEvent } from './member-events.ts';
import { refusalOfInvitation } from './members.policy.ts';

/**
 * Revokes the open invitations that somebody made and could not make any more: their links would let them, or somebody
 * of theirs, back in.
 *
 * @param by Who takes their role from them, and when.
 * @param role What they are now; null when they are no member any more.
 * @returns the events that tell it.
 */
export async function withdrawInvitations(
  by: { readonly actor: Actor; readonly now: Date },
  { sql, organizationId }: Pick<MembersTurn, 'sql' | 'organizationId'>,
  { userId }: { readonly userId: string },
  role: Role | null,
): Promise<NewActivityEvent[]> {
  const rows = await sql<{ email: string; role: Role }>(
    `update invitations set revoked_at = ?
     where org_id = ? and invited_by_id = ? and accepted_at is null and revoked_at is null
       and role = any(string_to_array(?, ','))
     returning email, role`,
    [by.now, organizationId, userId, rolesOutOfReach(role).join(',')],
  );
  return rows.map((invited) => invitationRevokedEvent(by.actor, invited));
}

function rolesOutOfReach(role: Role | null): readonly Role[] {
  if (role === null || !permissionsOf(role).has('MEMBERS_MANAGE')) return roles;
  return roles.filter((invited) => refusalOfInvitation(role, invited) !== undefined);
}
