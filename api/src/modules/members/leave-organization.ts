import { type RequestContext, actorOf, memberOf } from '../../context.ts';
import {
  type Identity,
  type Outcome,
  type SessionTokens,
  listMemberships,
} from '../identity/index.ts';
import { changeOwnPlace, done, refusedBy } from './change-members.ts';
import { leftEvent } from './member-events.ts';
import { endMembership } from './member-sessions.ts';
import { withdrawInvitations } from './withdraw-invitations.ts';

/**
 * Ends the caller's own membership, and their sessions in the organization. This one goes on in another organization
 * of theirs, the first by name.
 *
 * @returns the tokens of the session where it goes on; null when it has ended.
 */
export async function leaveOrganization(
  ctx: RequestContext,
  identity: Identity,
): Promise<Outcome<SessionTokens | null>> {
  const member = memberOf(ctx);
  const left = await changeOwnPlace<string | null>(ctx, identity, async (turn) => {
    if (turn.actor.isLastOwner) return refusedBy('LAST_OWNER');
    const memberships = await listMemberships(turn.sql, member.userId);
    const next = memberships.find((other) => other.organizationId !== turn.organizationId);
    const kept = next === undefined ? null : member.sessionId;
    const by = { actor: actorOf(ctx), now: ctx.clock.now() };
    await endMembership(turn, turn.actor, by.now, kept);
    const withdrawn = await withdrawInvitations(by, turn, turn.actor, null);
    return done(next?.organizationId ?? null, ...withdrawn, leftEvent(turn.actor));
  });
  if (!left.ok) return left;
  if (left.value === null) return { ok: true, value: null };
  const tokens = await identity.sessions.moveTo(member, left.value);
  identity.members.forget(member.sessionId);
  return { ok: true, value: tokens };
}
