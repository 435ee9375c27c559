import type { RequestContext } from '../../context.ts';
import { userError } from '../../user-error.ts';
import {
  type IntegrationResult,
  changeIntegration,
  loadIntegration,
  notFound,
  readIntegration,
  refused,
} from './change-integration.ts';
import { subjectOf, testEvent } from './integration-events.ts';
import { checkStored } from './stored-settings.ts';

/**
 * Runs the check of a stored integration and keeps its result. When the settings were changed while it ran, the result
 * says nothing about the new ones and is refused with CONFLICT. That somebody has to sign in again is told by itself.
 */
export async function testIntegration(
  ctx: RequestContext,
  integrationId: string,
  { retryCount = 0 }: { readonly retryCount?: number } = {},
): Promise<IntegrationResult> {
  const stored = await loadIntegration(ctx, integrationId);
  if (stored === undefined) return refused(notFound);
  if (!stored.connected)
    return refused(userError('WRONG_STATE', `${stored.name} is disconnected. Reconnect it first.`));
  const checked = await checkStored(ctx, stored);
  if (!checked.ok) return refused(...checked.userErrors);
  const { check, needsReauth } = checked.value;
  if (needsReauth) {
    const integration = await readIntegration(ctx, integrationId);
    return { integration, check, userErrors: [] };
  }
  return changeIntegration(
    ctx,
    { integrationId, version: stored.version },
    { result: check, trigger: 'MANUAL' },
    (integration) => {
      integration.recordTest(check, ctx.clock.now());
      return [{ ...testEvent(subjectOf(ctx, integration), check), retryCount }];
    },
  );
}
