import type { RequestContext } from '../../context.ts';
import { userError } from '../../user-error.ts';
import { type CheckResult, type Provider, runCheck } from '../catalog/index.ts';
import { changesAddress, mergeCredentials, openCredentials } from './credentials.ts';
import type { Integration } from './integration.entity.ts';
import { type Reading, type Settings, readSettings, refuse } from './settings.ts';

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

/** Changes to stored settings; null leaves a part as it is. */
export interface SettingsChange {
  readonly authMode: string | null;
  readonly config: unknown;
  readonly credentials: unknown;
}

/**
 * Reads changed settings of a connected integration. Secrets that were left blank are the stored ones, as long as auth
 * mode and address are those that they were given for.
 */
export async function readChangedSettings(
  ctx: RequestContext,
  stored: Integration,
  change: SettingsChange,
): Promise<Reading<Settings>> {
  const authMode = change.authMode ?? stored.authMode;
  const mode = ctx.catalog.get(stored.providerKey)?.authModes.find(({ key }) => key === authMode);
  const moved = mode !== undefined && changesAddress(mode, stored.config, change.config);
  const sealed = authMode === stored.authMode && !moved ? stored.sealedCredentials : null;
  const before = sealed == null ? {} : openCredentials(ctx.sealer, stored, sealed);
  const read = await readSettings(ctx, {
    providerKey: stored.providerKey,
    authMode,
    config: change.config ?? stored.config,
    credentials: mergeCredentials(before, change.credentials),
  });
  if (read.ok || !moved) return read;
  return refuse(
    read.userErrors.map((error) =>
      error.path[0] === 'credentials'
        ? userError(
            error.code,
            `${error.message}. A stored secret only goes to the address it was given for.`,
            error.path,
          )
        : error,
    ),
  );
}
