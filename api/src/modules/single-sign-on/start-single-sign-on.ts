import {
  type AuthorizationServer,
  calculatePKCECodeChallenge,
  generateRandomCodeVerifier,
  generateRandomNonce,
  generateRandomState,
} from 'oauth4webapi';
import { userError } from '../../user-error.ts';
import { type Outcome, tooManyTries } from '../identity/index.ts';
import { pendingUntil, sealPending } from './pending-sign-in.ts';
import { SingleSignOnRefusal, failed } from './refusal.ts';
import { readReturnPath } from './return-path.ts';
import type { SingleSignOnSettings } from './settings.ts';
import { type SingleSignOnContext, callbackUrl } from './single-sign-on.context.ts';
import { notSet } from './words.ts';

/**
 * Begins a sign-in by the identity provider. What finishing it needs goes with the browser, sealed.
 *
 * @returns where to send the browser.
 */
export async function startSingleSignOn(
  ctx: SingleSignOnContext,
  returnPath: string | null | undefined,
): Promise<Outcome<string>> {
  const { singleSignOn: sso } = ctx;
  if (sso === null) return { ok: false, error: notSet };
  const wait = await sso.tries.begin(ctx.remoteAddress);
  if (wait > 0) return { ok: false, error: tooManyTries(wait) };
  try {
    const server = await sso.issuer.discover();
    const pending = {
      state: generateRandomState(),
      nonce: generateRandomNonce(),
      verifier: generateRandomCodeVerifier(),
      returnPath: readReturnPath(returnPath),
      expiresAt: pendingUntil(ctx.clock.now()),
    };
    const url = await authorizationUrl(server, sso.settings, callbackUrl(ctx), pending);
    ctx.browser.keepPendingSignIn(sealPending(ctx.sealer, pending));
    return { ok: true, value: url };
  } catch (error) {
    if (!(error instanceof SingleSignOnRefusal)) throw error;
    ctx.log.warn({ err: error }, 'A sign-in by the identity provider could not begin.');
    return { ok: false, error: userError(error.code, error.message) };
  }
}

async function authorizationUrl(
  { authorization_endpoint: endpoint }: AuthorizationServer,
  { clientId, scopes, name, issuer }: SingleSignOnSettings,
  redirectUri: string,
  pending: { readonly state: string; readonly nonce: string; readonly verifier: string },
): Promise<string> {
  const url = endpoint === undefined ? null : URL.parse(endpoint);
  const schemes = issuer.startsWith('http:') ? ['https:', 'http:'] : ['https:'];
  if (url === null || !schemes.includes(url.protocol))
    throw failed(`${name} does not say where its users sign in.`);
  const params = {
    response_type: 'code',
    client_id: clientId,
    redirect_uri: redirectUri,
    scope: scopes,
    state: pending.state,
    nonce: pending.nonce,
    code_challenge: await calculatePKCECodeChallenge(pending.verifier),
    code_challenge_method: 'S256',
  };
  for (const [key, value] of Object.entries(params)) url.searchParams.set(key, value);
  return url.href;
}
