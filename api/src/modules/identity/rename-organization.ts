import { type RequestContext, memberOf } from '../../context.ts';
import { userError } from '../../user-error.ts';
import { writeWithActivity } from '../activity/index.ts';
import { type Outcome, done, refused } from './outcome.ts';
import { readOrganizationName } from './organization-name.ts';

/** Gives the caller's organization another name. */
export async function renameOrganization(
  ctx: RequestContext,
  input: { readonly name: string },
): Promise<Outcome<null>> {
  const { organizationId, userId, name: by } = memberOf(ctx);
  const name = readOrganizationName(input.name);
  if (name === undefined) {
    const message =
      'A name has 1 to 120 characters and no line breaks, and is no id. Enter another one.';
    return refused(userError('INVALID_FIELD', message, ['name']));
  }
  await writeWithActivity(ctx, async (_em, sql) => {
    const changed = await sql(
      'update organizations set name = ? where id = ? and name <> ? returning 1',
      [name, organizationId, name],
    );
    const event = {
      eventType: 'organization.renamed',
      status: 'SUCCESS' as const,
      message: `The organization is now called ${name}`,
      actor: { kind: 'MEMBER' as const, id: userId, name: by },
    };
    return { result: null, events: changed.length === 0 ? [] : [event] };
  });
  return done(null);
}
