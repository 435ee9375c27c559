import { Arg, Ctx, Extensions, Mutation, Resolver } from 'type-graphql';
import { parseId } from '../../graphql/index.ts';
import { SessionPayload, sessionPayload } from '../identity/index.ts';
import { acceptInvitation } from './accept-invitation.ts';
import { previewView, readInvitation } from './invitation-view.ts';
import {
  InviteMemberPayload,
  PreviewInvitationPayload,
  RevokeInvitationPayload,
} from './invitations.types.ts';
import { inviteMember } from './invite-member.ts';
import type { MembersContext } from './members.context.ts';
import {
  AcceptInvitationInput,
  InviteMemberInput,
  PreviewInvitationInput,
  RevokeInvitationInput,
} from './members.inputs.ts';
import { previewInvitation } from './preview-invitation.ts';
import { invitationNotFound, revokeInvitation } from './revoke-invitation.ts';

const permission = 'MEMBERS_MANAGE';

@Resolver()
export class InvitationMutations {
  @Extensions({ permission })
  @Mutation(() => InviteMemberPayload, {
    description: 'Makes a link for an e-mail; one that was given for it before stops working.',
  })
  async inviteMember(
    @Ctx() ctx: MembersContext,
    @Arg('input', () => InviteMemberInput) input: InviteMemberInput,
  ): Promise<InviteMemberPayload> {
    const invited = await inviteMember(ctx, ctx.identity, input);
    if (!invited.ok) return { invitation: null, link: null, userErrors: [invited.error] };
    const { id, token } = invited.value;
    // In the fragment, which browsers do not send: it is in no access log.
    const link = `${ctx.site.url}/invitation#${token}`;
    return { invitation: await readInvitation(ctx, id), link, userErrors: [] };
  }

  @Extensions({ permission })
  @Mutation(() => RevokeInvitationPayload, { description: 'Its link stops working.' })
  async revokeInvitation(
    @Ctx() ctx: MembersContext,
    @Arg('input', () => RevokeInvitationInput) { invitationId }: RevokeInvitationInput,
  ): Promise<RevokeInvitationPayload> {
    const uuid = parseId('inv', invitationId);
    if (uuid === undefined) return { invitation: null, userErrors: [invitationNotFound] };
    const revoked = await revokeInvitation(ctx, ctx.identity, uuid);
    const userErrors = revoked.ok ? [] : [revoked.error];
    return { invitation: await readInvitation(ctx, uuid), userErrors };
  }

  @Extensions({ permission: 'PUBLIC' })
  @Mutation(() => PreviewInvitationPayload, {
    description: 'What a link invites to. A mutation, so that its token is in no address or cache.',
  })
  async previewInvitation(
    @Ctx() ctx: MembersContext,
    @Arg('input', () => PreviewInvitationInput) { token }: PreviewInvitationInput,
  ): Promise<PreviewInvitationPayload> {
    const preview = await previewInvitation(ctx, ctx.identity, token);
    return preview.ok
      ? { invitation: previewView(preview.value), userErrors: [] }
      : { invitation: null, userErrors: [preview.error] };
  }

  @Extensions({ permission: 'PUBLIC' })
  @Mutation(() => SessionPayload, {
    description:
      'Uses a link up: for a new user with name and password, or for whoever is signed in.',
  })
  async acceptInvitation(
    @Ctx() ctx: MembersContext,
    @Arg('input', () => AcceptInvitationInput) input: AcceptInvitationInput,
  ): Promise<SessionPayload> {
    const { token, name = null, password = null } = input;
    const result = await acceptInvitation(ctx, ctx.identity, { token, name, password });
    return sessionPayload(ctx, result);
  }
}
