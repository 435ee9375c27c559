import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Member } from '../context.ts';
import { AppError } from '../graphql/index.ts';
import type { SessionCookies } from '../modules/identity/index.ts';
import { type OperationContext, type Services, createContext } from '../request-context.ts';
import { authenticateRequest, setSession } from './authentication.ts';
import { userAgentOf } from './user-agent.ts';

export type Caller =
  | { readonly ok: true; readonly member: Member | null; readonly context: OperationContext }
  /** A credential that does not hold, or two of them at once. */
  | { readonly ok: false; readonly message: string };

/** Finds out who sent a request, and opens the context that their operation runs in. */
export async function openCaller(
  services: Services,
  cookies: SessionCookies,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Caller> {
  const found = await authenticateRequest(services.identity, cookies, request, reply);
  if (!found.ok) return found;
  const { member } = found;
  const context = createContext(services, {
    requestId: request.id,
    remoteAddress: request.ip,
    userAgent: userAgentOf(request.headers),
    member,
    signal: goneSignal(reply),
    setSession: (tokens) => setSession(cookies, reply, tokens),
  });
  return { ok: true, member, context };
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
