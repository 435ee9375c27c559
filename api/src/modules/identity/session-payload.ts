import { userError } from '../../user-error.ts';
import type { IdentityContext } from './identity.context.ts';
import { findMember } from './identity.queries.ts';
import type { SessionPayload, ViewerType } from './identity.types.ts';
import type { SignInResult } from './open-session.ts';
import type { Challenged } from './sign-in.ts';
import { readViewer } from './viewer.ts';

const sessionEnded = userError(
  'INVALID_CREDENTIALS',
  'Your session was ended from elsewhere a moment ago. Sign in again.',
);

/** The answer to whoever signs in; the session itself goes into the browser's cookies. */
export async function sessionPayload(
  ctx: IdentityContext,
  result: SignInResult | Challenged,
): Promise<SessionPayload> {
  if ('challenge' in result) return { viewer: null, challenge: result.challenge, userErrors: [] };
  if (!result.ok) return { viewer: null, userErrors: [result.error] };
  const payload = await viewerPayload(ctx, result.sessionId, result.userId);
  if (payload.viewer !== null) ctx.setSession(result.tokens);
  return payload;
}

/**
 * The viewer of a session that began or moved within this request, whose context still shows who asked before. It may
 * have ended meanwhile.
 */
export async function viewerPayload(
  { identity, clock }: IdentityContext,
  sessionId: string,
  userId: string,
): Promise<Pick<SessionPayload, 'viewer' | 'userErrors'> & { viewer: ViewerType | null }> {
  const viewer = await identity.db.read({ organizationId: null, userId }, async (sql) => {
    const member = await findMember(sql, sessionId, clock.now());
    return member && readViewer(sql, member);
  });
  return viewer === undefined
    ? { viewer: null, userErrors: [sessionEnded] }
    : { viewer, userErrors: [] };
}
