import { Arg, Ctx, Extensions, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { formatId, parseId } from '../../graphql/index.ts';
import { type AuthMode, AuthModeType } from '../catalog/index.ts';
import { integrationView, notFound } from '../integrations/index.ts';
import { finishOAuth } from './finish-oauth.ts';
import type { OAuthContext } from './oauth.context.ts';
import { FinishOAuthInput, StartOAuthInput } from './oauth.inputs.ts';
import { FinishOAuthPayload, OAuthSettingsType, StartOAuthPayload } from './oauth.types.ts';
import { redirectUriOf } from './redirect-uri.ts';
import { startOAuth } from './start-oauth.ts';

const permission = 'INTEGRATIONS_WRITE';

@Resolver()
export class OAuthMutations {
  @Extensions({ permission, membersOnly: true })
  @Mutation(() => StartOAuthPayload, {
    description:
      'Begins a sign-in at a provider, for ten minutes. Only a member may, and only they can finish it, in the same session.',
  })
  async startOAuth(
    @Ctx() ctx: OAuthContext,
    @Arg('input', () => StartOAuthInput) input: StartOAuthInput,
  ): Promise<StartOAuthPayload> {
    const integrationId = input.integrationId == null ? null : parseId('int', input.integrationId);
    if (integrationId === undefined)
      return { authorizationUrl: null, expiresAt: null, userErrors: [notFound] };
    const { providerKey = null, authMode = null, name = null, scopes = null } = input;
    const { config = null, credentials = null, acceptIdentityChange } = input;
    const forms = { config, credentials };
    const given = { providerKey, authMode, name, scopes, acceptIdentityChange, ...forms };
    return startOAuth(ctx, { ...given, integrationId });
  }

  @Extensions({ permission, membersOnly: true })
  @Mutation(() => FinishOAuthPayload, {
    description:
      'Finishes a sign-in with what the provider sent back: exchanges the code, runs the check, and connects.',
  })
  async finishOAuth(
    @Ctx() ctx: OAuthContext,
    @Arg('input', () => FinishOAuthInput) input: FinishOAuthInput,
  ): Promise<FinishOAuthPayload> {
    const { state, code = null, iss = null, error = null, errorDescription = null } = input;
    const done = await finishOAuth(ctx, { state, code, iss, error, errorDescription });
    const { integration, integrationId } = done;
    return {
      ...done,
      integration: integration === null ? null : integrationView(ctx, integration),
      integrationId: integrationId === null ? null : formatId('int', integrationId),
    };
  }
}

/** The catalog, with what signing in at a provider needs. */
@Resolver(() => AuthModeType)
export class OAuthSettingsResolver {
  @FieldResolver(() => OAuthSettingsType, {
    nullable: true,
    description: 'Of OAUTH2_CODE and OAUTH2_CLIENT_CREDENTIALS; null for the others.',
  })
  oauth(@Ctx() ctx: OAuthContext, @Root() mode: AuthMode): OAuthSettingsType | null {
    if (mode.oauth === undefined) return null;
    const { scopes, hasOperatorClient } = mode.oauth;
    return { scopes, hasOperatorClient, redirectUri: redirectUriOf(ctx.site) };
  }
}
