import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Caller } from '../context.ts';
import { AppError } from '../graphql/index.ts';
import type { ApiKeyAccess } from '../modules/api-keys/index.ts';
import {
  type Identity,
  type SessionCookies,
  type SessionTokens,
  authenticate,
} from '../modules/identity/index.ts';

/** Who knows members, and who knows tools. */
export interface Doorkeepers {
  readonly identity: Identity;
  readonly apiKeys: ApiKeyAccess;
}

export type Recognized =
  | { readonly ok: true; readonly caller: Caller | null; readonly renewed?: SessionTokens | null }
  /** A credential that does not hold, or two of them at once. */
  | { readonly ok: false; readonly error: AppError };

/** What a request or an upgrade shows of its caller. */
interface Shown {
  readonly authorization: string | undefined;
  readonly access: string | undefined;
  readonly refresh: string | undefined;
  readonly remoteAddress: string;
}

const apiKey = /^Bearer (pbk_.*)$/i;

/**
 * Finds out who asks: a tool by its API key, a member by cookies or a bearer token. `renewed` are the cookies to write;
 * null removes them.
 */
export async function recognize(doors: Doorkeepers, shown: Shown): Promise<Recognized> {
  const { authorization, access, refresh } = shown;
  const key = authorization === undefined ? undefined : apiKey.exec(authorization)?.[1];
  // A key beside a cookie goes the other way, where two credentials at once are refused.
  if (key !== undefined && access === undefined && refresh === undefined)
    return doors.apiKeys.authenticate(key, shown.remoteAddress);
  const found = await authenticate(doors.identity, { authorization, access, refresh });
  switch (found.kind) {
    case 'REFUSED':
      return { ok: false, error: new AppError('UNAUTHENTICATED', found.message) };
    case 'ENDED':
      return { ok: true, caller: null, renewed: null };
    case 'ANONYMOUS':
      return { ok: true, caller: null };
    case 'MEMBER': {
      const { member: caller, renewed } = found;
      return { ok: true, caller, ...(renewed === undefined ? {} : { renewed }) };
    }
  }
}

/** Finds out who sent a request, and renews or removes the cookies of their session. */
export async function authenticateRequest(
  doors: Doorkeepers,
  cookies: SessionCookies,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Recognized> {
  const found = await recognize(doors, {
    authorization: request.headers.authorization,
    access: request.cookies[cookies.accessName],
    refresh: request.cookies[cookies.refreshName],
    remoteAddress: request.ip,
  });
  if (found.ok && found.renewed !== undefined) setSession(cookies, reply, found.renewed);
  return found;
}

export function setSession(
  cookies: SessionCookies,
  reply: FastifyReply,
  tokens: SessionTokens | null,
): void {
  for (const { name, value, options } of cookies.write(tokens))
    void reply.setCookie(name, value, options);
}
