import type { OAuthVendorOptions } from './vendor-options.ts';

const prefix = 'vendor:';

/**
 * A vendor's scope as oidc-provider knows it. `openid` and `offline_access` mean things there that they do not mean at
 * a plain OAuth vendor; behind a prefix they are names like any other. Without scopes there is one without a name.
 */
export function innerScope(name: string): string {
  return `${prefix}${name}`;
}

/** Stands for whatever a vendor does not know: oidc-provider drops unknown names without a word. */
export const unknownScope = innerScope('?');

/** What a vendor was asked for, as oidc-provider is asked for it. */
export function innerScopes(
  asked: string | null,
  { scopes, scopeSeparator = ' ' }: Pick<OAuthVendorOptions, 'scopes' | 'scopeSeparator'>,
): string {
  const names = (asked ?? '').split(scopeSeparator).filter((name) => name !== '');
  const inner = names.map((name) => (scopes.includes(name) ? innerScope(name) : unknownScope));
  return (inner.length === 0 ? [innerScope('')] : inner).join(' ');
}

/** What oidc-provider says, by the names of the vendor. */
export function vendorScopes(said: string | undefined): string[] {
  return (said ?? '')
    .split(' ')
    .map((name) => (name.startsWith(prefix) ? name.slice(prefix.length) : name))
    .filter((name) => name !== '');
}
