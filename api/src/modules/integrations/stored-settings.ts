import type { RequestContext } from '../../context.ts';
import { userError } from '../../user-error.ts';
import { type CheckResult, type Provider, runCheck } from '../catalog/index.ts';
import { changesAddress, mergeCredentials, openCredentials } from './credentials.ts';
import type { Integration } from './integration.entity.ts';
import { type Reading, type Settings, readSettings, refuse } from './settings.ts';

/** What a check of stored settings needs of the outside world; nobody has to have asked for it. */
export type StoredCheckPorts = Pick<
  RequestContext,
  'catalog' | 'sealer' | 'outbound' | 'clock' | 'signal'
>;

export type StoredSettings = Pick<
  Integration,
  'id' | 'organizationId' | 'providerKey' | 'authMode' | 'config' | 'sealedCredentials'
>;

/** Runs the check of an integration with the settings that are stored. */
export async function checkStored(
  { catalog, sealer, outbound, clock, signal }: StoredCheckPorts,
  integration: StoredSettings,
): Promise<Reading<{ provider: Provider; check: CheckResult }>> {
  const provider = catalog.get(integration.providerKey);
  const mode = provider?.authModes.find(
    ({ key, available }) => available && key === integration.authMode,
  );
  if (provider === undefined || mode === undefined) {
    const message = `The catalog has no provider "${integration.providerKey}" with the auth mode "${integration.authMode}" any more.`;
    return refuse([userError('NOT_AVAILABLE', message)]);
  }
  if (integration.sealedCredentials == null)
    throw new Error('A connected integration has no credentials.');
  const credentials = openCredentials(sealer, integration, integration.sealedCredentials);
  const forms = { config: integration.config, credentials };
  const ports = { outbound, clock, signal };
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
