import { once } from 'node:events';
import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type JWTPayload, decodeJwt, decodeProtectedHeader } from 'jose';
import { Provider } from 'oidc-provider';
import { type IssuerKey, newIssuerKey, signWith } from './issuer-keys.ts';
import { issuerSettings } from './oidc-issuer-settings.ts';

/** As a user of the identity provider chooses whom to sign in as; by a header, as nobody else has it. */
export const chosenUser = 'x-chosen-user';
/** Who says no. */
export const nobody = '-';

/** What is wrong with an answer of the identity provider. */
export type IssuerFault = 'HANG' | 'HTML' | '500';

/** Changes an id token before it is sent: its claims, and what signs them. */
export type IdTokenFault = (claims: JWTPayload, key: IssuerKey) => JWTPayload | Promise<string>;

/** An identity provider on this machine: the certified server `oidc-provider`, with users and faults of the story. */
export class OidcIssuer {
  /** Subject to claims, as they are said at the next sign-in. */
  readonly users = new Map<string, Readonly<Record<string, unknown>>>();
  /** By the path of what is asked: `/token`, `/jwks`, `/me`, `/.well-known/openid-configuration`. */
  readonly faults = new Map<string, IssuerFault>();
  /** How often each path was asked for. */
  readonly asked = new Map<string, number>();
  idTokenFault: IdTokenFault | undefined;
  /** Merged over the metadata that it tells of itself. */
  metadata: Readonly<Record<string, unknown>> = {};
  /** Where claims are said: in the id token, or by the userinfo endpoint only. */
  claimsIn: 'ID_TOKEN' | 'USERINFO' = 'ID_TOKEN';
  readonly url: string;
  readonly #server: Server;
  #keys: readonly IssuerKey[];
  #redirectUris: readonly string[] = [];
  #provider: Provider | undefined;

  private constructor(server: Server, url: string, key: IssuerKey) {
    this.#server = server;
    this.url = url;
    this.#keys = [key];
    server.on('request', (request, response) => void this.#answer(request, response));
  }

  static async start(): Promise<OidcIssuer> {
    const server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    return new OidcIssuer(server, `http://127.0.0.1:${port}`, await newIssuerKey());
  }

  /** The key that signs now. */
  get key(): IssuerKey {
    const [key] = this.#keys;
    if (key === undefined) throw new Error('The identity provider has no key.');
    return key;
  }

  /** Where it may send browsers back to: a Patchbay. */
  admit(patchbayUrl: string): void {
    this.#redirectUris = [...this.#redirectUris, `${patchbayUrl}/sign-in/callback`];
    this.#provider = undefined;
  }

  /** Signs with a new key from now on. The old one stays published, or is gone. */
  async rotateKeys(old: 'KEPT' | 'GONE' = 'GONE', alg = 'ES256'): Promise<void> {
    const key = await newIssuerKey(alg);
    this.#keys = old === 'KEPT' ? [key, ...this.#keys] : [key];
    this.#provider = undefined;
  }

  /** Everything as it was at first but for users and keys. */
  mend(): void {
    this.faults.clear();
    this.asked.clear();
    this.idTokenFault = undefined;
    this.metadata = {};
    if (this.claimsIn !== 'ID_TOKEN') this.sayClaimsIn('ID_TOKEN');
  }

  sayClaimsIn(place: 'ID_TOKEN' | 'USERINFO'): void {
    this.claimsIn = place;
    this.#provider = undefined;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? '/', this.url);
    this.asked.set(pathname, (this.asked.get(pathname) ?? 0) + 1);
    switch (this.faults.get(pathname)) {
      case 'HANG':
        return;
      case 'HTML':
        response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Maintenance</h1>');
        return;
      case '500':
        response.writeHead(500, { 'content-type': 'application/json' }).end('{"error":"oops"}');
        return;
      case undefined:
    }
    const provider = (this.#provider ??= this.#makeProvider());
    if (pathname.startsWith('/interaction/')) await signInAsChosen(provider, request, response);
    else await provider.callback()(request, response);
  }

  #makeProvider(): Provider {
    const provider = new Provider(
      this.url,
      issuerSettings({
        users: this.users,
        keys: this.#keys,
        redirectUris: this.#redirectUris,
        claimsIn: this.claimsIn,
      }),
    );
    provider.use(async (ctx, next) => {
      await next();
      const body = ctx.body as { id_token?: string } | undefined;
      if (ctx.path === '/token' && body?.id_token !== undefined)
        body.id_token = await this.#spoil(body.id_token);
      if (ctx.path.startsWith('/.well-known/')) ctx.body = { ...body, ...this.metadata };
    });
    return provider;
  }

  async #spoil(idToken: string): Promise<string> {
    if (this.idTokenFault === undefined) return idToken;
    const spoilt = await this.idTokenFault(decodeJwt(idToken), this.key);
    if (typeof spoilt === 'string') return spoilt;
    return signWith(this.key, spoilt, decodeProtectedHeader(idToken));
  }
}

async function signInAsChosen(
  provider: Provider,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const user = request.headers[chosenUser];
  const result =
    typeof user !== 'string' || user === nobody
      ? { error: 'access_denied', error_description: 'The user said no.' }
      : { login: { accountId: user } };
  await provider.interactionFinished(request, response, result);
}
