import type { Member } from '../../context.ts';
import type { Clock } from '../../platform/clock/index.ts';
import type { MemberCache } from './member-cache.ts';
import type { SessionTokens, Sessions } from './sessions.ts';
import type { VerifiedTokens } from './verified-tokens.ts';

/** What a request shows of its caller. */
export interface Presented {
  readonly authorization: string | undefined;
  readonly access: string | undefined;
  readonly refresh: string | undefined;
}

export type Authentication =
  | { readonly kind: 'ANONYMOUS' }
  | { readonly kind: 'MEMBER'; readonly member: Member; readonly renewed?: SessionTokens }
  /** Cookies that are worth nothing any more: the browser should drop them. */
  | { readonly kind: 'ENDED' }
  /** A credential of a tool that does not hold: the request is refused. */
  | { readonly kind: 'REFUSED'; readonly message: string };

export interface Authenticator {
  readonly sessions: Sessions;
  readonly members: MemberCache;
  readonly tokens: VerifiedTokens;
  readonly clock: Clock;
}

/**
 * Finds out who asks. Cookies are for browsers, bearer tokens for tools; a request with both is refused, because a
 * page of another origin could add the one to the other.
 */
export async function authenticate(
  deps: Authenticator,
  presented: Presented,
): Promise<Authentication> {
  const { authorization, access, refresh } = presented;
  const hasCookies = access !== undefined || refresh !== undefined;
  if (authorization !== undefined) {
    if (hasCookies)
      return {
        kind: 'REFUSED',
        message: 'Send either the session cookie or a bearer token (an API key, say), not both.',
      };
    const token = /^Bearer ([\w.-]+)$/i.exec(authorization)?.[1];
    const member = token === undefined ? undefined : await memberByToken(deps, token);
    return member === undefined
      ? {
          kind: 'REFUSED',
          message: 'The bearer token is not valid, or it has expired. Sign in again for a new one.',
        }
      : { kind: 'MEMBER', member };
  }
  if (!hasCookies) return { kind: 'ANONYMOUS' };
  const member = access === undefined ? undefined : await memberByToken(deps, access);
  if (member !== undefined) return { kind: 'MEMBER', member };
  return refresh === undefined ? { kind: 'ENDED' } : renew(deps, refresh);
}

async function renew(deps: Authenticator, refresh: string): Promise<Authentication> {
  const renewed = await deps.sessions.refresh(refresh);
  if (renewed === undefined) return { kind: 'ENDED' };
  const member = await memberByToken(deps, renewed.access);
  return member === undefined ? { kind: 'ENDED' } : { kind: 'MEMBER', member, renewed };
}

async function memberByToken(deps: Authenticator, token: string): Promise<Member | undefined> {
  const claims = await deps.tokens.verify(token, deps.clock.now());
  if (claims === undefined) return undefined;
  const member = await deps.members.get(claims.sessionId, () =>
    deps.sessions.find(claims.sessionId, claims),
  );
  return member !== undefined &&
    member.userId === claims.userId &&
    member.sessionExpiresAt > deps.clock.now()
    ? member
    : undefined;
}
