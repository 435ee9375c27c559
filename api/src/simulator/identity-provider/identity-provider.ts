import { randomUUID, type webcrypto } from 'node:crypto';
import { once } from 'node:events';
import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Configuration, Provider } from 'oidc-provider';
import { newSigningJwk } from '../authority.ts';
import { readBody } from '../oauth/arrival.ts';
import { consentStyle } from '../oauth/consent-page.ts';
import { TokenStore } from '../oauth/token-store.ts';
import { signInPage } from './sign-in-page.ts';

/** A person who can be chosen at the sign-in page. */
export interface IdentityProviderUser {
  readonly subject: string;
  readonly name: string;
  /** What trying them shows, in a few words. */
  readonly about: string;
  /** What the id token says besides. */
  readonly claims: Readonly<Record<string, unknown>>;
}

interface IdentityProviderOptions {
  /** As on its page. */
  readonly name: string;
  readonly client: { readonly id: string; readonly secret: string };
  readonly users: readonly IdentityProviderUser[];
  /** Where it listens if that is free: who has signed in is known by its address. */
  readonly port: number;
}

/** An OpenID Connect identity provider on 127.0.0.1: a certified server, whose users choose who they are. */
export interface IdentityProvider {
  /** Its issuer, as `http://127.0.0.1:4011`. */
  readonly url: string;
  close(): Promise<void>;
}

const host = '127.0.0.1';
const pagePath = '/simulated-sign-in';
const styleFile = `${pagePath}.css`;
const hourS = 3_600;
const headers = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
};

/** Starts one, with a signing key that ends with it. */
export async function startIdentityProvider(
  options: IdentityProviderOptions,
): Promise<IdentityProvider> {
  const server = createServer((request, response) => void serve(request, response));
  await listen(server, options.port).catch(() => listen(server, 0));
  const { port } = server.address() as AddressInfo;
  const url = `http://${host}:${port}`;
  const provider = new Provider(url, settingsOf(options, await newSigningJwk()));
  const answer = provider.callback();

  return {
    url,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      if (request.url === styleFile)
        response.writeHead(200, { ...headers, 'content-type': 'text/css' }).end(consentStyle);
      else if (request.url?.startsWith(`${pagePath}/`) === true)
        await servePage(provider, options, request, response);
      else await answer(request, response);
    } catch {
      request.socket.destroy();
    }
  }
}

async function listen(server: Server, port: number): Promise<void> {
  server.listen(port, host);
  await once(server, 'listening');
}

async function servePage(
  provider: Provider,
  { name, client, users }: IdentityProviderOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method !== 'POST') {
    const page = signInPage(name, client.id, users);
    response.writeHead(200, { ...headers, 'content-type': 'text/html; charset=utf-8' }).end(page);
    return;
  }
  const form = new URLSearchParams(await readBody(request));
  const accountId = form.get('user') ?? '';
  const result =
    form.get('decision') === 'allow'
      ? // Of native applications consent is asked as well: it is given here at the same time.
        { login: { accountId }, consent: {} }
      : { error: 'access_denied', error_description: 'The user cancelled.' };
  await provider.interactionFinished(request, response, result);
}

function settingsOf(
  { client, users }: IdentityProviderOptions,
  signingKey: webcrypto.JsonWebKey,
): Configuration {
  const bySubject = new Map(users.map((user) => [user.subject, user]));
  return {
    adapter: new TokenStore(() => new Date()).adapterOf,
    jwks: { keys: [{ ...signingKey, kid: randomUUID(), alg: 'ES256', use: 'sig' }] },
    clients: [
      {
        client_id: client.id,
        client_secret: client.secret,
        // Of a native application on loopback any port is right (RFC 8252).
        application_type: 'native',
        redirect_uris: [`http://${host}/sign-in/callback`],
        post_logout_redirect_uris: [`http://${host}/sign-in`],
        id_token_signed_response_alg: 'ES256',
      },
    ],
    // Cookies of 127.0.0.1 are shared by all ports: its own names.
    cookies: {
      keys: [client.secret],
      names: { session: 'simulated-id', interaction: 'simulated-id-in', resume: 'simulated-id-on' },
    },
    conformIdTokenClaims: false,
    claims: {
      openid: ['sub'],
      email: ['email', 'email_verified'],
      profile: ['name', 'organizations', 'roles'],
    },
    findAccount: (_ctx, accountId) => {
      const user = bySubject.get(accountId);
      return (
        user && { accountId, claims: () => ({ sub: accountId, name: user.name, ...user.claims }) }
      );
    },
    interactions: { url: (_ctx, { uid }) => `${pagePath}/${uid}` },
    async loadExistingGrant({ oidc }) {
      const accountId = oidc.session?.accountId;
      if (oidc.client === undefined || accountId === undefined) return undefined;
      const grant = new oidc.provider.Grant({ clientId: oidc.client.clientId, accountId });
      grant.addOIDCScope('openid profile email');
      await grant.save();
      return grant;
    },
    features: { devInteractions: { enabled: false } },
    expiresWithSession: () => false,
    // Whoever did not sign out there is asked again before long.
    ttl: { AccessToken: 600, Grant: hourS, IdToken: hourS, Interaction: hourS, Session: 600 },
  };
}
