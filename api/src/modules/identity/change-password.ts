import { type RequestContext, memberOf } from '../../context.ts';
import { passwordProblem } from '../../password-rule.ts';
import { userError } from '../../user-error.ts';
import { writeWithActivity } from '../activity/index.ts';
import { confirmPassword } from './confirm-password.ts';
import { announceEnded, endOtherSessionsOf } from './ended-sessions.ts';
import type { Identity } from './identity.ts';
import { memberEvent } from './member-events.ts';
import { type Outcome, done, refused } from './outcome.ts';
import { hashPassword } from './password.ts';
import { dropChallenges } from './sign-in-challenge.ts';
import { dropSignInLinks } from './sign-in-link.ts';

interface Passwords {
  readonly currentPassword?: string | null;
  readonly newPassword: string;
}

/**
 * Changes the member's password, or sets a first one. All their other sessions end, and links that would open one: one
 * of them may be a thief's.
 */
export async function changePassword(
  ctx: RequestContext,
  identity: Identity,
  { currentPassword, newPassword }: Passwords,
): Promise<Outcome<null>> {
  const member = memberOf(ctx);
  const problem = passwordProblem(newPassword, [member.email, member.name]);
  if (problem !== undefined)
    return refused(userError('INVALID_FIELD', `The new password ${problem}`, ['newPassword']));
  const confirmed = await confirmPassword(ctx, identity, currentPassword, 'currentPassword');
  if (!confirmed.ok) return confirmed;
  const hashed = await hashPassword(newPassword);
  if (!hashed.ok) return hashed;
  const ended = await replacePassword(ctx, confirmed.value, hashed.value);
  if (ended === undefined) {
    const message = 'Your password was changed elsewhere a moment ago. Try again with that one.';
    return refused(userError('CONFLICT', message));
  }
  announceEnded(identity, ended);
  return done(null);
}

/**
 * The sessions that ended; undefined when the stored password is no longer the confirmed one, or the session at hand
 * has ended: when the account was linked to an identity provider meanwhile, there is no password left to confirm.
 */
function replacePassword(
  ctx: RequestContext,
  before: string | null,
  after: string,
): Promise<readonly string[] | undefined> {
  const member = memberOf(ctx);
  return writeWithActivity<readonly string[] | undefined>(ctx, async (_em, sql) => {
    const changed = await sql(
      `update users set password_hash = ? where id = ? and password_hash is not distinct from ?
         and exists (select from sessions where id = ? and revoked_at is null)
       returning 1`,
      [after, member.userId, before, member.sessionId],
    );
    if (changed.length === 0) return { result: undefined, events: [] };
    await dropChallenges(sql, member.userId);
    await dropSignInLinks(sql, member.userId);
    const ended = await endOtherSessionsOf(sql, member, ctx.clock.now());
    const event = memberEvent(ctx, 'password_changed', `${member.name} changed their password`);
    return { result: ended, events: [event] };
  });
}
