import { allowInsecureRequests, customFetch, revocationRequest } from 'oauth4webapi';
import { type FormValues, type OAuthSpec, oauthAddress } from '../catalog/index.ts';
import { clientAuth, postAs } from './client-auth.ts';
import type { OAuthClient } from './oauth-client.ts';
import type { TokenPorts } from './token-endpoint.ts';

const deadlineMs = 5_000;

/** A token to end, at whose revocation endpoint and as whom. */
export interface Revocation {
  readonly spec: OAuthSpec;
  readonly revokeUrl: string;
  readonly config: FormValues;
  readonly client: OAuthClient;
  readonly token: string;
  readonly kind: 'access_token' | 'refresh_token';
}

/**
 * Asks a vendor to end a token (RFC 7009), as the client that it was given to.
 *
 * @returns the status of the answer; it is 200 for a token that was over before, too.
 * @throws {OutboundError} when there is no answer within five seconds.
 */
export async function revokeToken(
  ports: TokenPorts,
  { spec, revokeUrl, config, client, token, kind }: Revocation,
): Promise<number> {
  const endpoint = oauthAddress(revokeUrl, config);
  const server = { issuer: endpoint, revocation_endpoint: endpoint };
  let status = 0;
  await revocationRequest(server, { client_id: client.clientId }, clientAuth(spec, client), token, {
    additionalParameters: { token_type_hint: kind },
    [allowInsecureRequests]: true,
    [customFetch]: async (url, sent) => {
      ({ status } = await postAs(spec, ports, deadlineMs, url, sent));
      return new Response();
    },
  });
  return status;
}
