import { type FormValues, type OAuthSpec, oauthAddress, oauthParams } from '../catalog/index.ts';

export interface AuthorizationRequest {
  readonly clientId: string;
  readonly redirectUri: string;
  readonly state: string;
  readonly scopes: readonly string[];
  /** Of PKCE (RFC 7636), by S256; null where the vendor does not know it. */
  readonly challenge: string | null;
}

/**
 * Where somebody signs in and consents (RFC 6749, 4.1.1). What the protocol needs comes after the provider's own
 * parameters, so that none of them can take its place.
 * @throws {TemplateError} when a value of the config form cannot stand in the address.
 */
export function authorizationUrl(
  spec: OAuthSpec,
  config: FormValues,
  { clientId, redirectUri, state, scopes, challenge }: AuthorizationRequest,
): string {
  const parameters = new URLSearchParams({
    ...oauthParams(spec.authorizeParams, config),
    response_type: 'code',
    client_id: clientId,
    redirect_uri: redirectUri,
    state,
    ...(scopes.length === 0 ? {} : { scope: scopes.join(spec.scopeSeparator) }),
    ...(challenge === null ? {} : { code_challenge: challenge, code_challenge_method: 'S256' }),
  });
  // Not every vendor reads a plus sign as the space between two scopes.
  const query = parameters.toString().replaceAll('+', '%20');
  return `${oauthAddress(spec.authorizeUrl ?? '', config)}?${query}`;
}
