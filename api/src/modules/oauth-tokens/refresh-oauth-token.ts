import { type RequestContext, actorOf } from '../../context.ts';
import { type UserError, userError } from '../../user-error.ts';
import { type Integration, loadIntegration, notFound } from '../integrations/index.ts';

/** Renews the token of an integration now, whatever is known of it. A sign-in that was given up may come back by it. */
export async function refreshOAuthToken(
  ctx: RequestContext,
  integrationId: string,
): Promise<readonly UserError[]> {
  const stored = await loadIntegration(ctx, integrationId);
  if (stored === undefined) return [notFound];
  const refusal = refusalOf(ctx, stored);
  if (refusal !== undefined) return [refusal];
  const renewed = await ctx.accessTokens.renew(stored, actorOf(ctx));
  return renewed.ok ? [] : [userError(renewed.code, `${renewed.message} ${renewed.hint}`)];
}

function refusalOf(ctx: RequestContext, stored: Integration): UserError | undefined {
  if (!stored.connected)
    return userError('WRONG_STATE', `${stored.name} is disconnected. Reconnect it first.`);
  const mode = ctx.catalog
    .get(stored.providerKey)
    ?.authModes.find(({ key }) => key === stored.authMode);
  return mode?.oauth === undefined
    ? userError(
        'NOT_SUPPORTED',
        `${stored.name} is not connected by OAuth: it has no token to renew.`,
      )
    : undefined;
}
