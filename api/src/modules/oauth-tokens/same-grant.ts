import { type AuthMode, type FormValues, oauthAddress } from '../catalog/index.ts';

/** Who was given tokens, and where. */
export interface Grant {
  readonly mode: Pick<AuthMode, 'kind' | 'oauth'>;
  readonly config: FormValues;
  readonly clientId: string;
}

/**
 * Whether two sign-ins may be one to the vendor, so that to revoke a token of one ends the other as well: Google ends all
 * that an account has allowed an app, Xero all connections of a person. Whose account it is does not tell: what a check
 * shows of it is the name of a mailbox at one vendor, of a company at another, and may have changed since.
 */
export function mayBeSameGrant(one: Grant, other: Grant): boolean {
  return (
    one.clientId === other.clientId &&
    one.mode.kind === other.mode.kind &&
    revocationAddress(one) === revocationAddress(other)
  );
}

function revocationAddress({ mode, config }: Grant): string | undefined {
  const revokeUrl = mode.oauth?.revokeUrl;
  return revokeUrl === undefined ? undefined : oauthAddress(revokeUrl, config);
}
