import {
  type AuthorizationServer,
  allowInsecureRequests,
  customFetch,
  genericTokenEndpointRequest,
  processGenericTokenEndpointResponse,
} from 'oauth4webapi';
import type { Ports } from '../../context.ts';
import {
  type AuthMode,
  type FormValues,
  type OAuthSpec,
  type Provider,
  createScrubber,
  oauthAddress,
  oauthParams,
} from '../catalog/index.ts';
import { clientAuth, clientSecrets, postAs } from './client-auth.ts';
import type { OAuthClient } from './oauth-client.ts';
import { type HeardAnswer, heardAnswer, standardAnswer } from './token-answer.ts';
import { tokenFailure } from './token-failure.ts';
import { tokenHost } from './token-host.ts';
import type { TokenFailure, TokenResult } from './tokens.ts';

const deadlineMs = 15_000;

export interface TokenPorts extends Pick<Ports, 'outbound'> {
  readonly signal?: AbortSignal;
}

/** At whose token endpoint, and as whom. */
export interface TokenRequest {
  readonly provider: Pick<Provider, 'key' | 'name'>;
  /** Of a kind that has an `oauth` block. */
  readonly mode: AuthMode;
  readonly config: FormValues;
  readonly client: OAuthClient;
  /** Those that were asked for: what was granted, where the vendor does not say. */
  readonly scopes: readonly string[];
}

export interface CodeGrant {
  readonly code: string;
  readonly redirectUri: string;
  /** Of PKCE (RFC 7636); null: the vendor knows none. */
  readonly verifier: string | null;
}

/**
 * Exchanges an authorization code (RFC 6749, 4.1.3). Its answer was validated before: state, issuer, error.
 *
 * @throws the reason of the signal, when it is aborted; for the two others as well.
 */
export function exchangeCode(
  ports: TokenPorts,
  request: TokenRequest,
  { code, redirectUri, verifier }: CodeGrant,
): Promise<TokenResult> {
  const parameters = {
    ...oauthParams(specOf(request).tokenParams, request.config),
    code,
    redirect_uri: redirectUri,
    ...(verifier === null ? {} : { code_verifier: verifier }),
  };
  const secrets = verifier === null ? [code] : [code, verifier];
  return ask(ports, request, { type: 'authorization_code', parameters, secrets });
}

/** Renews tokens (RFC 6749, 6). Without a new refresh token in the answer, the one of before stays. */
export async function refreshTokens(
  ports: TokenPorts,
  request: TokenRequest,
  refreshToken: string,
): Promise<TokenResult> {
  const parameters = {
    ...oauthParams(specOf(request).refreshParams, request.config),
    refresh_token: refreshToken,
  };
  const result = await ask(ports, request, {
    type: 'refresh_token',
    parameters,
    secrets: [refreshToken],
  });
  if (!result.ok) return result;
  const { tokens } = result;
  return { ok: true, tokens: { ...tokens, refreshToken: tokens.refreshToken ?? refreshToken } };
}

/** A token for the client itself (RFC 6749, 4.4). A refresh token in the answer is of no use and left out. */
export async function clientCredentials(
  ports: TokenPorts,
  request: TokenRequest,
): Promise<TokenResult> {
  const { grantType, tokenParams, scopeSeparator } = specOf(request);
  const scope = request.scopes.join(scopeSeparator);
  const parameters = {
    ...oauthParams(tokenParams, request.config),
    ...(scope === '' ? {} : { scope }),
  };
  const result = await ask(ports, request, { type: grantType, parameters, secrets: [] });
  return result.ok ? { ok: true, tokens: { ...result.tokens, refreshToken: null } } : result;
}

interface Grant {
  readonly type: string;
  readonly parameters: Readonly<Record<string, string>>;
  /** What of it must not come back in any text. */
  readonly secrets: readonly string[];
}

async function ask(
  ports: TokenPorts,
  request: TokenRequest,
  { type, parameters, secrets }: Grant,
): Promise<TokenResult> {
  const spec = specOf(request);
  const { client, config } = request;
  const endpoint = new Endpoint(ports, spec);
  try {
    const server = serverOf(spec, config);
    const party = { client_id: client.clientId };
    // The addresses come from the catalog, and outbound decides which of them may be reached.
    const options = { [customFetch]: endpoint.post, [allowInsecureRequests]: true };
    const auth = clientAuth(spec, client);
    const response = await genericTokenEndpointRequest(
      server,
      party,
      auth,
      type,
      parameters,
      options,
    );
    const answer = await processGenericTokenEndpointResponse(server, party, response);
    const { access_token: accessToken, refresh_token: refreshToken = null } = answer;
    const lifeSeconds = answer.expires_in ?? spec.expiresIn ?? null;
    const scopes = scopesOf(answer.scope) ?? request.scopes;
    return { ok: true, tokens: { accessToken, refreshToken, scopes, lifeSeconds } };
  } catch (error) {
    ports.signal?.throwIfAborted();
    const hidden = [...secrets, ...clientSecrets(client)];
    return { ok: false, failure: failureOf(error, endpoint.heard, request, hidden) };
  }
}

/** The token endpoint by way of outbound, for one request, and what it said. */
class Endpoint {
  heard: HeardAnswer | undefined;
  readonly #ports: TokenPorts;
  readonly #spec: OAuthSpec;

  constructor(ports: TokenPorts, spec: OAuthSpec) {
    this.#ports = ports;
    this.#spec = spec;
  }

  readonly post = async (url: string, sent: { headers: object; body?: unknown }) => {
    const response = await postAs(this.#spec, this.#ports, deadlineMs, url, sent);
    this.heard = heardAnswer(response);
    return standardAnswer(this.#spec, this.heard);
  };
}

function failureOf(
  error: unknown,
  heard: HeardAnswer | undefined,
  { provider, mode, config }: TokenRequest,
  secrets: readonly string[],
): TokenFailure {
  const scrubber = createScrubber(mode.credentialsSchema, {});
  for (const secret of secrets) if (secret !== '') scrubber.add(secret);
  const { errorMeans = {} } = mode.oauth ?? {};
  const host = mode.oauth === undefined ? '' : tokenHost(mode.oauth, config);
  const asked = { name: provider.name, host, errorMeans };
  return tokenFailure(error, heard, asked, (text) => scrubber.clean(text));
}

function specOf({ provider, mode }: TokenRequest): OAuthSpec {
  if (mode.oauth === undefined)
    throw new RangeError(`${provider.key} has no OAuth in its mode ${mode.key}.`);
  return mode.oauth;
}

function serverOf(spec: OAuthSpec, config: FormValues): AuthorizationServer {
  const endpoint = oauthAddress(spec.tokenUrl, config);
  return { issuer: endpoint, token_endpoint: endpoint };
}

/** Vendors part them by spaces or commas, in answers too. */
function scopesOf(scope: string | undefined): readonly string[] | undefined {
  const names = scope?.split(/[\s,]+/).filter((name) => name !== '') ?? [];
  return names.length === 0 ? undefined : [...new Set(names)];
}
