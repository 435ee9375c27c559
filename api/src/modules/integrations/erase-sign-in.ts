import type { RequestContext } from '../../context.ts';
import type { UnneededTokens } from '../oauth-tokens/index.ts';
import {
  type Change,
  type IntegrationRef,
  type IntegrationResult,
  changeIntegration,
} from './change-integration.ts';
import type { Integration } from './integration.entity.ts';

/** A change that erases how an integration is signed in; once it is committed, its tokens are given back to the vendor. */
export async function eraseSignIn(
  ctx: RequestContext,
  ref: IntegrationRef,
  change: (integration: Integration) => Change,
): Promise<IntegrationResult> {
  const erased: UnneededTokens[] = [];
  const result = await changeIntegration(ctx, ref, null, async (integration, sql) => {
    const held = await ctx.accessTokens.held(sql, integration);
    erased.splice(0, Infinity, ...(held === undefined ? [] : [held]));
    return change(integration);
  });
  if (result.userErrors.length === 0) for (const held of erased) ctx.accessTokens.giveBack(held);
  return result;
}
