import { v7 as uuidv7 } from 'uuid';
import { type RequestContext, actorOf } from '../../context.ts';
import type { Role } from '../../roles.ts';
import { userError } from '../../user-error.ts';
import type { Identity, Outcome } from '../identity/index.ts';
import { type MembersTurn, changeMembers, done, refused, refusedBy } from './change-members.ts';
import { readEmailAddress } from './email-address.ts';
import { Invitation } from './invitation.entity.ts';
import { newInvitationToken } from './invitation-token.ts';
import { invitedEvent } from './member-events.ts';
import { refusalOfInvitation } from './members.policy.ts';
import { isMember } from './members.queries.ts';

const validDays = 7;

/** A new invitation, and the token of its link: only here is it ever told. */
export interface NewInvitation {
  readonly id: string;
  readonly token: string;
}

/** Invites an e-mail. A link that was given for it before stops working. */
export async function inviteMember(
  ctx: RequestContext,
  identity: Identity,
  input: { readonly email: string; readonly role: Role },
): Promise<Outcome<NewInvitation>> {
  const email = readEmailAddress(input.email);
  if (email === undefined) return { ok: false, error: noEmail };
  return changeMembers(ctx, identity, async (turn) => {
    const now = ctx.clock.now();
    const open = await findOpen(turn, email);
    const isAgain = open?.stateAt(now) === 'PENDING';
    const refusal =
      refusalOfInvitation(turn.actor.role, input.role) ??
      (isAgain ? refusalOfInvitation(turn.actor.role, open.role) : undefined);
    if (refusal !== undefined) return refusedBy(refusal, ['role']);
    if (await isMember(turn.sql, turn.organizationId, email)) return refused(memberAlready(email));
    const invited = { email, role: input.role };
    open?.revoke(now);
    // Before the new one is inserted: one may be open at a time.
    await turn.em.flush();
    return done(create(turn, invited, now), invitedEvent(actorOf(ctx), invited, isAgain));
  });
}

/** The invitation of an e-mail that is open: one at a time. */
function findOpen({ em, organizationId }: MembersTurn, email: string): Promise<Invitation | null> {
  return em.findOne(Invitation, { organizationId, email, acceptedAt: null, revokedAt: null });
}

function create(
  { em, organizationId, actor }: MembersTurn,
  { email, role }: { readonly email: string; readonly role: Role },
  now: Date,
): NewInvitation {
  const id = uuidv7({ msecs: now.getTime() });
  const { token, hash } = newInvitationToken(organizationId);
  const invitation = em.create(Invitation, {
    id,
    organizationId,
    email,
    role,
    tokenHash: hash,
    invitedById: actor.userId,
    invitedByName: actor.name,
    createdAt: now,
    expiresAt: new Date(now.getTime() + validDays * 86_400_000),
  });
  em.persist(invitation);
  return { id, token };
}

const noEmail = userError(
  'INVALID_FIELD',
  'This is no e-mail address. Enter one such as jane@example.com.',
  ['email'],
);

function memberAlready(email: string) {
  return userError('DUPLICATE', `${email} is a member already. Change their role instead.`, [
    'email',
  ]);
}
