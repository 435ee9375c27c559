import { Arg, Ctx, Extensions, Mutation, Resolver } from 'type-graphql';
import { memberOf } from '../../context.ts';
import { parseId } from '../../graphql/index.ts';
import { sessionPayload } from '../identity/index.ts';
import { changeMemberRole } from './change-member-role.ts';
import { memberNotFound } from './change-members.ts';
import { leaveOrganization } from './leave-organization.ts';
import { readMember } from './member-view.ts';
import type { MembersContext } from './members.context.ts';
import { ChangeMemberRoleInput, RemoveMemberInput } from './members.inputs.ts';
import {
  ChangeMemberRolePayload,
  LeaveOrganizationPayload,
  RemoveMemberPayload,
} from './members.types.ts';
import { removeMember } from './remove-member.ts';

const permission = 'MEMBERS_MANAGE';

@Resolver()
export class MembersMutations {
  @Extensions({ permission })
  @Mutation(() => ChangeMemberRolePayload, { description: 'Only an owner makes or unmakes one.' })
  async changeMemberRole(
    @Ctx() ctx: MembersContext,
    @Arg('input', () => ChangeMemberRoleInput) { memberId, role }: ChangeMemberRoleInput,
  ): Promise<ChangeMemberRolePayload> {
    const uuid = parseId('mbr', memberId);
    if (uuid === undefined) return { member: null, userErrors: [memberNotFound] };
    const changed = await changeMemberRole(ctx, ctx.identity, { memberId: uuid, role });
    return { member: await readMember(ctx, uuid), userErrors: changed.ok ? [] : [changed.error] };
  }

  @Extensions({ permission })
  @Mutation(() => RemoveMemberPayload, {
    description: 'Ends their sessions in the organization at once. Their history stays.',
  })
  async removeMember(
    @Ctx() ctx: MembersContext,
    @Arg('input', () => RemoveMemberInput) { memberId }: RemoveMemberInput,
  ): Promise<RemoveMemberPayload> {
    const uuid = parseId('mbr', memberId);
    if (uuid === undefined) return { removedMemberId: null, userErrors: [memberNotFound] };
    const removed = await removeMember(ctx, ctx.identity, uuid);
    if (!removed.ok) return { removedMemberId: null, userErrors: [removed.error] };
    if (removed.value !== undefined) ctx.setSession(removed.value);
    return { removedMemberId: memberId, userErrors: [] };
  }

  @Extensions({ permission: 'MEMBER' })
  @Mutation(() => LeaveOrganizationPayload, {
    description: 'Goes on in another organization of yours, or signs you out.',
  })
  async leaveOrganization(@Ctx() ctx: MembersContext): Promise<LeaveOrganizationPayload> {
    const left = await leaveOrganization(ctx, ctx.identity);
    if (!left.ok) return { viewer: null, userErrors: [left.error] };
    ctx.setSession(left.value);
    if (left.value === null) return { viewer: null, userErrors: [] };
    const { sessionId, userId } = memberOf(ctx);
    return sessionPayload(ctx, { ok: true, sessionId, userId, tokens: left.value });
  }
}
