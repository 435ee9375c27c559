import { Arg, Ctx, Extensions, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { memberOf } from '../../context.ts';
import { parseId } from '../../graphql/index.ts';
import {
  ChangePasswordInput,
  EndSessionInput,
  EndSessionPayload,
  RenameOrganizationInput,
  SessionType,
  UpdateProfileInput,
  ViewerPayload,
} from './account.types.ts';
import { changePassword } from './change-password.ts';
import { endOtherSessions } from './end-other-sessions.ts';
import { endSession } from './end-session.ts';
import { readSessions } from './identity-nodes.ts';
import type { IdentityContext } from './identity.context.ts';
import { hasPassword } from './identity.queries.ts';
import { ViewerType } from './identity.types.ts';
import type { Outcome } from './outcome.ts';
import { renameOrganization } from './rename-organization.ts';
import { viewerPayload } from './session-payload.ts';
import { updateProfile } from './update-profile.ts';
import { inViewer } from './viewer.ts';

const permission = 'MEMBER';

/** What a user does about themselves and the organization they are in. */
@Resolver(() => ViewerType)
export class AccountResolver {
  @FieldResolver(() => Boolean, { description: 'False for who came by a link and chose none.' })
  hasPassword(@Root() viewer: ViewerType, @Ctx() ctx: IdentityContext): Promise<boolean> {
    const scope = inViewer(viewer);
    return ctx.identity.db.read(scope, (sql) => hasPassword(sql, scope.userId));
  }

  @Extensions({ permission })
  @Query(() => [SessionType], {
    description: "The caller's own open ones: this one first, then the newest. At most 100.",
  })
  sessions(@Ctx() ctx: IdentityContext): Promise<SessionType[]> {
    return readSessions(ctx);
  }

  @Extensions({ permission })
  @Mutation(() => ViewerPayload, { description: 'What is left out stays as it is.' })
  async updateProfile(
    @Ctx() ctx: IdentityContext,
    @Arg('input', () => UpdateProfileInput) input: UpdateProfileInput,
  ): Promise<ViewerPayload> {
    return toPayload(ctx, await updateProfile(ctx, ctx.identity, input));
  }

  @Extensions({ permission })
  @Mutation(() => ViewerPayload, { description: 'All other sessions of the user end.' })
  async changePassword(
    @Ctx() ctx: IdentityContext,
    @Arg('input', () => ChangePasswordInput) input: ChangePasswordInput,
  ): Promise<ViewerPayload> {
    return toPayload(ctx, await changePassword(ctx, ctx.identity, input));
  }

  @Extensions({ permission: 'MEMBERS_MANAGE' })
  @Mutation(() => ViewerPayload)
  async renameOrganization(
    @Ctx() ctx: IdentityContext,
    @Arg('input', () => RenameOrganizationInput) input: RenameOrganizationInput,
  ): Promise<ViewerPayload> {
    return toPayload(ctx, await renameOrganization(ctx, input));
  }

  @Extensions({ permission })
  @Mutation(() => EndSessionPayload, { description: 'Its sockets close at once.' })
  async endSession(
    @Ctx() ctx: IdentityContext,
    @Arg('input', () => EndSessionInput) { sessionId }: EndSessionInput,
  ): Promise<EndSessionPayload> {
    const ended = await endSession(ctx, ctx.identity, parseId('ses', sessionId));
    if (!ended.ok) return { endedCount: 0, userErrors: [ended.error] };
    if (ended.value === memberOf(ctx).sessionId) ctx.setSession(null);
    return { endedCount: 1, userErrors: [] };
  }

  @Extensions({ permission })
  @Mutation(() => EndSessionPayload, { description: 'Ends all but the one that asks.' })
  async endOtherSessions(@Ctx() ctx: IdentityContext): Promise<EndSessionPayload> {
    return { endedCount: await endOtherSessions(ctx, ctx.identity), userErrors: [] };
  }
}

async function toPayload(ctx: IdentityContext, outcome: Outcome<null>): Promise<ViewerPayload> {
  if (!outcome.ok) return { viewer: null, userErrors: [outcome.error] };
  const { sessionId, userId } = memberOf(ctx);
  return viewerPayload(ctx, sessionId, userId);
}
