import type { RequestContext } from '../../context.ts';
import type { Sql } from '../../platform/database/index.ts';
import { type UserError, userError } from '../../user-error.ts';
import { appendActivity } from '../activity/index.ts';
import type { Identity } from './identity.ts';
import { listMemberships } from './identity.queries.ts';
import { hashOfToken } from './opaque-token.ts';
import { passwordMatches } from './password.ts';
import type { SessionTokens } from './sessions.ts';

export type SignInResult =
  | {
      readonly ok: true;
      readonly sessionId: string;
      readonly userId: string;
      readonly tokens: SessionTokens;
    }
  | { readonly ok: false; readonly error: UserError };

interface UserRow {
  readonly id: string;
  readonly name: string;
  readonly password_hash: string | null;
}

/**
 * Signs in with e-mail and password. A failure takes as long and says the same whichever part was wrong.
 */
export async function signIn(
  ctx: RequestContext,
  identity: Identity,
  input: { readonly email: string; readonly password: string },
): Promise<SignInResult> {
  const email = input.email.trim().toLowerCase().slice(0, 320);
  const wait = await identity.limiter.secondsToWait(email, ctx.remoteAddress);
  if (wait > 0) return refused(tooMany(wait));
  const [user] = await ctx.db.read((sql) =>
    sql<UserRow>('select id, name, password_hash from users where lower(email) = ?', [email]),
  );
  if (!(await passwordMatches(user?.password_hash ?? null, input.password)) || user === undefined) {
    await identity.limiter.failed(email, ctx.remoteAddress);
    return refused(userError('INVALID_CREDENTIALS', 'The e-mail or the password is wrong.'));
  }
  await identity.limiter.succeeded(email, ctx.remoteAddress);
  return openSession(ctx, identity, user);
}

/** Signs in with a one-time link, which is used up by it. */
export async function redeemSignInLink(
  ctx: RequestContext,
  identity: Identity,
  token: string,
): Promise<SignInResult> {
  const wait = await identity.limiter.secondsToWait('', ctx.remoteAddress);
  if (wait > 0) return refused(tooMany(wait));
  const user = await ctx.db.write((_em, sql) => useLink(sql, token, ctx.clock.now()));
  if (user === undefined) {
    await identity.limiter.failed('', ctx.remoteAddress);
    const message =
      'This sign-in link was used already, or it has expired. Restart Patchbay for a new one, or sign in.';
    return refused(userError('LINK_EXPIRED', message));
  }
  return openSession(ctx, identity, user);
}

async function useLink(sql: Sql, token: string, now: Date): Promise<UserRow | undefined> {
  const [user] = await sql<UserRow>(
    `update sign_in_links l set used_at = ? from users u
     where l.token_hash = ? and l.used_at is null and l.expires_at > ? and u.id = l.user_id
     returning u.id, u.name, u.password_hash`,
    [now, hashOfToken(token), now],
  );
  return user;
}

/** In the organization of the user that comes first by name; another can be switched to. */
async function openSession(
  ctx: RequestContext,
  identity: Identity,
  user: UserRow,
): Promise<SignInResult> {
  const inUser = { organizationId: null, userId: user.id };
  const [membership] = await identity.db.read(inUser, (sql) => listMemberships(sql, user.id));
  if (membership === undefined) {
    return refused(
      userError(
        'INVALID_CREDENTIALS',
        'You are not a member of any organization. Ask an admin to invite you.',
      ),
    );
  }
  const { organizationId } = membership;
  const { session, tokens } = await identity.sessions.open(user.id, organizationId);
  await identity.db.write({ organizationId, userId: user.id }, (_em, sql) =>
    appendActivity(sql, organizationId, ctx.clock.now(), [
      {
        eventType: 'member.signed_in',
        status: 'SUCCESS',
        message: `${user.name} signed in`,
        actor: { kind: 'MEMBER', id: user.id, name: user.name },
      },
    ]),
  );
  ctx.bus.publish({ kind: 'activity', organizationId });
  return { ok: true, sessionId: session.id, userId: user.id, tokens };
}

function tooMany(seconds: number): UserError {
  const minutes = Math.ceil(seconds / 60);
  return userError(
    'RATE_LIMITED',
    `Too many tries. Try again in ${minutes} minute${minutes === 1 ? '' : 's'}.`,
  );
}

function refused(error: UserError): SignInResult {
  return { ok: false, error };
}
