import type { RequestContext } from '../../context.ts';
import type { Sql } from '../../platform/database/index.ts';
import { userError } from '../../user-error.ts';
import type { Identity } from './identity.ts';
import { hashOfToken } from './opaque-token.ts';
import { type SignInResult, openSession } from './open-session.ts';
import { refused, tooManyTries } from './outcome.ts';
import { passwordMatches } from './password.ts';
import { type SignInChallenge, makeChallenge } from './sign-in-challenge.ts';

/** Where a user with a second factor stands after the first: no session yet, but this. */
export interface Challenged {
  readonly challenge: SignInChallenge;
}

interface UserRow {
  readonly id: string;
  readonly name: string;
  readonly password_hash: string | null;
  readonly two_factor_enabled_at: Date | null;
}

/**
 * Signs in with e-mail and password. A failure takes as long and says the same whichever part was wrong.
 */
export async function signIn(
  ctx: RequestContext,
  identity: Identity,
  input: { readonly email: string; readonly password: string },
): Promise<SignInResult | Challenged> {
  const email = input.email.trim().toLowerCase().slice(0, 320);
  const wait = await identity.limiter.secondsToWait(email, ctx.remoteAddress);
  if (wait > 0) return refused(tooManyTries(wait));
  const [user] = await ctx.db.read((sql) =>
    sql<UserRow>(
      'select id, name, password_hash, two_factor_enabled_at from users where lower(email) = ?',
      [email],
    ),
  );
  if (!(await passwordMatches(user?.password_hash ?? null, input.password)) || user === undefined) {
    await identity.limiter.failed(email, ctx.remoteAddress);
    return refused(userError('INVALID_CREDENTIALS', 'The e-mail or the password is wrong.'));
  }
  await identity.limiter.succeeded(email, ctx.remoteAddress);
  return passFirstFactor(ctx, identity, user);
}

/** Signs in with a one-time link, which is used up by it. */
export async function redeemSignInLink(
  ctx: RequestContext,
  identity: Identity,
  token: string,
): Promise<SignInResult | Challenged> {
  // Counted for each address apart: what strangers try elsewhere must not close the door to the owner.
  const counter = `link from ${ctx.remoteAddress}`;
  const wait = await identity.limiter.secondsToWait(counter, ctx.remoteAddress);
  if (wait > 0) return refused(tooManyTries(wait));
  const user = await ctx.db.write((_em, sql) => useLink(sql, token, ctx.clock.now()));
  if (user === undefined) {
    await identity.limiter.failed(counter, ctx.remoteAddress);
    const message =
      'This sign-in link was used already, or it has expired. Restart Patchbay for a new one, or sign in.';
    return refused(userError('LINK_EXPIRED', message));
  }
  return passFirstFactor(ctx, identity, user);
}

async function useLink(sql: Sql, token: string, now: Date): Promise<UserRow | undefined> {
  const [user] = await sql<UserRow>(
    `update sign_in_links l set used_at = ? from users u
     where l.token_hash = ? and l.used_at is null and l.expires_at > ? and u.id = l.user_id
     returning u.id, u.name, u.password_hash, u.two_factor_enabled_at`,
    [now, hashOfToken(token), now],
  );
  return user;
}

/** A session for who has one factor; the question for the second one for who has two. */
async function passFirstFactor(
  ctx: RequestContext,
  identity: Identity,
  user: UserRow,
): Promise<SignInResult | Challenged> {
  if (user.two_factor_enabled_at === null) return openSession(ctx, identity, user);
  const challenge = await identity.db.write({ organizationId: null, userId: user.id }, (_em, sql) =>
    makeChallenge(sql, user.id, ctx.clock.now()),
  );
  return { challenge };
}
