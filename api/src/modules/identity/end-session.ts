import { type RequestContext, memberOf } from '../../context.ts';
import { userError } from '../../user-error.ts';
import { writeWithActivity } from '../activity/index.ts';
import { deviceOf } from './device.ts';
import { announceEnded } from './ended-sessions.ts';
import type { Identity } from './identity.ts';
import { memberEvent } from './member-events.ts';
import { type Outcome, done, refused } from './outcome.ts';

/** Ends one open session of the member. Somebody else's is not there. */
export async function endSession(
  ctx: RequestContext,
  identity: Identity,
  sessionId: string | undefined,
): Promise<Outcome<string>> {
  const { userId, name } = memberOf(ctx);
  const now = ctx.clock.now();
  const ended = await writeWithActivity(ctx, async (_em, sql) => {
    const [session] = await sql<{ id: string; user_agent: string | null }>(
      `update sessions set revoked_at = ?
       where id = ? and user_id = ? and revoked_at is null and expires_at > ? returning id, user_agent`,
      [now, sessionId ?? null, userId, now],
    );
    if (session === undefined) return { result: undefined, events: [] };
    const device = deviceOf(session.user_agent);
    const event = memberEvent(ctx, 'session_closed', `${name} closed a session (${device})`);
    return { result: session.id, events: [event] };
  });
  if (ended === undefined) {
    const message = 'That session is not open any more. Reload the list.';
    return refused(userError('NOT_FOUND', message, ['sessionId']));
  }
  announceEnded(identity, [ended]);
  return done(ended);
}
