import type { RequestContext } from '../../context.ts';
import { userError } from '../../user-error.ts';
import { type Identity, type Outcome, tooManyTries } from '../identity/index.ts';
import { invitationState } from './invitation-state.ts';
import { type InvitationToken, readInvitationToken } from './invitation-token.ts';
import { type LinkedInvitation, findInvitationByToken } from './invitations.queries.ts';

/** An invitation that can be accepted, with the token that opened it. */
export interface OpenedInvitation extends LinkedInvitation {
  readonly token: InvitationToken;
}

/** One answer for a link that never was, was used, replaced or revoked, or has expired: it helps nobody to guess. */
export const linkExpired = userError(
  'LINK_EXPIRED',
  'This invitation was used already, or it is no longer valid. Ask the person who invited you for a new invitation.',
);

/** Looks up the pending invitation behind a link's token. Failures are counted, so that none is found by guessing. */
export async function openInvitation(
  ctx: RequestContext,
  identity: Identity,
  text: string,
): Promise<Outcome<OpenedInvitation>> {
  const { remoteAddress } = ctx;
  const wait = await identity.invitationLimiter.secondsToWait(remoteAddress);
  if (wait > 0) return { ok: false, error: tooManyTries(wait) };
  const token = readInvitationToken(text);
  const found = token && (await findPending(ctx, identity, token));
  if (found !== undefined) return { ok: true, value: found };
  await identity.invitationLimiter.failed(remoteAddress);
  return { ok: false, error: linkExpired };
}

async function findPending(
  { clock }: RequestContext,
  { db }: Identity,
  token: InvitationToken,
): Promise<OpenedInvitation | undefined> {
  const scope = { organizationId: token.organizationId, userId: null };
  const found = await db.read(scope, (sql) => findInvitationByToken(sql, token));
  if (found === undefined || invitationState(found, clock.now()) !== 'PENDING') return undefined;
  return { ...found, token };
}
