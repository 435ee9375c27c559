import { IncomingMessage } from 'node:http';
import { innerScopes } from './inner-scopes.ts';
import type { OAuthEndpoint } from './faults.ts';
import type { OAuthVendorOptions } from './vendor-options.ts';

const bodyLimit = 65_536;
/** Of RFC 6749, for clients that act for themselves. */
const standardGrant = 'client_credentials';

/** A request to one of the vendor's OAuth endpoints, in the words of oidc-provider. */
export interface Arrival {
  readonly endpoint: OAuthEndpoint;
  readonly grantType: string;
  readonly request: IncomingMessage;
}

/** What oidc-provider is told of an authorization request. Whatever else vendors know, it would refuse or obey. */
const authorizationParameters = [
  'response_type',
  'response_mode',
  'client_id',
  'redirect_uri',
  'state',
];
const pkceParameters = ['code_challenge', 'code_challenge_method'];

/** Puts a request into the words of oidc-provider; undefined where it is to no OAuth endpoint of the vendor. */
export async function arrive(
  request: IncomingMessage,
  options: OAuthVendorOptions,
): Promise<Arrival | undefined> {
  const url = new URL(request.url ?? '/', 'http://simulated.invalid');
  const { authorization, token, revocation } = options.routes;
  switch (url.pathname) {
    case authorization:
      request.url = `${authorization}?${authorizationQuery(url.searchParams, options).toString()}`;
      return { endpoint: 'authorization', grantType: '', request };
    case token: {
      const form = formOf(await readBody(request), options);
      const grantType = form.get('grant_type') ?? '';
      const endpoint = grantType === 'refresh_token' ? 'refresh' : 'token';
      return {
        endpoint,
        grantType,
        request: replay(request, tokenForm(form, request, options).toString()),
      };
    }
    case revocation: {
      const form = formOf(await readBody(request), options);
      const posted = withClient(form, request, options);
      return { endpoint: 'revocation', grantType: '', request: replay(request, posted.toString()) };
    }
    default:
      return undefined;
  }
}

/** What a request says, where it is written as it must be. */
export function formOf(
  body: string,
  { tokenFormat = 'FORM' }: Pick<OAuthVendorOptions, 'tokenFormat'>,
): URLSearchParams {
  if (tokenFormat === 'FORM') return new URLSearchParams(body);
  try {
    return new URLSearchParams(Object.entries(JSON.parse(body) as Record<string, string>));
  } catch {
    return new URLSearchParams();
  }
}

function authorizationQuery(asked: URLSearchParams, options: OAuthVendorOptions): URLSearchParams {
  const known = new Set([
    ...authorizationParameters,
    ...(options.pkce === 'IGNORED' ? [] : pkceParameters),
  ]);
  const query = new URLSearchParams([...asked].filter(([name]) => known.has(name)));
  query.set('scope', innerScopes(asked.get('scope'), options));
  return query;
}

function tokenForm(
  form: URLSearchParams,
  request: IncomingMessage,
  options: OAuthVendorOptions,
): URLSearchParams {
  const posted = withClient(form, request, options);
  const { clientGrant = standardGrant } = options;
  const grantType = posted.get('grant_type');
  if (grantType === clientGrant) posted.set('grant_type', standardGrant);
  else if (grantType === standardGrant) posted.set('grant_type', 'unknown');
  if (options.pkce === 'IGNORED') posted.delete('code_verifier');
  const scope = posted.get('scope');
  if (scope !== null) posted.set('scope', innerScopes(scope, options));
  return posted;
}

/**
 * Client id and secret in the form, if they came in the way that the client must use. oidc-provider takes both ways of
 * every client; vendors do not.
 */
function withClient(
  form: URLSearchParams,
  { headers }: IncomingMessage,
  { clients }: OAuthVendorOptions,
): URLSearchParams {
  const posted = new URLSearchParams(form);
  const basic = basicCredentials(headers.authorization);
  delete headers.authorization;
  const id = basic?.id ?? form.get('client_id');
  const way = clients.find((one) => one.id === id)?.tokenAuth ?? 'EITHER';
  if (basic === undefined) {
    if (way === 'BASIC') posted.delete('client_secret');
    return posted;
  }
  posted.set('client_id', basic.id);
  if (way !== 'POST') posted.set('client_secret', basic.secret);
  return posted;
}

function basicCredentials(header: string | undefined): { id: string; secret: string } | undefined {
  const [, encoded] = /^Basic (.+)$/.exec(header ?? '') ?? [];
  if (encoded === undefined) return undefined;
  const [id = '', secret = ''] = Buffer.from(encoded, 'base64')
    .toString('utf8')
    .split(':', 2)
    .map(formDecoded);
  return { id, secret };
}

/** RFC 6749, 2.3.1: both are form-encoded inside of Basic, though not everybody does it. */
function formDecoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}

/** Whose request it is, as it says of itself. */
export function clientIdOf(
  form: URLSearchParams,
  authorization: string | undefined,
): string | null {
  return basicCredentials(authorization)?.id ?? form.get('client_id');
}

/** The same request with a form as its body, to be read once more. */
export function replay(request: IncomingMessage, form: string): IncomingMessage {
  const body = Buffer.from(form);
  const again = new IncomingMessage(request.socket);
  again.method = request.method ?? 'POST';
  again.url = request.url ?? '/';
  again.headers = {
    ...request.headers,
    accept: 'application/json',
    'content-type': 'application/x-www-form-urlencoded',
    'content-length': String(body.length),
  };
  // Otherwise its end counts as an abort, which breaks the connection.
  again.complete = true;
  again.push(body);
  again.push(null);
  return again;
}

/** The body of a request, up to 64 KB. */
export async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > bodyLimit) throw new Error('The request is too long.');
  }
  return Buffer.concat(chunks).toString('utf8');
}
