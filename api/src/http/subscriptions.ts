import type { IncomingMessage } from 'node:http';
import proxyAddr from '@fastify/proxy-addr';
import type { FastifyInstance } from 'fastify';
import {
  type AppError,
  type Preparer,
  type Session,
  type SubscriptionServer,
  type Timers,
  createSubscriptionServer,
} from '../graphql/index.ts';
import type { Caller } from '../context.ts';
import { overLimit } from '../modules/api-keys/index.ts';
import type { SessionCookies } from '../modules/identity/index.ts';
import { noBrowser, tokenKey } from '../modules/single-sign-on/index.ts';
import { type Services, createContext, principalOf } from '../request-context.ts';
import { organizationHeader, recognize, textOf } from './authentication.ts';
import { isLoopbackHost } from './local-host.ts';
import { SocketRecheck } from './recheck-sockets.ts';
import { newRequestId } from './request-id.ts';
import { userAgentOf } from './user-agent.ts';

interface SubscriptionOptions {
  readonly http: FastifyInstance;
  readonly services: Services;
  readonly preparer: Preparer;
  readonly cookies: SessionCookies;
  /** The address that people use; null: the one that the request names. */
  readonly publicUrl: string | null;
  /** It serves this machine only, as `HttpServerOptions` says. */
  readonly isLocal: boolean;
  /** CIDRs of those whose `X-Forwarded-For` is believed. */
  readonly trustedProxies: readonly string[];
  /** When the open sockets are compared with the rows. */
  readonly timers: Timers;
}

/**
 * `/graphql` over WebSocket. A session that ends, or moves to another organization, loses its sockets at once, and so
 * does an API key that is revoked; within 15 seconds when the message that says so is lost.
 */
export function serveSubscriptions(
  options: SubscriptionOptions,
): Pick<SubscriptionServer, 'close'> {
  const { services, preparer, publicUrl, isLocal, timers } = options;
  const server = createSubscriptionServer({
    httpServer: options.http.server,
    path: '/graphql',
    preparer,
    log: services.log,
    newRequestId,
    allowedOrigin: (origin, host) =>
      origin === (publicUrl ?? `http://${host}`) && !(isLocal && !isLoopbackHost(host)),
    authenticate: (request, params) => openSession(options, request, params),
  });
  const recheck = new SocketRecheck({ ...services, sockets: server, timers });
  const unsubscribe = services.bus.subscribe((message) => {
    if (message.kind === 'session') server.revoke(({ key }) => key === message.sessionId);
    if (message.kind === 'api-key') recheck.lookAtKey(message.keyId);
    if (message.kind === 'member') {
      const key = tokenKey(message);
      server.revoke((principal) => principal.key === key);
    }
  });
  return {
    async close() {
      await recheck.stop();
      unsubscribe();
      await server.close();
    },
  };
}

/** A key or a bearer token comes with the upgrade, or with `connection_init` from where no header can be set. */
async function openSession(
  { http, services, cookies, trustedProxies }: SubscriptionOptions,
  request: IncomingMessage,
  params: Readonly<Record<string, unknown>>,
): Promise<Session | AppError | null> {
  const jar = http.parseCookie(request.headers.cookie ?? '');
  // As Fastify does for requests; an upgrade does not pass through it.
  const remoteAddress = proxyAddr(request, [...trustedProxies]);
  const found = await recognize(services, {
    authorization: request.headers.authorization ?? textOf(params['authorization']),
    access: jar[cookies.accessName],
    // A refresh token cannot be replaced in an upgrade: a page whose access has run out asks over HTTP first.
    refresh: undefined,
    organization: textOf(request.headers[organizationHeader] ?? params[organizationHeader]),
    remoteAddress,
  });
  if (!found.ok) return found.error;
  const { caller } = found;
  if (caller === null) return null;
  const facts = {
    remoteAddress,
    userAgent: userAgentOf(request.headers),
    caller,
    signal: new AbortController().signal,
    setSession: () => undefined,
    browser: noBrowser,
  };
  return {
    principal: principalOf(caller),
    contextFor: () =>
      Promise.resolve(createContext(services, { ...facts, requestId: newRequestId() })),
    admit: () => admit(services, caller),
  };
}

/** What a key asks over a socket counts as what it asks over HTTP. */
function admit({ apiKeys }: Services, caller: Caller): AppError | undefined {
  if (caller.kind !== 'API_KEY') return undefined;
  const allowance = apiKeys.take(caller);
  return allowance.allowed ? undefined : overLimit(allowance);
}
