import { type RequestContext, actorOf } from '../../context.ts';
import type { Role } from '../../roles.ts';
import type { Identity, Outcome } from '../identity/index.ts';
import { changeMembers, done, memberNotFound, refused, refusedBy } from './change-members.ts';
import { roleChangedEvent } from './member-events.ts';
import { listCredentials } from './member-sessions.ts';
import { refusalOfRole } from './members.policy.ts';
import { findMembers } from './members.queries.ts';
import { withdrawInvitations } from './withdraw-invitations.ts';

/**
 * Gives a member another role. Their sessions go on; open sockets are closed, to come back with what the role may do.
 */
export function changeMemberRole(
  ctx: RequestContext,
  identity: Identity,
  { memberId, role }: { readonly memberId: string; readonly role: Role },
): Promise<Outcome<null>> {
  return changeMembers(ctx, identity, async (turn) => {
    const { sql, organizationId, actor, announce } = turn;
    const [target] = await findMembers(sql, organizationId, [memberId]);
    if (target === undefined) return refused(memberNotFound);
    if (target.role === role) return done(null);
    const refusal = refusalOfRole(actor.role, target, role);
    if (refusal !== undefined) return refusedBy(refusal, ['role']);
    await sql('update memberships set role = ? where org_id = ? and id = ?', [
      role,
      organizationId,
      memberId,
    ]);
    announce(await listCredentials(sql, target.userId));
    const by = { actor: actorOf(ctx), now: ctx.clock.now() };
    const withdrawn = await withdrawInvitations(by, turn, target, role);
    return done(null, ...withdrawn, roleChangedEvent(by.actor, target, target.role, role));
  });
}
