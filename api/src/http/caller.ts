import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ApiKeyCaller, Caller } from '../context.ts';
import { AppError } from '../graphql/index.ts';
import { type ApiKeyAccess, overLimit } from '../modules/api-keys/index.ts';
import type { SessionCookies } from '../modules/identity/index.ts';
import { type OperationContext, type Services, createContext } from '../request-context.ts';
import { authenticateRequest, setSession } from './authentication.ts';
import { browserOf } from './browser.ts';
import { userAgentOf } from './user-agent.ts';

export type OpenedCaller =
  | { readonly ok: true; readonly caller: Caller | null; readonly context: OperationContext }
  /** A credential that does not hold, two of them at once, or a key that has used up its minute. */
  | { readonly ok: false; readonly error: AppError };

/** Finds out who sent a request, and opens the context that their operation runs in. Requests of API keys are counted. */
export async function openCaller(
  services: Services,
  cookies: SessionCookies,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<OpenedCaller> {
  const admitted = await admitCaller(services, cookies, request, reply);
  if (!admitted.ok) return admitted;
  const { caller } = admitted;
  const context = createContext(services, {
    requestId: request.id,
    remoteAddress: request.ip,
    userAgent: userAgentOf(request.headers),
    caller,
    signal: goneSignal(reply),
    setSession: (tokens) => setSession(cookies, reply, tokens),
    browser: browserOf(cookies, request, reply),
  });
  return { ok: true, caller, context };
}

/** The same, for those who need no context. */
export async function admitCaller(
  services: Services,
  cookies: SessionCookies,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<
  | { readonly ok: true; readonly caller: Caller | null }
  | { readonly ok: false; readonly error: AppError }
> {
  const found = await authenticateRequest(services, cookies, request, reply);
  if (!found.ok) return refused(reply, found.error);
  const { caller } = found;
  const excess = caller?.kind === 'API_KEY' ? countRequest(services.apiKeys, caller, reply) : null;
  return excess === null ? { ok: true, caller } : refused(reply, excess);
}

/** Every answer to a key says how much of its limit is left. */
function countRequest(
  apiKeys: ApiKeyAccess,
  caller: ApiKeyCaller,
  reply: FastifyReply,
): AppError | null {
  const allowance = apiKeys.take(caller);
  void reply.headers({
    'x-ratelimit-limit': allowance.limit,
    'x-ratelimit-remaining': allowance.remaining,
    'x-ratelimit-reset': allowance.resetSeconds,
  });
  return allowance.allowed ? null : overLimit(allowance);
}

function refused(
  reply: FastifyReply,
  error: AppError,
): { readonly ok: false; readonly error: AppError } {
  const { retryAfter } = error.details;
  if (retryAfter !== undefined) void reply.header('retry-after', retryAfter);
  return { ok: false, error };
}

/** Aborted when the caller has gone before the answer was sent: there is nobody left to test credentials for. */
export function goneSignal(reply: FastifyReply): AbortSignal {
  const gone = new AbortController();
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished)
      gone.abort(new AppError('BAD_REQUEST', 'The caller has gone.'));
  });
  return gone.signal;
}
