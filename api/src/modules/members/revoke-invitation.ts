import { type RequestContext, actorOf } from '../../context.ts';
import { userError } from '../../user-error.ts';
import type { Identity, Outcome } from '../identity/index.ts';
import { changeMembers, done, refused, refusedBy } from './change-members.ts';
import { Invitation } from './invitation.entity.ts';
import type { InvitationState } from './invitation-state.ts';
import { invitationRevokedEvent } from './member-events.ts';
import { refusalOfInvitation } from './members.policy.ts';

export const invitationNotFound = userError('NOT_FOUND', 'There is no such invitation.', [
  'invitationId',
]);

/** Makes an invitation's link worth nothing. */
export function revokeInvitation(
  ctx: RequestContext,
  identity: Identity,
  invitationId: string,
): Promise<Outcome<null>> {
  const now = ctx.clock.now();
  return changeMembers(ctx, identity, async ({ em, organizationId, actor }) => {
    const invitation = await em.findOne(Invitation, { id: invitationId, organizationId });
    if (invitation === null) return refused(invitationNotFound);
    const state = invitation.stateAt(now);
    if (state !== 'PENDING') return refused(userError('WRONG_STATE', closedWords[state]));
    const refusal = refusalOfInvitation(actor.role, invitation.role);
    if (refusal !== undefined) return refusedBy(refusal);
    invitation.revoke(now);
    return done(null, invitationRevokedEvent(actorOf(ctx), invitation));
  });
}

const closedWords: Readonly<Record<Exclude<InvitationState, 'PENDING'>, string>> = {
  ACCEPTED: 'This invitation was accepted already. Remove the member instead.',
  EXPIRED: 'This invitation has expired already. Its link no longer works.',
  REVOKED: 'This invitation was revoked already. Its link no longer works.',
};
