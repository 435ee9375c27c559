import type { RequestContext } from '../../context.ts';
import { formatId } from '../../graphql/index.ts';
import { invitationState } from './invitation-state.ts';
import { type InvitationRow, findInvitations } from './invitations.queries.ts';
import type { InvitationPreviewType, InvitationType } from './invitations.types.ts';
import type { InvitationPreview } from './preview-invitation.ts';

/** An invitation as those who manage members see it. */
export function invitationView({ clock }: RequestContext, row: InvitationRow): InvitationType {
  return {
    id: formatId('inv', row.id),
    email: row.email,
    role: row.role,
    state: invitationState(row, clock.now()),
    invitedBy: row.invitedByName,
    createdAt: row.createdAt,
    expiresAt: row.expiresAt,
  };
}

/** An invitation as it is now; null when there is none. */
export async function readInvitation(
  ctx: RequestContext,
  id: string,
): Promise<InvitationType | null> {
  const [row] = await ctx.db.read((sql) => findInvitations(sql, [id]));
  return row === undefined ? null : invitationView(ctx, row);
}

export function previewView(preview: InvitationPreview): InvitationPreviewType {
  const { organizationName, invitedByName, email, role, expiresAt, accountExists } = preview;
  return { organizationName, invitedBy: invitedByName, email, role, expiresAt, accountExists };
}
