import type { IdentityContext } from './identity.context.ts';
import { findMember } from './identity.queries.ts';
import type { SessionPayload, ViewerType } from './identity.types.ts';
import type { SignInResult } from './open-session.ts';
import type { Challenged } from './sign-in.ts';
import { readViewer } from './viewer.ts';

/** The answer to whoever signs in; the session itself goes into the browser's cookies. */
export async function sessionPayload(
  ctx: IdentityContext,
  result: SignInResult | Challenged,
): Promise<SessionPayload> {
  if ('challenge' in result) return { viewer: null, challenge: result.challenge, userErrors: [] };
  if (!result.ok) return { viewer: null, userErrors: [result.error] };
  ctx.setSession(result.tokens);
  return { viewer: await viewerOf(ctx, result.sessionId, result.userId), userErrors: [] };
}

/** The viewer of a session that began or moved within this request, whose context still shows who asked before. */
export function viewerOf(
  { identity, clock }: IdentityContext,
  sessionId: string,
  userId: string,
): Promise<ViewerType> {
  return identity.db.read({ organizationId: null, userId }, async (sql) => {
    const member = await findMember(sql, sessionId, clock.now());
    if (member === undefined) throw new Error('A session that just began was not found.');
    return readViewer(sql, member);
  });
}
