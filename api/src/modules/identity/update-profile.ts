import { type RequestContext, memberOf } from '../../context.ts';
import { userError } from '../../user-error.ts';
import { type NewActivityEvent, writeWithActivity } from '../activity/index.ts';
import type { Identity } from './identity.ts';
import type { Locale } from './locale.ts';
import { memberEvent } from './member-events.ts';
import { type Outcome, done, refused } from './outcome.ts';
import { readPersonName } from './person-name.ts';

/** What is left out stays as it is; a language of null is none. */
export interface Profile {
  readonly name?: string | null;
  readonly locale?: Locale | null;
}

/** Changes what a user says of themselves, in all their organizations. */
export async function updateProfile(
  ctx: RequestContext,
  identity: Identity,
  input: Profile,
): Promise<Outcome<null>> {
  const member = memberOf(ctx);
  const name = input.name == null ? member.name : readPersonName(input.name);
  if (name === undefined) {
    const message = 'A name has 1 to 120 characters and no line breaks. Enter another one.';
    return refused(userError('INVALID_FIELD', message, ['name']));
  }
  const locale = input.locale === undefined ? member.locale : input.locale;
  const events = changesOf(ctx, { name, locale });
  if (events.length === 0) return done(null);
  await writeWithActivity(ctx, async (_em, sql) => {
    // What was left out is taken from the row: what this server remembers of it may be a moment old.
    await sql(
      'update users set name = coalesce(?, name), locale = case when ? then ? else locale end where id = ?',
      [input.name == null ? null : name, input.locale !== undefined, locale, member.userId],
    );
    return { result: null, events };
  });
  identity.members.forgetUser(member.userId);
  ctx.bus.publish({ kind: 'profile', userId: member.userId });
  return done(null);
}

function changesOf(
  ctx: RequestContext,
  { name, locale }: { readonly name: string; readonly locale: Locale | null },
): NewActivityEvent[] {
  const before = memberOf(ctx);
  const events: NewActivityEvent[] = [];
  if (name !== before.name)
    events.push(memberEvent(ctx, 'profile_changed', `${before.name} is now called ${name}`));
  if (locale !== before.locale)
    events.push(memberEvent(ctx, 'profile_changed', `${name} chose another language`));
  return events;
}
