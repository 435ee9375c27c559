import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type KoaContextWithOIDC, Provider } from 'oidc-provider';
import { type Arrival, arrive } from './arrival.ts';
import { serveConsent } from './consent.ts';
import { Faults, faultyAnswer, type OAuthEndpoint, type OAuthFault } from './faults.ts';
import { introspectionOf, type KnownToken } from './introspect.ts';
import { providerSettings } from './provider-settings.ts';
import { RequestCounts } from './request-counts.ts';
import { type KeptTokens, TokenStore } from './token-store.ts';
import { translateIssuer, translateTokens } from './translate-answer.ts';
import type { OAuthVendorOptions } from './vendor-options.ts';

/** A vendor to connect to by OAuth: a real server on 127.0.0.1, and what can be made of it. */
export interface OAuthVendor {
  readonly options: OAuthVendorOptions;
  /** As `http://127.0.0.1:40123`: before the paths of its routes. */
  readonly origin: string;
  /** Answers a request that came to the vendor elsewhere; false where it is to none of its OAuth paths. */
  readonly handle: (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;
  /** From now on something goes wrong there; null: no more. */
  readonly setFault: (endpoint: OAuthEndpoint, fault: OAuthFault | null) => void;
  readonly faultOf: (endpoint: OAuthEndpoint) => OAuthFault | null;
  /** Ends access tokens now, of one account or all; renewing them still works. */
  readonly expireAccessTokens: (account?: string) => void;
  /** Takes away everything, as when somebody removes the application from their account. */
  readonly revokeAll: (account?: string) => void;
  /** What the vendor's API knows of a bearer token. */
  readonly introspect: (token: string) => Promise<KnownToken>;
  /** What it has given out that is not over: for one that starts later. */
  readonly kept: () => KeptTokens;
  readonly counts: Pick<RequestCounts, 'total' | 'perSecond'>;
  readonly close: () => Promise<void>;
}

/** Starts a vendor. What is not asked for by `kept` ends with it. */
export async function createOAuthVendor(
  options: OAuthVendorOptions,
  kept?: KeptTokens,
): Promise<OAuthVendor> {
  const now = () => options.clock?.now() ?? new Date();
  const store = new TokenStore(now, kept);
  const faults = new Faults();
  const counts = new RequestCounts();
  const server = createServer((request, response) => void serve(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const origin = `http://127.0.0.1:${port}`;
  const provider = new Provider(origin, providerSettings(options, store, `simulated-${port}`));
  const arrivals = new WeakMap<IncomingMessage, Arrival>();
  provider.use((ctx: KoaContextWithOIDC, next) => translate(ctx, next));
  const answer = provider.callback();

  return {
    options,
    origin,
    handle,
    setFault: (endpoint, fault) => faults.set(endpoint, fault),
    faultOf: (endpoint) => faults.get(endpoint) ?? null,
    expireAccessTokens: (account) => store.expireAccessTokens(account),
    revokeAll: (account) => store.revoke(account),
    introspect: (token) => introspectionOf(provider, store, options.accounts, token),
    kept: () => store.kept(),
    counts,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      if (await handle(request, response)) return;
      if (await serveConsent(provider, options, request, response)) return;
      await answer(request, response);
    } catch {
      request.socket.destroy();
    }
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
    const arrival = await arrive(request, options);
    if (arrival === undefined) return false;
    counts.add(arrival.endpoint, now());
    const fault = faults.get(arrival.endpoint);
    if (fault === 'hang') return true;
    if (fault === 'hangUp') {
      request.socket.destroy();
    } else if (fault === undefined || fault === 'lost') {
      arrivals.set(arrival.request, arrival);
      await answer(arrival.request, response);
    } else {
      const { status, type, body } = faultyAnswer(fault, options.errorWords);
      const content = typeof body === 'string' ? body : JSON.stringify(body);
      const contentType = type === 'html' ? 'text/html; charset=utf-8' : 'application/json';
      response.writeHead(status, { 'content-type': contentType }).end(content);
    }
    return true;
  }

  async function translate(ctx: KoaContextWithOIDC, next: () => Promise<void>): Promise<void> {
    await next();
    translateIssuer(ctx, provider, options.issuer);
    const arrival = arrivals.get(ctx.req);
    if (arrival === undefined) return;
    const { endpoint, grantType } = arrival;
    if (endpoint === 'token' || endpoint === 'refresh') translateTokens(ctx, grantType, options);
    if (faults.get(endpoint) !== 'lost') return;
    ctx.respond = false;
    ctx.req.socket.destroy();
  }
}
