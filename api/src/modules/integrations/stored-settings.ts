import type { RequestContext } from '../../context.ts';
import { userError } from '../../user-error.ts';
import { type CheckResult, type Provider, runCheck } from '../catalog/index.ts';
import { openCredentials } from './credentials.ts';
import type { Integration } from './integration.entity.ts';
import { type Reading, refuse } from './settings.ts';

/** Runs the check of an integration with the settings that are stored. */
export async function checkStored(
  ctx: RequestContext,
  integration: Integration,
): Promise<Reading<{ provider: Provider; check: CheckResult }>> {
  const provider = ctx.catalog.get(integration.providerKey);
  const mode = provider?.authModes.find(
    ({ key, available }) => available && key === integration.authMode,
  );
  if (provider === undefined || mode === undefined) {
    const message = `The catalog has no provider "${integration.providerKey}" with the auth mode "${integration.authMode}" any more.`;
    return refuse([userError('NOT_AVAILABLE', message)]);
  }
  if (integration.sealedCredentials == null)
    throw new Error('A connected integration has no credentials.');
  const credentials = openCredentials(ctx.sealer, integration, integration.sealedCredentials);
  const forms = { config: integration.config, credentials };
  const ports = { outbound: ctx.outbound, clock: ctx.clock, signal: ctx.signal };
  return { ok: true, value: { provider, check: await runCheck(provider, mode.key, forms, ports) } };
}
