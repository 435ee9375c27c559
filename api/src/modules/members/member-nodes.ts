import { type RequestContext, memberOf } from '../../context.ts';
import { invitationView } from './invitation-view.ts';
import { findInvitations } from './invitations.queries.ts';
import type { InvitationType } from './invitations.types.ts';
import { memberView } from './member-view.ts';
import { findMembers } from './members.queries.ts';
import type { MemberType } from './members.types.ts';

/** Members by id; none for a caller who does not manage members. */
export async function loadMembers(
  ctx: RequestContext,
  ids: readonly string[],
): Promise<MemberType[]> {
  if (ids.length === 0 || !managesMembers(ctx)) return [];
  const member = memberOf(ctx);
  const rows = await ctx.db.read((sql) => findMembers(sql, member.organizationId, ids));
  return rows.map((row) => memberView(member, row));
}

/** Invitations by id; none for a caller who does not manage members. */
export async function loadInvitations(
  ctx: RequestContext,
  ids: readonly string[],
): Promise<InvitationType[]> {
  if (ids.length === 0 || !managesMembers(ctx)) return [];
  const rows = await ctx.db.read((sql) => findInvitations(sql, ids));
  return rows.map((row) => invitationView(ctx, row));
}

function managesMembers({ member }: RequestContext): boolean {
  return member?.permissions.has('MEMBERS_MANAGE') === true;
}
