import fastifyCookie from '@fastify/cookie';
import fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify';
import type { Preparer } from '../graphql/index.ts';
import type { SessionCookies } from '../modules/identity/index.ts';
import type { Logger } from '../platform/logger/index.ts';
import type { Services } from '../request-context.ts';
import { registerActivityExport } from './activity-export.ts';
import { registerErrorHandler } from './error-handler.ts';
import { registerGraphiql } from './graphiql.ts';
import { registerGraphQL } from './graphql-route.ts';
import { registerProbes } from './probes.ts';
import { registerProviderRoute, routedUrl } from './provider-route.ts';
import { registerIntegrationReports } from './integration-reports.ts';
import { registerPublicDocuments } from './public-documents.ts';
import { isLoopbackHost } from './local-host.ts';
import { newRequestId } from './request-id.ts';
import { limitArrival } from './request-limit.ts';
import { registerSecurityHeaders } from './security-headers.ts';
import { registerWebApp } from './web-app.ts';

export interface HttpServerOptions {
  readonly services: Services;
  readonly preparer: Preparer;
  readonly cookies: SessionCookies;
  /** Whether people reach it over https, through a proxy in front. */
  readonly https: boolean;
  /** It serves this machine only, under no public name: asked for by any other name it answers nothing. */
  readonly isLocal: boolean;
  /** CIDRs of those proxies; what anybody else says of a caller's address is not believed. */
  readonly trustedProxies: readonly string[];
  /** Brand marks as SVG, by provider key. */
  readonly icons: ReadonlyMap<string, string>;
  /** Holds the built web app. */
  readonly webFolder: string;
  /** Of a demo: where its simulator's page is. */
  readonly simulatorUrl: string | null;
  readonly isStopping: () => boolean;
}

/** For an operator who put a proxy in front and did not say so. */
const misdirected = {
  errors: [
    {
      message:
        'This Patchbay serves its own machine only. Set PATCHBAY_PUBLIC_URL to the address that people use.',
      extensions: { code: 'BAD_REQUEST' },
    },
  ],
};

/** The HTTP server with all its routes, not listening yet. */
export async function createHttpServer(options: HttpServerOptions): Promise<FastifyInstance> {
  const { services, preparer, cookies, https } = options;
  const logger: FastifyBaseLogger = services.log;
  const http = fastify({
    loggerInstance: logger,
    genReqId: newRequestId,
    trustProxy: options.trustedProxies.length > 0 && [...options.trustedProxies],
    forceCloseConnections: 'idle',
    // See `limitArrival` for the rest of a request.
    http: { headersTimeout: 60_000 },
    rewriteUrl: ({ url = '/' }) => routedUrl(url),
    // Most requests log nothing, and to make a logger for each costs more than to read its cookies.
    childLoggerFactory: (log) => log,
    logController: new LogController({ disableRequestLogging: true }),
  });
  // Hooks that wait for nothing are told so by `done`: a promise for each of them would be a turn of the loop more.
  http.addHook('onRequest', (request, reply, done) => {
    void reply.header('x-request-id', request.id);
    done();
  });
  http.addHook('onResponse', (request, reply, done) => {
    logAnswer(services.log, request, reply);
    done();
  });
  if (options.isLocal) {
    http.addHook('onRequest', (request, reply, done) => {
      if (isLoopbackHost(request.headers.host)) done();
      else void reply.code(421).send(misdirected);
    });
  }
  const isHandedOn = (url: string): boolean => url !== routedUrl(url);
  limitArrival(http, isHandedOn);
  registerErrorHandler(http);
  const securityHeaders = await registerSecurityHeaders(http, {
    https,
    areWrittenByRoute: isHandedOn,
  });
  await http.register(fastifyCookie);
  await registerGraphQL(http, services, preparer, cookies);
  registerProbes(http, services, options.isStopping);
  registerIntegrationReports(http, services, cookies);
  registerActivityExport(http, services, cookies);
  registerProviderRoute(http, { services, cookies, securityHeaders });
  registerPublicDocuments(http, services, preparer, options.icons);
  await registerWebApp(http, options.webFolder, options.simulatorUrl);
  registerGraphiql(http, { doors: services, cookies, webFolder: options.webFolder });
  return http;
}

function logAnswer(log: Logger, request: FastifyRequest, reply: FastifyReply): void {
  const level = reply.statusCode < 400 ? 'debug' : 'info';
  if (!log.isLevelEnabled(level)) return;
  const { id: requestId, method, url } = request;
  const path = url.split('?', 1)[0];
  const ms = Math.round(reply.elapsedTime);
  log[level]({ requestId, method, path, status: reply.statusCode, ms }, 'request');
}
