import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppError, presentError } from '../graphql/index.ts';
import { ProxyError } from '../modules/proxy/index.ts';
import type { Logger } from '../platform/logger/index.ts';
import { announcedBytes } from './body-limit.ts';
import { statusOf } from './rest-caller.ts';

interface Told {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly retryAfter?: unknown;
}

/**
 * Answers a call that Patchbay does not hand on, or got no answer for. `patchbay-error` says that it is Patchbay that
 * speaks. An answer that has begun is broken off instead.
 */
export function sendProviderError(
  log: Logger,
  request: FastifyRequest,
  reply: FastifyReply,
  error: unknown,
): void {
  if (reply.sent || reply.raw.destroyed) {
    reply.raw.destroy();
    return;
  }
  const { status, code, message, retryAfter } = toldOf(log, request, error);
  void reply.headers({ 'cache-control': 'no-store', 'patchbay-error': code });
  if (retryAfter !== undefined) void reply.header('retry-after', retryAfter);
  // What is left of its body would have to be read to the end.
  if (announcedBytes(request) !== 0 && !request.raw.complete)
    void reply.header('connection', 'close');
  void reply.code(status).send({ error: { code, message, requestId: request.id } });
}

function toldOf(log: Logger, request: FastifyRequest, error: unknown): Told {
  if (error instanceof ProxyError) {
    const { status, code, message, retryAfter } = error;
    return { status, code, message, ...(retryAfter === undefined ? {} : { retryAfter }) };
  }
  const { message, extensions } = presentError(error, { requestId: request.id, log });
  const status = error instanceof AppError ? statusOf(error) : 500;
  return {
    status,
    code: String(extensions?.['code']),
    message,
    retryAfter: extensions?.['retryAfter'],
  };
}
