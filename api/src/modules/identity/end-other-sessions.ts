import { type RequestContext, memberOf } from '../../context.ts';
import { writeWithActivity } from '../activity/index.ts';
import { announceEnded, endOtherSessionsOf } from './ended-sessions.ts';
import type { Identity } from './identity.ts';
import { memberEvent } from './member-events.ts';

/** Ends all open sessions of the member but the one at hand. Resolves to how many. */
export async function endOtherSessions(ctx: RequestContext, identity: Identity): Promise<number> {
  const member = memberOf(ctx);
  const ended = await writeWithActivity(ctx, async (_em, sql) => {
    const ids = await endOtherSessionsOf(sql, member, ctx.clock.now());
    const sessions = ids.length === 1 ? '1 other session' : `${ids.length} other sessions`;
    const event = memberEvent(ctx, 'session_closed', `${member.name} closed ${sessions}`);
    return { result: ids, events: ids.length === 0 ? [] : [event] };
  });
  announceEnded(identity, ended);
  return ended.length;
}
