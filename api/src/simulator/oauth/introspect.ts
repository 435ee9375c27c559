import type { Provider } from 'oidc-provider';
import { vendorScopes } from './inner-scopes.ts';
import type { TokenStore } from './token-store.ts';
import type { OAuthAccount } from './vendor-options.ts';

/** What a vendor's API knows of a bearer token. */
export type KnownToken =
  | {
      readonly active: true;
      /** Null for client credentials. */
      readonly account: OAuthAccount | null;
      readonly clientId: string;
      readonly scopes: readonly string[];
    }
  | { readonly active: false; readonly reason: 'UNKNOWN' | 'EXPIRED' | 'REVOKED' };

/** Looks a bearer token up. */
export async function introspectionOf(
  provider: Provider,
  store: TokenStore,
  accounts: readonly OAuthAccount[],
  token: string,
): Promise<KnownToken> {
  const accessToken = await provider.AccessToken.find(token);
  const found = accessToken ?? (await provider.ClientCredentials.find(token));
  if (found === undefined) return { active: false, reason: store.whyNot(token) };
  const account = accounts.find(({ id }) => id === accessToken?.accountId) ?? null;
  return {
    active: true,
    account,
    clientId: found.clientId ?? '',
    scopes: vendorScopes(found.scope),
  };
}
