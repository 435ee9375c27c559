import type { RequestContext } from '../../context.ts';
import { userError } from '../../user-error.ts';
import type { Provider } from '../catalog/index.ts';
import { type TokenCheck, checkWithToken } from './check-with-token.ts';
import { changesAddress, mergeCredentials, openCredentials } from './credentials.ts';
import type { Integration } from './integration.entity.ts';
import { type OpenSettingsPorts, type StoredSettings, openForms } from './open-settings.ts';
import { type CheckSettingsPorts, runSettings } from './run-settings.ts';
import {
  type Reading,
  type ReadingOptions,
  type Settings,
  readSettings,
  refuse,
} from './settings.ts';

/** What a check of stored settings needs of the outside world; nobody has to have asked for it. */
export type StoredCheckPorts = CheckSettingsPorts & OpenSettingsPorts;

export interface StoredCheck extends TokenCheck {
  readonly provider: Provider;
}

/** Runs the check of an integration with the settings that are stored. */
export async function checkStored(
  ports: StoredCheckPorts,
  integration: StoredSettings,
): Promise<Reading<StoredCheck>> {
  const opened = openForms(ports, integration);
  if (!opened.ok) return opened;
  const settings = opened.value;
  const { provider, mode } = settings;
  if (mode.oauth !== undefined)
    return {
      ok: true,
      value: { provider, ...(await checkWithToken(ports, integration, settings)) },
    };
  const check = await runSettings(ports, settings);
  return { ok: true, value: { provider, check, needsReauth: false } };
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
  options?: ReadingOptions,
): Promise<Reading<Settings>> {
  const authMode = change.authMode ?? stored.authMode;
  const mode = ctx.catalog.get(stored.providerKey)?.authModes.find(({ key }) => key === authMode);
  const moved = mode !== undefined && changesAddress(mode, stored.config, change.config);
  const sealed = authMode === stored.authMode && !moved ? stored.sealedCredentials : null;
  const before = sealed == null ? {} : openCredentials(ctx.sealer, stored, sealed);
  const input = {
    providerKey: stored.providerKey,
    authMode,
    config: change.config ?? stored.config,
    credentials: mergeCredentials(before, change.credentials),
  };
  const signedIn = stored.connected && authMode === stored.authMode;
  const read = await readSettings(ctx, input, options ?? { signedIn });
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
