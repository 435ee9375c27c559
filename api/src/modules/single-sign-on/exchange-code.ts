import {
  type AuthorizationServer,
  type Client,
  type ClientAuth,
  ClientSecretBasic,
  ClientSecretPost,
  None,
  authorizationCodeGrantRequest,
  clockSkew,
  clockTolerance,
  getValidatedIdTokenClaims,
  processAuthorizationCodeResponse,
  processUserInfoResponse,
  userInfoRequest,
  validateAuthResponse,
} from 'oauth4webapi';
import { type Claims, isDistributed, readClaim } from './claims.ts';
import { explain } from './explain.ts';
import { algorithms, clockToleranceSeconds, verifyIssuerJwt } from './issuer-jwt.ts';
import type { PendingSignIn } from './pending-sign-in.ts';
import { failed } from './refusal.ts';
import type { SingleSignOnSettings } from './settings.ts';
import type { SingleSignOn } from './single-sign-on.ts';

/** Who somebody is at the identity provider. */
export interface ExternalUser {
  readonly issuer: string;
  readonly subject: string;
  readonly claims: Claims;
  /** Ends the session at the identity provider (OpenID Connect RP-Initiated Logout 1.0). */
  readonly idToken: string;
}

interface Exchange {
  /** What the browser was sent back with. */
  readonly params: URLSearchParams;
  readonly pending: PendingSignIn;
  readonly redirectUri: string;
  readonly now: Date;
}

/**
 * Turns the code of a sign-in into who it is.
 *
 * @throws {SingleSignOnRefusal}
 */
export async function exchangeCode(sso: SingleSignOn, exchange: Exchange): Promise<ExternalUser> {
  const { settings, issuer } = sso;
  const { params, pending, now } = exchange;
  let theirTime: Date | null = null;
  try {
    const described = await issuer.discover();
    // With which algorithms it signs is not theirs to say.
    const server = { ...described, id_token_signing_alg_values_supported: algorithms };
    const client = clientOf(settings, now);
    const callback = validateAuthResponse(server, client, params, pending.state);
    const answer = await authorizationCodeGrantRequest(
      server,
      client,
      clientAuthOf(server, settings),
      callback,
      exchange.redirectUri,
      pending.verifier,
      issuer.requests,
    );
    theirTime = timeOf(answer);
    const tokens = await processAuthorizationCodeResponse(server, client, answer, {
      expectedNonce: pending.nonce,
      requireIdToken: true,
    });
    const said = getValidatedIdTokenClaims(tokens);
    const idToken = tokens.id_token;
    if (said === undefined || idToken === undefined) throw failed('There was no id token.');
    // Of the signature nothing was said so far, nor that it was not issued in the future.
    await verifyIssuerJwt(sso.keys, idToken, {
      issuer: server.issuer,
      audience: settings.clientId,
      subject: said.sub,
      currentDate: now,
      maxTokenAge: longestAgeSeconds,
    });
    const more = isEnough(said, settings)
      ? {}
      : await readUserInfo(sso, server, client, { token: tokens.access_token, subject: said.sub });
    const claims = together(said, more);
    refuseCutClaims(claims, settings);
    return { issuer: server.issuer, subject: said.sub, claims, idToken };
  } catch (error) {
    throw explain(error, { name: settings.name, now, theirTime });
  }
}

/** Some identity providers date their id tokens back by five minutes. */
const longestAgeSeconds = 900;

function clientOf({ clientId }: SingleSignOnSettings, now: Date): Client {
  return {
    client_id: clientId,
    [clockSkew]: Math.round((now.getTime() - Date.now()) / 1_000),
    [clockTolerance]: clockToleranceSeconds,
  };
}

/** As the identity provider takes it; by a header, where it does not say (RFC 8414, 2). */
function clientAuthOf(
  {
    token_endpoint_auth_methods_supported: supported = ['client_secret_basic'],
  }: AuthorizationServer,
  { clientSecret }: SingleSignOnSettings,
): ClientAuth {
  if (clientSecret === null) return None();
  const byHeader = supported.includes('client_secret_basic');
  return byHeader ? ClientSecretBasic(clientSecret) : ClientSecretPost(clientSecret);
}

function timeOf(answer: Response): Date | null {
  const time = Date.parse(answer.headers.get('date') ?? '');
  return Number.isNaN(time) ? null : new Date(time);
}

/** Whether the id token says all that there is to know, so that nobody has to be asked for more. */
function isEnough(said: Claims, { organizationClaim, roleClaim }: SingleSignOnSettings): boolean {
  return ['email', 'email_verified', 'name', organizationClaim, roleClaim].every(
    (name) => readClaim(said, name) !== undefined,
  );
}

/** A failure is one of the sign-in: with half of the claims, places would be lost that are still there. */
async function readUserInfo(
  { issuer }: SingleSignOn,
  server: AuthorizationServer,
  client: Client,
  { token, subject }: { readonly token: string; readonly subject: string },
): Promise<Claims> {
  if (server.userinfo_endpoint === undefined) return {};
  const answer = await userInfoRequest(server, client, token, issuer.requests);
  return processUserInfoResponse(server, client, subject, answer);
}

/** The id token is signed, so it comes first. An e-mail and whether it is verified are said by the same one. */
function together(said: Claims, more: Claims): Claims {
  const { email, ...others } = said;
  const isPair = 'email_verified' in said || !('email' in more);
  return { ...more, ...others, ...(isPair && email !== undefined ? { email } : {}) };
}

function refuseCutClaims(claims: Claims, settings: SingleSignOnSettings): void {
  const cut = [settings.organizationClaim, settings.roleClaim].find((name) =>
    isDistributed(claims, name),
  );
  if (cut === undefined) return;
  throw failed(
    `${settings.name} did not send all of "${cut}", because you are in too many groups. An operator can let it send only the groups of this application, or app roles.`,
  );
}
