import type { FastifyError, FastifyReply, FastifyRequest, RouteShorthandOptions } from 'fastify';
import { AppError, type ErrorCode, presentError, refusalOf } from '../graphql/index.ts';
import type { SessionCookies } from '../modules/identity/index.ts';
import { type OperationContext, type Services, principalOf } from '../request-context.ts';
import type { Permission } from '../roles.ts';
import { openCaller } from './caller.ts';

/** How an address under `/api` tells why it gives no data. */
interface RestError {
  readonly error: {
    readonly code: string;
    readonly message: string;
    readonly requestId: string;
  };
}

/**
 * The context of whoever calls an address under `/api`, for tools that speak no GraphQL. Same credentials, same
 * permissions.
 *
 * @throws {AppError} UNAUTHENTICATED, FORBIDDEN or RATE_LIMITED; `restErrors` answers them with 401, 403 and 429.
 */
export async function restCaller(
  services: Services,
  cookies: SessionCookies,
  permission: Permission,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<OperationContext> {
  void reply.header('cache-control', 'no-store');
  const caller = await openCaller(services, cookies, request, reply);
  if (!caller.ok) throw caller.error;
  const refusal = refusalOf(new Set([permission]), principalOf(caller.caller));
  if (refusal !== undefined) throw refusal;
  return caller.context;
}

/** Options of a route under `/api`: what it throws becomes a status code and `{ error: { code, message, requestId } }`. */
export const restErrors: Pick<RouteShorthandOptions, 'errorHandler'> = {
  errorHandler(thrown, request, reply) {
    const error = fitFor(thrown);
    const { message, extensions } = presentError(error, {
      requestId: request.id,
      log: request.log,
    });
    const code = String(extensions?.['code']);
    const body: RestError = { error: { code, message, requestId: request.id } };
    void reply.code(statusOf(error)).send(body);
  },
};

/** Fastify's own refusals, such as a body where none belongs, are the caller's to mend. */
function fitFor(error: FastifyError): Error {
  if (error instanceof AppError || (error.statusCode ?? 500) >= 500) return error;
  return new AppError('BAD_REQUEST', error.message);
}

const statuses: Readonly<Partial<Record<ErrorCode, number>>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  RATE_LIMITED: 429,
  INTERNAL_SERVER_ERROR: 500,
  PART_UNAVAILABLE: 503,
};

/** The status that an error is answered with. */
export function statusOf(error: Error): number {
  return error instanceof AppError ? (statuses[error.code] ?? 400) : 500;
}
