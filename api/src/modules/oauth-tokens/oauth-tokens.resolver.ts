import { Arg, Ctx, Extensions, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../context.ts';
import { parseId } from '../../graphql/index.ts';
import {
  IntegrationPayload,
  IntegrationType,
  integrationView,
  notFound,
  readIntegration,
} from '../integrations/index.ts';
import { OAuthTokenStatusType, RefreshOAuthTokenInput } from './oauth-tokens.types.ts';
import { readTokenStatus } from './read-token-status.ts';
import { refreshOAuthToken } from './refresh-oauth-token.ts';

@Resolver(() => IntegrationType)
export class OAuthTokensResolver {
  @Extensions({ permission: 'INTEGRATIONS_READ' })
  @FieldResolver(() => OAuthTokenStatusType, {
    nullable: true,
    description: 'Null for integrations that are not connected by OAuth.',
  })
  async oauthToken(
    @Root() { id, provider, authMode }: IntegrationType,
    @Ctx() ctx: RequestContext,
  ): Promise<OAuthTokenStatusType | null> {
    const uuid = parseId('int', id);
    const mode = ctx.catalog.get(provider.key)?.authModes.find(({ key }) => key === authMode);
    return uuid === undefined || mode?.oauth === undefined ? null : readTokenStatus(ctx, uuid);
  }

  @Extensions({ permission: 'INTEGRATIONS_WRITE' })
  @Mutation(() => IntegrationPayload, { description: 'Renews the token now.' })
  async refreshOAuthToken(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => RefreshOAuthTokenInput) { integrationId }: RefreshOAuthTokenInput,
  ): Promise<IntegrationPayload> {
    const uuid = parseId('int', integrationId);
    if (uuid === undefined) return { integration: null, check: null, userErrors: [notFound] };
    const userErrors = await refreshOAuthToken(ctx, uuid);
    const row = await readIntegration(ctx, uuid);
    return { integration: row && integrationView(ctx, row), check: null, userErrors };
  }
}
