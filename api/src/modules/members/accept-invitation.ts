import type { Member, RequestContext } from '../../context.ts';
import { userError } from '../../user-error.ts';
import type { Challenged, Identity, SignInResult } from '../identity/index.ts';
import { acceptAsNewcomer, signInFirst } from './accept-as-newcomer.ts';
import { acceptAsReturning } from './accept-as-returning.ts';
import { findAccount } from './accounts.ts';
import { joinOrganization } from './join-organization.ts';
import { type OpenedInvitation, openInvitation } from './open-invitation.ts';

export interface Acceptance {
  readonly token: string;
  readonly name: string | null;
  readonly password: string | null;
}

/**
 * Takes the seat that an invitation keeps, for its e-mail only: as a new user, or as the one who is signed in. The
 * session is in that organization afterwards.
 */
export async function acceptInvitation(
  ctx: RequestContext,
  identity: Identity,
  { token, name, password }: Acceptance,
): Promise<SignInResult | Challenged> {
  const opened = await openInvitation(ctx, identity, token);
  if (!opened.ok) return opened;
  const invitation = opened.value;
  if (ctx.member !== null) return acceptSignedIn(ctx, identity, invitation, ctx.member);
  const account = await findAccount(identity, invitation.email);
  if (account === undefined) return acceptAsNewcomer(ctx, identity, invitation, { name, password });
  if (account.isMember) return { ok: false, error: signInFirst(invitation.email) };
  return acceptAsReturning(ctx, identity, invitation, { account, password });
}

async function acceptSignedIn(
  ctx: RequestContext,
  identity: Identity,
  invitation: OpenedInvitation,
  member: Member,
): Promise<SignInResult> {
  if (member.email.toLowerCase() !== invitation.email)
    return { ok: false, error: wrongPerson(invitation.email, member.email) };
  const error = await joinOrganization(ctx, identity, invitation, member);
  if (error !== undefined) return { ok: false, error };
  const tokens = await identity.sessions.moveTo(member, invitation.token.organizationId);
  identity.members.forget(member.sessionId);
  return { ok: true, sessionId: member.sessionId, userId: member.userId, tokens };
}

function wrongPerson(invited: string, signedIn: string) {
  return userError(
    'WRONG_PERSON',
    `This invitation is for ${invited}, and you are signed in as ${signedIn}. Sign out, and open the link again.`,
  );
}
