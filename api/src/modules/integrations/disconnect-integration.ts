import type { RequestContext } from '../../context.ts';
import { userError } from '../../user-error.ts';
import type { IntegrationRef, IntegrationResult } from './change-integration.ts';
import { eraseSignIn } from './erase-sign-in.ts';
import { changeEvent, subjectOf } from './integration-events.ts';

/** Erases the stored credentials. The integration stays, to be reconnected. */
export function disconnectIntegration(
  ctx: RequestContext,
  ref: IntegrationRef,
): Promise<IntegrationResult> {
  return eraseSignIn(ctx, ref, (integration) => {
    if (!integration.connected)
      return userError('WRONG_STATE', `${integration.name} is disconnected already.`);
    integration.disconnect(ctx.clock.now());
    return [changeEvent(subjectOf(ctx, integration), 'disconnected')];
  });
}
