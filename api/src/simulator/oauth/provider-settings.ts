import { type Configuration, errors, interactionPolicy } from 'oidc-provider';
import { innerScope, unknownScope } from './inner-scopes.ts';
import type { TokenStore } from './token-store.ts';
import type { OAuthClient, OAuthVendorOptions } from './vendor-options.ts';

const yearS = 365 * 86_400;
const { Check, Prompt } = interactionPolicy;

/** Where the consent page is, without the id of the request. */
export const consentPath = '/simulated-consent';

/** What oidc-provider must know to be this vendor. */
export function providerSettings(
  options: OAuthVendorOptions,
  store: TokenStore,
  cookiePrefix: string,
): Configuration {
  const { routes, refresh = 'ROTATING' } = options;
  const life = options.accessTokenLife ?? 3600;
  const tokenLife = life === 'never' ? 10 * yearS : life;
  return {
    adapter: store.adapterOf,
    jwks: { keys: [] },
    scopes: [innerScope(''), unknownScope, ...options.scopes.map(innerScope)],
    clients: options.clients.map(clientMetadata),
    // No scope of a vendor is called openid inside, so no ID token is ever signed.
    enabledJWA: { idTokenSigningAlgValues: ['HS256'] },
    clientDefaults: { id_token_signed_response_alg: 'HS256' },
    // Its own names: cookies of 127.0.0.1 are shared by all ports.
    cookies: {
      keys: [cookiePrefix],
      names: {
        session: `${cookiePrefix}-session`,
        interaction: `${cookiePrefix}-interaction`,
        resume: `${cookiePrefix}-resume`,
      },
    },
    features: {
      devInteractions: { enabled: false },
      userinfo: { enabled: false },
      rpInitiatedLogout: { enabled: false },
      resourceIndicators: { enabled: false },
      clientCredentials: { enabled: true },
      revocation: {
        enabled: routes.revocation !== undefined,
        allowedPolicy: (_ctx, client, token) => token.clientId === client.clientId,
      },
    },
    routes,
    pkce: { required: () => options.pkce === 'REQUIRED' },
    ttl: {
      AccessToken: tokenLife,
      ClientCredentials: tokenLife,
      AuthorizationCode: 60,
      RefreshToken: yearS,
      Grant: yearS,
      Session: 3600,
      Interaction: 3600,
    },
    issueRefreshToken: (_ctx, _client, { scopes }) =>
      refresh !== 'NONE' &&
      (options.refreshScope === undefined || scopes.has(innerScope(options.refreshScope))),
    rotateRefreshToken: refresh === 'ROTATING',
    expiresWithSession: () => false,
    findAccount: (_ctx, sub) => {
      const known = options.accounts.some(({ id }) => id === sub);
      return known ? { accountId: sub, claims: () => ({ sub }) } : undefined;
    },
    interactions: {
      url: (_ctx, { uid }) => `${consentPath}/${uid}`,
      policy: [askEachTime()],
    },
    loadExistingGrant: async ({ oidc }) => {
      const grantId = oidc.result?.consent?.grantId;
      return grantId === undefined ? undefined : oidc.provider.Grant.find(grantId);
    },
    renderError: (ctx, out) => {
      ctx.type = 'text';
      ctx.body = `Simulated ${options.name}: ${out.error}. ${out.error_description ?? ''}\n`;
    },
  };
}

/** The consent page comes with every request, whoever allowed what before: the account is chosen there. */
function askEachTime(): InstanceType<typeof Prompt> {
  return new Prompt(
    { name: 'consent', requestable: true },
    new Check('asked', 'Consent is asked for.', ({ oidc }) => {
      if (oidc.requestParamScopes.has(unknownScope))
        throw new errors.InvalidScope('a scope that is not known here', '');
      return oidc.result?.consent?.grantId === undefined;
    }),
  );
}

function clientMetadata({ id, secret, redirectUris }: OAuthClient) {
  return {
    client_id: id,
    client_secret: secret,
    redirect_uris: [...redirectUris],
    application_type: 'native' as const,
    grant_types: ['authorization_code', 'refresh_token', 'client_credentials'],
    token_endpoint_auth_method: 'client_secret_post' as const,
  };
}
