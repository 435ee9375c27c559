import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Provider } from 'oidc-provider';
import { consentPage, consentStyle } from './consent-page.ts';
import { innerScope, vendorScopes } from './inner-scopes.ts';
import { readBody } from './arrival.ts';
import { consentPath } from './provider-settings.ts';
import type { OAuthVendorOptions } from './vendor-options.ts';

const headers = {
  // Without form-action: browsers hold it against the redirect to the client as well.
  'content-security-policy':
    "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
};

/** Serves the consent page and takes its decision; false where a request is for neither. */
export async function serveConsent(
  provider: Provider,
  options: OAuthVendorOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  if (request.url === '/simulated-consent.css') {
    response.writeHead(200, { ...headers, 'content-type': 'text/css' }).end(consentStyle);
    return true;
  }
  if (request.url?.startsWith(`${consentPath}/`) !== true) return false;
  const asked = await askedFor(provider, request, response);
  if (asked === undefined) {
    const text = 'This request is over. Go back to the application and start again.\n';
    response.writeHead(400, { ...headers, 'content-type': 'text/plain' }).end(text);
  } else if (request.method === 'POST') {
    const form = new URLSearchParams(await readBody(request));
    const returnTo = await decide(provider, { options, asked, form, request, response });
    response.writeHead(303, { ...headers, location: new URL(returnTo).pathname }).end();
  } else {
    const page = consentPage({
      vendor: options.name,
      client: asked.clientId,
      host: asked.host,
      scopes: asked.scopes,
      accounts: options.accounts,
      granular: options.granularConsent === true,
    });
    response.writeHead(200, { ...headers, 'content-type': 'text/html; charset=utf-8' }).end(page);
  }
  return true;
}

interface Asked {
  readonly clientId: string;
  readonly host: string;
  readonly scopes: readonly string[];
}

/** What is asked for; undefined when that is over or was asked in another browser. */
async function askedFor(
  provider: Provider,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<Asked | undefined> {
  try {
    const { params } = await provider.interactionDetails(request, response);
    return {
      clientId: String(params['client_id']),
      host: new URL(String(params['redirect_uri'])).host,
      scopes: vendorScopes(String(params['scope'])),
    };
  } catch {
    return undefined;
  }
}

interface Decision {
  readonly options: OAuthVendorOptions;
  readonly asked: Asked;
  readonly form: URLSearchParams;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

/** Writes the decision down, and returns the address at which the request goes on. */
async function decide(
  provider: Provider,
  { options, asked, form, request, response }: Decision,
): Promise<string> {
  const account = options.accounts.find(({ id }) => id === form.get('account'));
  if (form.get('decision') !== 'allow' || account === undefined) {
    const denied = { error: 'access_denied', error_description: 'The person denied access.' };
    return provider.interactionResult(request, response, denied);
  }
  const left = options.granularConsent === true ? form.getAll('scope') : asked.scopes;
  const allowed = asked.scopes.filter((scope) => left.includes(scope));
  const grant = new provider.Grant({ accountId: account.id, clientId: asked.clientId });
  grant.addOIDCScope(['', ...allowed].map(innerScope).join(' '));
  const grantId = await grant.save();
  const result = { login: { accountId: account.id }, consent: { grantId } };
  return provider.interactionResult(request, response, result);
}
