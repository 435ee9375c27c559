import { type ClientAuth, ClientSecretBasic, ClientSecretPost, None } from 'oauth4webapi';
import type { OutboundResponse } from '../../platform/outbound/index.ts';
import type { OAuthSpec } from '../catalog/index.ts';
import type { OAuthClient } from './oauth-client.ts';
import type { TokenPorts } from './token-endpoint.ts';

const answerLimit = 262_144;

/** How a client proves itself at the vendor's endpoints. */
export function clientAuth({ tokenAuth }: OAuthSpec, { clientSecret }: OAuthClient): ClientAuth {
  if (clientSecret === null) return None();
  return tokenAuth === 'BASIC' ? ClientSecretBasic(clientSecret) : ClientSecretPost(clientSecret);
}

/** What of a client must not be in any text. With BASIC, each is encoded as in a form before the pair is (RFC 6749, 2.3.1). */
export function clientSecrets({ clientId, clientSecret }: OAuthClient): readonly string[] {
  if (clientSecret === null) return [];
  return [
    clientSecret,
    ...[strictly, asInForms].map((form) => `${form(clientId)}:${form(clientSecret)}`),
  ];
}

/** A request of oauth4webapi by way of outbound, written as the vendor wants it. */
export function postAs(
  { tokenFormat }: OAuthSpec,
  { outbound, signal }: TokenPorts,
  deadlineMs: number,
  url: string,
  { headers, body }: { readonly headers: object; readonly body?: unknown },
): Promise<OutboundResponse> {
  const isJson = tokenFormat === 'JSON';
  return outbound.request({
    method: 'POST',
    url,
    headers: { ...headers, ...(isJson ? { 'content-type': 'application/json' } : {}) },
    body: isJson ? asJson(String(body)) : String(body),
    deadlineMs,
    maxBytes: answerLimit,
    ...(signal === undefined ? {} : { signal }),
  });
}

function asJson(form: string): string {
  return JSON.stringify(Object.fromEntries(new URLSearchParams(form)));
}

function asInForms(text: string): string {
  return new URLSearchParams({ a: text }).toString().slice(2);
}

/** As oauth4webapi does it: nothing stays as it is but letters and digits. */
function strictly(text: string): string {
  const code = (sign: string) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
  return encodeURIComponent(text.toWellFormed())
    .replace(/[-_.!~*'()]/g, code)
    .replaceAll('%20', '+');
}
