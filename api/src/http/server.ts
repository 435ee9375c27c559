import fastifyCookie from '@fastify/cookie';
import fastifyHelmet from '@fastify/helmet';
import fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify';
import type { Preparer } from '../graphql/index.ts';
import type { SessionCookies } from '../modules/identity/index.ts';
import type { Services } from '../request-context.ts';
import { registerErrorHandler } from './error-handler.ts';
import { registerGraphiql } from './graphiql.ts';
import { registerGraphQL } from './graphql-route.ts';
import { registerProbes } from './probes.ts';
import { registerPublicDocuments } from './public-documents.ts';
import { isLoopbackHost } from './local-host.ts';
import { newRequestId } from './request-id.ts';
import { securityHeaders } from './security-headers.ts';
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
    requestTimeout: 60_000,
    logController: new LogController({ disableRequestLogging: true }),
  });
  http.addHook('onSend', async (request, reply) => {
    void reply.header('x-request-id', request.id);
  });
  http.addHook('onResponse', async (request, reply) => {
    const { method, url } = request;
    const fields = {
      method,
      path: url.split('?', 1)[0],
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
    };
    if (reply.statusCode < 400) request.log.debug(fields, 'request');
    else request.log.info(fields, 'request');
  });
  if (options.isLocal) {
    http.addHook('onRequest', async (request, reply) => {
      if (!isLoopbackHost(request.headers.host)) return reply.code(421).send(misdirected);
    });
  }
  registerErrorHandler(http);
  await http.register(fastifyHelmet, securityHeaders({ https }));
  await http.register(fastifyCookie);
  await registerGraphQL(http, services, preparer, cookies);
  registerProbes(http, services, options.isStopping);
  registerPublicDocuments(http, services, preparer, options.icons);
  await registerWebApp(http, options.webFolder, options.simulatorUrl);
  registerGraphiql(http, { identity: services.identity, cookies, webFolder: options.webFolder });
  return http;
}
