import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import {
  type AppError,
  type HttpOperation,
  type Preparer,
  createApolloServer,
  presentError,
} from '../graphql/index.ts';
import type { SessionCookies } from '../modules/identity/index.ts';
import { type Services, principalOf } from '../request-context.ts';
import {
  BodyTooLarge,
  announcedBytes,
  largeBodyBytes,
  limitedTo,
  usualBodyBytes,
} from './body-limit.ts';
import { type OpenedCaller, openCaller } from './caller.ts';
import { newRequestId } from './request-id.ts';

/** `POST /graphql`. */
export async function registerGraphQL(
  http: FastifyInstance,
  services: Services,
  preparer: Preparer,
  cookies: SessionCookies,
): Promise<void> {
  const apollo = createApolloServer({ preparer, log: services.log, newRequestId });
  await apollo.start();
  http.addHook('onClose', () => apollo.stop());

  const operations = new WeakMap<FastifyRequest, HttpOperation>();
  const early = new WeakMap<FastifyRequest, OpenedCaller>();
  const large = new WeakSet<FastifyRequest>();
  http.route({
    method: ['GET', 'POST', 'OPTIONS'],
    url: '/graphql',
    bodyLimit: largeBodyBytes,
    onRequest: async (request, reply) => {
      if (isVisit(request)) return reply.redirect('/graphiql');
    },
    // What is large is read only of those who may report batches: who they are is asked before.
    preParsing: async (request, reply, payload) => {
      const announced = announcedBytes(request);
      if (announced !== undefined && announced <= usualBodyBytes) return payload;
      const caller = await openCaller(services, cookies, request, reply);
      early.set(request, caller);
      const mayReport = caller.ok && caller.caller?.permissions.has('ACTIVITY_WRITE') === true;
      const limit = mayReport ? largeBodyBytes : usualBodyBytes;
      if ((announced ?? 0) > limit) throw new BodyTooLarge(limit);
      return limitedTo(payload, limit, (bytes) => {
        if (bytes > usualBodyBytes) large.add(request);
      });
    },
    preHandler: async (request, reply) => {
      const caller = early.get(request) ?? (await openCaller(services, cookies, request, reply));
      if (!caller.ok) return refuse(services, request, reply, caller.error);
      const { context } = caller;
      operations.set(request, {
        principal: principalOf(caller.caller),
        requestId: request.id,
        isLarge: large.has(request),
        context,
      });
    },
    handler: fastifyApolloHandler(apollo, {
      context: (request) => {
        const operation = operations.get(request);
        if (operation === undefined) throw new Error('The request was not authenticated.');
        return Promise.resolve(operation);
      },
    }),
  });
}

/** Somebody has put the address into a browser. */
function isVisit({ method, headers }: FastifyRequest): boolean {
  return method === 'GET' && headers.accept?.includes('text/html') === true;
}

function refuse(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  refusal: AppError,
): FastifyReply {
  const error = presentError(refusal, {
    requestId: request.id,
    log: services.log,
  });
  return reply.code(refusal.code === 'RATE_LIMITED' ? 429 : 401).send({ errors: [error] });
}
