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
import type { BearerTokens } from '../modules/single-sign-on/index.ts';

/** Who knows members, who knows tools, and who knows the tokens of the identity provider. */
export interface Doorkeepers {
  readonly identity: Identity;
  readonly apiKeys: ApiKeyAccess;
  /** Null: no identity provider is set. */
  readonly bearerTokens: BearerTokens | null;
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
  /** In which organization the holder of a bearer token works. */
  readonly organization: string | undefined;
  readonly remoteAddress: string;
}

/** By which whoever has a token of the identity provider, and several organizations, names one. */
export const organizationHeader = 'x-organization';

const apiKey = /^Bearer (pbk_.*)$/i;
const jwt = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i;

/**
 * Finds out who asks: a tool by its API key, a member by cookies or a bearer token, of a session or of the identity
 * provider. `renewed` are the cookies to write; null removes them.
 */
export async function recognize(doors: Doorkeepers, shown: Shown): Promise<Recognized> {
  const { authorization, access, refresh } = shown;
  // A bearer beside a cookie goes the other way, where two credentials at once are refused.
  if (authorization !== undefined && access === undefined && refresh === undefined) {
    const key = apiKey.exec(authorization)?.[1];
    if (key !== undefined) return doors.apiKeys.authenticate(key, shown.remoteAddress);
    const token = jwt.exec(authorization)?.[1];
    if (token !== undefined && doors.bearerTokens?.claims(token) === true)
      return doors.bearerTokens.authenticate({ ...shown, token });
  }
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
    organization: textOf(request.headers[organizationHeader]),
    remoteAddress: request.ip,
  });
  if (found.ok && found.renewed !== undefined) setSession(cookies, reply, found.renewed);
  return found;
}

/** A header, or what stands in `connectionParams` in its place; undefined for anything but one text. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

export function setSession(
  cookies: SessionCookies,
  reply: FastifyReply,
  tokens: SessionTokens | null,
): void {
  for (const { name, value, options } of cookies.write(tokens))
    void reply.setCookie(name, value, options);
}
