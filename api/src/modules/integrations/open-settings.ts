import type { Ports } from '../../context.ts';
import { userError } from '../../user-error.ts';
import { accessTokenName } from '../catalog/index.ts';
import { openCredentials } from './credentials.ts';
import type { Integration } from './integration.entity.ts';
import { type Reading, type Settings, refuse } from './settings.ts';

export type StoredSettings = Pick<
  Integration,
  'id' | 'organizationId' | 'providerKey' | 'authMode' | 'config' | 'sealedCredentials'
>;

export interface OpenSettingsPorts extends Pick<Ports, 'catalog' | 'sealer' | 'accessTokens'> {
  readonly signal?: AbortSignal;
}

/**
 * What it takes to ask the provider of a connected integration: its forms with the credentials opened, and with an
 * access token in them where its auth mode is OAuth, renewed if it had to be. Not to be called inside of a transaction.
 *
 * Refused with NOT_AVAILABLE, NEEDS_REAUTH or RENEWAL_FAILED, in words for people.
 */
export async function openSettings(
  { catalog, sealer, accessTokens, signal }: OpenSettingsPorts,
  integration: StoredSettings,
): Promise<Reading<Settings>> {
  const opened = openForms({ catalog, sealer }, integration);
  if (!opened.ok) return opened;
  const { provider, mode, forms } = opened.value;
  if (mode.oauth === undefined) return opened;
  const access = await accessTokens.accessToken(integration, wantedWith(signal));
  if (!access.ok) return refuse([userError(access.code, `${access.message} ${access.hint}`)]);
  return { ok: true, value: { provider, mode, forms: withToken(forms, access.token) } };
}

export function wantedWith(signal: AbortSignal | undefined): { readonly signal?: AbortSignal } {
  return signal === undefined ? {} : { signal };
}

/** The same without an access token: nobody is asked. */
export function openForms(
  { catalog, sealer }: Pick<OpenSettingsPorts, 'catalog' | 'sealer'>,
  integration: StoredSettings,
): Reading<Settings> {
  const { providerKey, authMode, config, sealedCredentials } = integration;
  const provider = catalog.get(providerKey);
  const mode = provider?.authModes.find(({ key, available }) => available && key === authMode);
  if (provider === undefined || mode === undefined) {
    const message = `The catalog has no provider "${providerKey}" with the auth mode "${authMode}" any more.`;
    return refuse([userError('NOT_AVAILABLE', message)]);
  }
  if (sealedCredentials == null) throw new Error('A connected integration has no credentials.');
  const credentials = openCredentials(sealer, integration, sealedCredentials);
  return { ok: true, value: { provider, mode, forms: { config, credentials } } };
}

/** The forms as checks and actions of OAuth modes want them. */
export function withToken(forms: Settings['forms'], token: string): Settings['forms'] {
  return { ...forms, credentials: { ...forms.credentials, [accessTokenName]: token } };
}
