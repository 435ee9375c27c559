import { type RequestContext, memberOf } from '../../context.ts';
import { userError } from '../../user-error.ts';
import type { Identity } from './identity.ts';
import { type Outcome, done, refused } from './outcome.ts';
import { tryPassword } from './try-password.ts';

/**
 * Makes sure that it is the member themselves who asks, and not somebody at an open window. Wrong passwords count as
 * failed sign-ins do. A user who came by a link and has no password needs none.
 *
 * @param field Where in the input the password is.
 * @returns the stored hash, to be replaced only while it is still this one.
 */
export async function confirmPassword(
  ctx: RequestContext,
  identity: Identity,
  password: string | null | undefined,
  field: string,
): Promise<Outcome<string | null>> {
  const { userId, email } = memberOf(ctx);
  const [user] = await ctx.db.read((sql) =>
    sql<{ password_hash: string | null }>('select password_hash from users where id = ?', [userId]),
  );
  const stored = user?.password_hash ?? null;
  if (stored === null) return done(null);
  const { remoteAddress } = ctx;
  const given = { email: email.toLowerCase(), password: password ?? '', remoteAddress };
  const tried = await tryPassword(identity, given, () => Promise.resolve({ passwordHash: stored }));
  if (!tried.ok) return tried;
  if (tried.value === undefined) {
    const message = 'That is not your password. Enter the one that you sign in with.';
    return refused(userError('INVALID_CREDENTIALS', message, [field]));
  }
  return done(stored);
}
