import type { OAuthScope, OAuthSpec } from './model.ts';

/** The `oauth` block of an auth mode, as a provider file has it. */
export interface OAuthFile
  extends
    Pick<OAuthSpec, 'tokenUrl' | 'source'>,
    Partial<Omit<OAuthSpec, 'tokenUrl' | 'source' | 'scopes' | 'hasOperatorClient'>> {
  readonly scopes: readonly (Pick<OAuthScope, 'name' | 'description'> & Partial<OAuthScope>)[];
}

/** The block with all that was left out. */
export function toOAuthSpec(file: OAuthFile, hasOperatorClient: boolean): OAuthSpec {
  return {
    issInResponse: false,
    pkce: true,
    tokenAuth: 'POST',
    tokenFormat: 'FORM',
    scopeSeparator: ' ',
    grantType: 'client_credentials',
    authorizeParams: {},
    tokenParams: {},
    refreshParams: {},
    refresh: 'NONE',
    accessTokenPath: 'access_token',
    refreshTokenPath: 'refresh_token',
    expiresInPath: 'expires_in',
    scopePath: 'scope',
    errorMeans: {},
    ...file,
    scopes: file.scopes.map(({ name, description, required = false, default: chosen = false }) => ({
      name,
      description,
      required,
      default: required || chosen,
    })),
    hasOperatorClient,
  };
}

/** Every template of a block: its addresses and further parameters. */
export function oauthTemplates(file: OAuthFile): { readonly at: string; readonly text: string }[] {
  const addresses = (['authorizeUrl', 'tokenUrl', 'revokeUrl', 'issuer'] as const).flatMap((at) => {
    const text = file[at];
    return text === undefined ? [] : [{ at, text }];
  });
  const params = (['authorizeParams', 'tokenParams', 'refreshParams'] as const).flatMap((at) =>
    Object.values(file[at] ?? {}).map((text) => ({ at, text })),
  );
  return [...addresses, ...params];
}
