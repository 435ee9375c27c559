import type { IncomingMessage } from 'node:http';
import type { FastifyInstance } from 'fastify';
import {
  type Preparer,
  type Session,
  type SubscriptionServer,
  type Timers,
  createSubscriptionServer,
} from '../graphql/index.ts';
import { type SessionCookies, authenticate } from '../modules/identity/index.ts';
import { type Services, createContext, principalOf } from '../request-context.ts';
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
  /** When the open sockets are compared with the rows. */
  readonly timers: Timers;
}

/**
 * `/graphql` over WebSocket. A session that ends, or moves to another organization, loses its sockets at once; within
 * 15 seconds when the message that says so is lost.
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
    authenticate: (request) => openSession(options, request),
  });
  const unsubscribe = services.bus.subscribe((message) => {
    if (message.kind === 'session') server.revoke(({ key }) => key === message.sessionId);
  });
  const recheck = new SocketRecheck({ ...services, sockets: server, timers });
  return {
    async close() {
      await recheck.stop();
      unsubscribe();
      await server.close();
    },
  };
}

async function openSession(
  { http, services, cookies }: SubscriptionOptions,
  request: IncomingMessage,
): Promise<Session | null> {
  const jar = http.parseCookie(request.headers.cookie ?? '');
  const found = await authenticate(services.identity, {
    authorization: request.headers.authorization,
    access: jar[cookies.accessName],
    // A refresh token cannot be replaced in an upgrade: a page whose access has run out asks over HTTP first.
    refresh: undefined,
  });
  if (found.kind !== 'MEMBER') return null;
  const { member } = found;
  const remoteAddress = request.socket.remoteAddress ?? '';
  const facts = {
    remoteAddress,
    userAgent: userAgentOf(request.headers),
    member,
    signal: new AbortController().signal,
    setSession: () => undefined,
  };
  return {
    principal: principalOf(member),
    contextFor: () =>
      Promise.resolve(createContext(services, { ...facts, requestId: newRequestId() })),
  };
}
