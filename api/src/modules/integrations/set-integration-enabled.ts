import type { RequestContext } from '../../context.ts';
import { userError } from '../../user-error.ts';
import type { CheckResult } from '../catalog/index.ts';
import {
  type IntegrationRef,
  type IntegrationResult,
  changeIntegration,
  conflict,
  loadIntegration,
  notFound,
  refused,
  settingsCheck,
} from './change-integration.ts';
import { changeEvent, subjectOf, testEvent } from './integration-events.ts';
import { checkStored } from './stored-settings.ts';

export interface SetIntegrationEnabledInput extends IntegrationRef {
  readonly enabled: boolean;
}

/**
 * Switches an integration on or off. What is switched on is tested first, so that its status is true from the first
 * moment; a failed test does not keep it off, it shows.
 */
export async function setIntegrationEnabled(
  ctx: RequestContext,
  input: SetIntegrationEnabledInput,
): Promise<IntegrationResult> {
  const stored = await loadIntegration(ctx, input.integrationId);
  if (stored === undefined) return refused(notFound);
  if (input.version !== null && input.version !== stored.version) return refused(conflict);
  if (!stored.connected)
    return refused(userError('WRONG_STATE', `${stored.name} is disconnected. Reconnect it first.`));
  const ref = { integrationId: stored.id, version: stored.version };
  if (!input.enabled) return switchTo(ctx, ref, false, null);
  const checked = await checkStored(ctx, stored);
  if (!checked.ok) return refused(...checked.userErrors);
  const { check, needsReauth } = checked.value;
  return needsReauth
    ? switchTo(ctx, { ...ref, version: null }, true, null)
    : switchTo(ctx, ref, true, check);
}

function switchTo(
  ctx: RequestContext,
  ref: IntegrationRef,
  enabled: boolean,
  check: CheckResult | null,
): Promise<IntegrationResult> {
  return changeIntegration(ctx, ref, settingsCheck(check), (integration) => {
    const now = ctx.clock.now();
    const subject = subjectOf(ctx, integration);
    const told = check === null ? [] : [testEvent(subject, check)];
    if (check !== null) integration.recordTest(check, now);
    integration.setEnabled(enabled, now);
    return [...told, changeEvent(subject, enabled ? 'enabled' : 'disabled')];
  });
}
