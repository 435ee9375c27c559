import { createHash } from 'node:crypto';
import { type Sealer, keyIdOf } from '../../platform/sealing/index.ts';
import { oauthAddress } from '../catalog/index.ts';
import type { TokenSettings } from './access-tokens.ts';

/** The tokens of one integration, as they are sealed. */
export interface HeldTokens {
  readonly accessToken: string;
  readonly refreshToken: string | null;
  /** Of the settings that they were given for: they are sent nowhere else, and by no other client. */
  readonly settings: string;
}

interface Row {
  readonly id: string;
  readonly organizationId: string;
}

/** Seals tokens for one integration: copied to another row or organization, they do not open. */
export function sealTokens(
  sealer: Sealer,
  row: Row,
  { accessToken, refreshToken, settings }: HeldTokens,
): { readonly sealed: Buffer; readonly keyId: string } {
  const text = JSON.stringify({ accessToken, refreshToken, settings });
  const sealed = sealer.seal(text, bindingOf(row));
  return { sealed, keyId: keyIdOf(sealed) };
}

/** @throws {SealingError} when the row is not the one they were sealed for, or no key opens them. */
export function openTokens(sealer: Sealer, row: Row, sealed: Buffer): HeldTokens {
  return JSON.parse(sealer.open(sealed, bindingOf(row)).toString()) as HeldTokens;
}

/** The same tokens under the active master key. */
export function rewrapTokens(sealer: Sealer, row: Row, sealed: Buffer): Buffer {
  return sealer.rewrap(sealed, bindingOf(row));
}

/**
 * What of its settings a token depends on. A person's sign-in: on the client, and on where it was given. Client
 * credentials: on everything, since the client gets a new one at any time.
 */
export function settingsDigest({ provider, mode, forms }: TokenSettings): string {
  const { config, credentials } = forms;
  const parts =
    mode.kind === 'OAUTH2_CLIENT_CREDENTIALS'
      ? [sorted(config), sorted(credentials)]
      : [config['clientId'] ?? null, addressesOf({ provider, mode, forms })];
  return createHash('sha256')
    .update(JSON.stringify([provider.key, mode.key, ...parts]))
    .digest('base64url');
}

function addressesOf({ mode, forms: { config } }: TokenSettings): unknown {
  const named = Object.entries(mode.configSchema.properties)
    .filter(
      ([, { format, 'x-prefix': prefix, 'x-suffix': suffix }]) =>
        format === 'hostname' || format === 'uri' || prefix !== undefined || suffix !== undefined,
    )
    .map(([field]) => [field, config[field] ?? null]);
  const endpoint = mode.oauth === undefined ? null : oauthAddress(mode.oauth.tokenUrl, config);
  return [endpoint, ...named];
}

function sorted(values: Readonly<Record<string, unknown>>): unknown {
  return Object.entries(values).toSorted(([a], [b]) => (a < b ? -1 : 1));
}

function bindingOf({ id, organizationId }: Row) {
  return { organizationId, table: 'oauth_tokens', column: 'sealed_tokens', rowId: id };
}
