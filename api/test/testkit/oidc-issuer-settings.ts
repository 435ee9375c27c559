import type { Configuration } from 'oidc-provider';
import type { IssuerKey } from './issuer-keys.ts';

export const issuerClient = { id: 'patchbay', secret: 'the secret of the client' };

/** What access tokens for Patchbay are made out to. */
export const audience = 'urn:patchbay:api';
export const toolClient = { id: 'tool', redirectUri: 'http://127.0.0.1/tool' };

interface Options {
  readonly users: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
  readonly keys: readonly IssuerKey[];
  readonly redirectUris: readonly string[];
  readonly claimsIn: 'ID_TOKEN' | 'USERINFO';
}

/** A real identity provider, in which every user has agreed to everything. */
export function issuerSettings({ users, keys, redirectUris, claimsIn }: Options): Configuration {
  const alg = keys[0]?.alg ?? 'ES256';
  const scope = 'openid profile email';
  return {
    clients: [
      {
        client_id: issuerClient.id,
        client_secret: issuerClient.secret,
        redirect_uris: [...redirectUris],
        post_logout_redirect_uris: redirectUris.map((uri) => uri.replace('/callback', '')),
        id_token_signed_response_alg: alg as 'ES256',
      },
      {
        client_id: toolClient.id,
        redirect_uris: [toolClient.redirectUri],
        token_endpoint_auth_method: 'none',
        id_token_signed_response_alg: alg as 'ES256',
      },
    ],
    jwks: { keys: keys.map(({ privateJwk }) => privateJwk as Record<string, unknown>) },
    cookies: { keys: ['of a test'] },
    conformIdTokenClaims: claimsIn === 'USERINFO',
    claims: {
      openid: ['sub'],
      email: ['email', 'email_verified'],
      profile: ['name', 'organizations', 'roles', '_claim_names', '_claim_sources'],
    },
    findAccount: (_ctx, accountId) =>
      users.has(accountId)
        ? {
            accountId,
            claims: () => ({ sub: accountId, ...users.get(accountId) }),
          }
        : undefined,
    ttl: { AccessToken: 600, Grant: 3600, IdToken: 3600, Interaction: 600, Session: 600 },
    interactions: { url: (_ctx, { uid }) => `/interaction/${uid}` },
    async loadExistingGrant(ctx) {
      const { provider, client, session } = ctx.oidc;
      if (client === undefined || session?.accountId === undefined) return undefined;
      const grant = new provider.Grant({
        clientId: client.clientId,
        accountId: session.accountId,
      });
      grant.addOIDCScope(scope);
      grant.addResourceScope(audience, 'patchbay');
      await grant.save();
      return grant;
    },
    features: {
      devInteractions: { enabled: false },
      resourceIndicators: {
        enabled: true,
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({
          scope: 'patchbay',
          audience,
          accessTokenTTL: 600,
          accessTokenFormat: 'jwt',
          jwt: { sign: { alg: alg as 'ES256' } },
        }),
      },
    },
    enabledJWA: { idTokenSigningAlgValues: ['ES256', 'RS256', 'PS256', 'EdDSA'] },
  };
}
