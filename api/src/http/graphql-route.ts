import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import {
  AppError,
  type HttpOperation,
  type Preparer,
  createApolloServer,
  presentError,
} from '../graphql/index.ts';
import type { SessionCookies } from '../modules/identity/index.ts';
import { type Services, createContext, principalOf } from '../request-context.ts';
import { authenticateRequest, setSession } from './authentication.ts';
import { newRequestId } from './request-id.ts';
import { userAgentOf } from './user-agent.ts';

/** An operation's document and variables; files do not travel in GraphQL. */
const bodyLimitBytes = 256 * 1024;

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
  http.route({
    method: ['GET', 'POST', 'OPTIONS'],
    url: '/graphql',
    bodyLimit: bodyLimitBytes,
    onRequest: async (request, reply) => {
      if (isVisit(request)) return reply.redirect('/graphiql');
    },
    preHandler: async (request, reply) => {
      const found = await authenticateRequest(services.identity, cookies, request, reply);
      if (!found.ok) return refuse(services, request, reply, found.message);
      const facts = {
        requestId: request.id,
        remoteAddress: request.ip,
        userAgent: userAgentOf(request.headers),
        member: found.member,
        signal: goneSignal(reply),
        setSession: (tokens: Parameters<typeof setSession>[2]) =>
          setSession(cookies, reply, tokens),
      };
      const context = createContext(services, facts);
      operations.set(request, {
        principal: principalOf(found.member),
        requestId: request.id,
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

/** Aborted when the caller has gone before the answer was sent: there is nobody left to test credentials for. */
function goneSignal(reply: FastifyReply): AbortSignal {
  const gone = new AbortController();
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished)
      gone.abort(new AppError('BAD_REQUEST', 'The caller has gone.'));
  });
  return gone.signal;
}

function refuse(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  message: string,
): FastifyReply {
  const error = presentError(new AppError('UNAUTHENTICATED', message), {
    requestId: request.id,
    log: services.log,
  });
  return reply.code(401).send({ errors: [error] });
}
