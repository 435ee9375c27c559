import { calculatePKCECodeChallenge, generateRandomCodeVerifier } from 'oauth4webapi';
import { type OidcIssuer, chosenUser } from './oidc-issuer.ts';
import { audience, issuerClient, toolClient } from './oidc-issuer-settings.ts';
import { FinishSingleSignOn, StartSingleSignOn } from './sso-documents.ts';
import { fromElsewhere } from './member-stories.ts';
import type { TestClient } from './test-client.ts';

/** The settings of a Patchbay whose members come by an identity provider. */
export function ssoSettings(issuer: OidcIssuer): Record<string, string> {
  return {
    PATCHBAY_OIDC_ISSUER: issuer.url,
    PATCHBAY_OIDC_CLIENT_ID: issuerClient.id,
    PATCHBAY_OIDC_CLIENT_SECRET: issuerClient.secret,
    PATCHBAY_OIDC_NAME: 'Northwind ID',
    PATCHBAY_OIDC_ROLE_MAP: 'it-owners=OWNER,it-admins=ADMIN,staff=VIEWER',
    PATCHBAY_OIDC_AUDIENCE: audience,
  };
}

export type CallbackQuery = Readonly<Record<string, string>> & { readonly state: string };

/** Follows a browser through the identity provider, until it is sent to an address that is none of its own. */
async function visit(issuer: OidcIssuer, address: string, user: string): Promise<URL> {
  const cookies = new Map<string, string>();
  let url = new URL(address);
  for (let step = 0; step < 10; step += 1) {
    const response = await fetch(url, {
      redirect: 'manual',
      headers: {
        [chosenUser]: user,
        cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      },
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(name, value);
    }
    const location = response.headers.get('location');
    if (location === null) throw new Error(`It ends at ${url.href}: ${await response.text()}`);
    url = new URL(location, url);
    if (url.origin !== issuer.url) return url;
  }
  throw new Error('It goes round in circles.');
}

/** What the page that a browser comes back to has in its query, in the words of the API. */
export function queryOf(url: URL): CallbackQuery {
  const { error_description: errorDescription, ...rest } = Object.fromEntries(url.searchParams);
  const description = errorDescription === undefined ? {} : { errorDescription };
  return { state: '', ...rest, ...description };
}

/** Begins a sign-in in a browser, and goes through the identity provider as one of its users. */
export async function goThrough(
  client: TestClient,
  issuer: OidcIssuer,
  user: string,
  returnPath: string | null = null,
): Promise<CallbackQuery> {
  const { startSingleSignOn } = await client.get(StartSingleSignOn, { returnPath });
  const { authorizationUrl, userErrors } = startSingleSignOn;
  if (authorizationUrl === null) throw new Error(JSON.stringify(userErrors));
  return queryOf(await visit(issuer, authorizationUrl, user));
}

export async function finish(client: TestClient, input: CallbackQuery) {
  return (await client.get(FinishSingleSignOn, { input })).finishSingleSignOn;
}

/** Each from a network of its own: failures are counted. */
export async function finishElsewhere(client: TestClient, input: CallbackQuery) {
  const { data } = await client.ask(FinishSingleSignOn, { input }, fromElsewhere());
  if (data === null) throw new Error('It was not answered.');
  return data.finishSingleSignOn;
}

/** Why nobody is signed in: its code and words. */
export async function failureOf(finished: ReturnType<typeof finishElsewhere>): Promise<string> {
  const { viewer, userErrors } = await finished;
  if (viewer !== null) throw new Error('Somebody is signed in.');
  return userErrors.map(({ code, message }) => `${code}: ${message}`).join();
}

/** A whole sign-in, as a browser makes it. */
export async function signInBy(
  client: TestClient,
  issuer: OidcIssuer,
  user: string,
  returnPath: string | null = null,
) {
  return finish(client, await goThrough(client, issuer, user, returnPath));
}

/** An access token for Patchbay, that a tool has got for a user by a sign-in of its own. */
export async function accessTokenOf(issuer: OidcIssuer, user: string): Promise<string> {
  const verifier = generateRandomCodeVerifier();
  const asked = new URL('/auth', issuer.url);
  asked.search = new URLSearchParams({
    client_id: toolClient.id,
    response_type: 'code',
    redirect_uri: toolClient.redirectUri,
    scope: 'openid patchbay',
    resource: audience,
    code_challenge: await calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  }).toString();
  const { code = '' } = queryOf(await visit(issuer, asked.href, user));
  const response = await fetch(new URL('/token', issuer.url), {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: toolClient.id,
      redirect_uri: toolClient.redirectUri,
      code_verifier: verifier,
      resource: audience,
      code,
    }),
  });
  const answer = (await response.json()) as { access_token?: string };
  if (answer.access_token === undefined) throw new Error(JSON.stringify(answer));
  return answer.access_token;
}
