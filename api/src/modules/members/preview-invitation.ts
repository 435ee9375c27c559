import type { RequestContext } from '../../context.ts';
import type { Identity, Outcome } from '../identity/index.ts';
import { findAccount } from './accounts.ts';
import type { LinkedInvitation } from './invitations.queries.ts';
import { openInvitation } from './open-invitation.ts';

export interface InvitationPreview extends LinkedInvitation {
  /** Whether the invited has to sign in first. */
  readonly accountExists: boolean;
}

/** Shows whoever holds a link what it invites them to. The link stays good. */
export async function previewInvitation(
  ctx: RequestContext,
  identity: Identity,
  token: string,
): Promise<Outcome<InvitationPreview>> {
  const opened = await openInvitation(ctx, identity, token);
  if (!opened.ok) return opened;
  const account = await findAccount(identity, opened.value.email);
  const accountExists = account !== undefined && (account.isMember || account.isExternal);
  return { ok: true, value: { ...opened.value, accountExists } };
}
