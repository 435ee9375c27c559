import type { RequestContext } from '../../context.ts';
import type { IntegrationRef, IntegrationResult } from './change-integration.ts';
import { eraseSignIn } from './erase-sign-in.ts';
import { changeEvent, subjectOf } from './integration-events.ts';

/** Takes an integration out of all lists and erases its credentials; its history stays. */
export function deleteIntegration(
  ctx: RequestContext,
  ref: IntegrationRef,
): Promise<IntegrationResult> {
  return eraseSignIn(ctx, ref, (integration) => {
    integration.delete(ctx.clock.now());
    return [changeEvent(subjectOf(ctx, integration), 'deleted')];
  });
}
