import { Arg, Ctx, Extensions, Mutation, Query, Resolver } from 'type-graphql';
import { memberOf } from '../../context.ts';
import { parseId } from '../../graphql/index.ts';
import { userError } from '../../user-error.ts';
import type { IdentityContext } from './identity.context.ts';
import { completeSignIn } from './complete-sign-in.ts';
import {
  CompleteSignInInput,
  RedeemSignInLinkInput,
  SessionPayload,
  SignInInput,
  SwitchOrganizationInput,
  ViewerType,
} from './identity.types.ts';
import { sessionPayload, viewerPayload } from './session-payload.ts';
import { redeemSignInLink, signIn } from './sign-in.ts';
import { switchOrganization } from './switch-organization.ts';
import { readViewer } from './viewer.ts';

@Resolver()
export class IdentityResolver {
  @Extensions({ permission: 'PUBLIC' })
  @Query(() => ViewerType, {
    nullable: true,
    description: 'Null when signed out. Refused to API keys: a key is nobody’s session.',
  })
  async me(@Ctx() ctx: IdentityContext): Promise<ViewerType | null> {
    const { caller } = ctx;
    if (caller === null) return null;
    const person = caller.kind === 'TOKEN' ? caller : memberOf(ctx);
    return (await ctx.db.read((sql) => readViewer(sql, person))) ?? null;
  }

  @Extensions({ permission: 'PUBLIC' })
  @Mutation(() => SessionPayload, { description: 'The session comes as HttpOnly cookies.' })
  async signIn(
    @Ctx() ctx: IdentityContext,
    @Arg('input', () => SignInInput) input: SignInInput,
  ): Promise<SessionPayload> {
    return sessionPayload(ctx, await signIn(ctx, ctx.identity, input));
  }

  @Extensions({ permission: 'PUBLIC' })
  @Mutation(() => SessionPayload, {
    description: 'Signs in with a one-time link, which is used up by it.',
  })
  async redeemSignInLink(
    @Ctx() ctx: IdentityContext,
    @Arg('input', () => RedeemSignInLinkInput) input: RedeemSignInLinkInput,
  ): Promise<SessionPayload> {
    return sessionPayload(ctx, await redeemSignInLink(ctx, ctx.identity, input.token));
  }

  @Extensions({ permission: 'PUBLIC' })
  @Mutation(() => SessionPayload, {
    description: 'Finishes a sign-in that asked for the second factor.',
  })
  async completeSignIn(
    @Ctx() ctx: IdentityContext,
    @Arg('input', () => CompleteSignInInput) input: CompleteSignInInput,
  ): Promise<SessionPayload> {
    return sessionPayload(ctx, await completeSignIn(ctx, ctx.identity, input));
  }

  @Extensions({ permission: 'PUBLIC' })
  @Mutation(() => SessionPayload, {
    description: 'Ends this session everywhere: its open sockets close.',
  })
  async signOut(@Ctx() ctx: IdentityContext): Promise<SessionPayload> {
    const { member } = ctx;
    ctx.setSession(null);
    if (member === null) return { viewer: null, userErrors: [] };
    const { sessionId, userId } = member;
    await ctx.identity.sessions.end(sessionId);
    // The bus tells every server, a moment later; here the session is over when the answer is sent.
    ctx.identity.members.forget(sessionId);
    return { viewer: null, userErrors: [], endedSession: { sessionId, userId } };
  }

  @Extensions({ permission: 'MEMBER' })
  @Mutation(() => SessionPayload, { description: 'Goes on in another organization of the user.' })
  async switchOrganization(
    @Ctx() ctx: IdentityContext,
    @Arg('input', () => SwitchOrganizationInput) input: SwitchOrganizationInput,
  ): Promise<SessionPayload> {
    const tokens = await switchOrganization(
      ctx,
      ctx.identity,
      parseId('org', input.organizationId),
    );
    if (tokens === undefined) {
      const error = userError('NOT_FOUND', 'You are not a member of that organization.', [
        'organizationId',
      ]);
      return { viewer: null, userErrors: [error] };
    }
    ctx.setSession(tokens);
    const { sessionId, userId } = memberOf(ctx);
    return viewerPayload(ctx, sessionId, userId);
  }
}
