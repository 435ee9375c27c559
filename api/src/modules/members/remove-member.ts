import { type RequestContext, actorOf, memberOf } from '../../context.ts';
import type { Identity, Outcome, SessionTokens } from '../identity/index.ts';
import { changeMembers, done, memberNotFound, refused, refusedBy } from './change-members.ts';
import { leaveOrganization } from './leave-organization.ts';
import { removedEvent } from './member-events.ts';
import { endMembership } from './member-sessions.ts';
import { refusalOfRemoval } from './members.policy.ts';
import { findMemberOfUser, findMembers } from './members.queries.ts';
import { withdrawInvitations } from './withdraw-invitations.ts';

/**
 * Takes a member out of the organization: at once and everywhere, open sockets too. What they did stays in the
 * history, under their name.
 *
 * @returns what became of the caller's own session: undefined when nothing did, else as `leaveOrganization` says.
 */
export async function removeMember(
  ctx: RequestContext,
  identity: Identity,
  memberId: string,
): Promise<Outcome<SessionTokens | null | undefined>> {
  const { organizationId, userId } = memberOf(ctx);
  const own = await ctx.db.read((sql) => findMemberOfUser(sql, organizationId, userId));
  if (own?.id === memberId) return leaveOrganization(ctx, identity);
  return changeMembers(ctx, identity, async (turn) => {
    const [target] = await findMembers(turn.sql, organizationId, [memberId]);
    if (target === undefined) return refused(memberNotFound);
    const refusal = refusalOfRemoval(turn.actor.role, target);
    if (refusal !== undefined) return refusedBy(refusal);
    const by = { actor: actorOf(ctx), now: ctx.clock.now() };
    await endMembership(turn, target, by.now);
    const withdrawn = await withdrawInvitations(by, turn, target, null);
    return done(undefined, ...withdrawn, removedEvent(by.actor, target));
  });
}
