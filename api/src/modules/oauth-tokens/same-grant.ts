import { type AuthMode, type FormValues, type Provider, oauthAddress } from '../catalog/index.ts';

/** Who was given tokens, and of whose account. */
export interface Grant {
  readonly provider: Pick<Provider, 'key'>;
  readonly mode: Pick<AuthMode, 'kind' | 'oauth'>;
  readonly config: FormValues;
  readonly clientId: string;
  /** Null: nobody knows. */
  readonly identity: string | null;
}

/**
 * Whether two sign-ins may be one to the vendor, so that to revoke a token of one ends the other as well: Google ends all
 * that an account has allowed an app. Providers of one vendor name an account each in its own way, so identities are
 * compared within a provider only.
 */
export function mayBeSameGrant(one: Grant, other: Grant): boolean {
  if (one.clientId !== other.clientId || one.mode.kind !== other.mode.kind) return false;
  if (revocationAddress(one) !== revocationAddress(other)) return false;
  const areKnown = one.identity !== null && other.identity !== null;
  const isSameProvider = one.provider.key === other.provider.key;
  return !(isSameProvider && areKnown && one.identity !== other.identity);
}

function revocationAddress({ mode, config }: Grant): string | undefined {
  const revokeUrl = mode.oauth?.revokeUrl;
  return revokeUrl === undefined ? undefined : oauthAddress(revokeUrl, config);
}
