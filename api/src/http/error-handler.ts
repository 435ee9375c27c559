import type { FastifyError, FastifyInstance } from 'fastify';
import { AppError, type ErrorCode, presentError } from '../graphql/index.ts';

/** Whatever a request dies of outside GraphQL is told in GraphQL's shape: a code, a message, the request's id. */
export function registerErrorHandler(http: FastifyInstance): void {
  http.setErrorHandler((error: FastifyError, request, reply) => {
    const status = error.statusCode ?? 500;
    const cause = status < 500 ? new AppError(codeOf(status), error.message) : error;
    const presented = presentError(cause, { requestId: request.id, log: request.log });
    return reply.code(status).send({ errors: [presented] });
  });
}

function codeOf(status: number): ErrorCode {
  return status === 429 ? 'RATE_LIMITED' : 'BAD_REQUEST';
}
