import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Member } from '../context.ts';
import {
  type Identity,
  type SessionCookies,
  type SessionTokens,
  authenticate,
} from '../modules/identity/index.ts';

export type RequestMember =
  | { readonly ok: true; readonly member: Member | null }
  | { readonly ok: false; readonly message: string };

/** Finds out who sent a request, and renews or removes the cookies of their session. */
export async function authenticateRequest(
  identity: Identity,
  cookies: SessionCookies,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<RequestMember> {
  const found = await authenticate(identity, {
    authorization: request.headers.authorization,
    access: request.cookies[cookies.accessName],
    refresh: request.cookies[cookies.refreshName],
  });
  switch (found.kind) {
    case 'REFUSED':
      return { ok: false, message: found.message };
    case 'ENDED':
      setSession(cookies, reply, null);
      return { ok: true, member: null };
    case 'ANONYMOUS':
      return { ok: true, member: null };
    case 'MEMBER':
      if (found.renewed !== undefined) setSession(cookies, reply, found.renewed);
      return { ok: true, member: found.member };
  }
}

export function setSession(
  cookies: SessionCookies,
  reply: FastifyReply,
  tokens: SessionTokens | null,
): void {
  for (const { name, value, options } of cookies.write(tokens))
    void reply.setCookie(name, value, options);
}
