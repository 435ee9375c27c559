import type { RequestContext } from '../../context.ts';
import {
  type IntegrationRef,
  type IntegrationResult,
  changeIntegration,
} from './change-integration.ts';
import { changeEvent, subjectOf } from './integration-events.ts';

/** Takes an integration out of all lists and erases its credentials; its history stays. */
export function deleteIntegration(
  ctx: RequestContext,
  ref: IntegrationRef,
): Promise<IntegrationResult> {
  return changeIntegration(ctx, ref, null, (integration) => {
    integration.delete(ctx.clock.now());
    return [changeEvent(subjectOf(ctx, integration), 'deleted')];
  });
}
