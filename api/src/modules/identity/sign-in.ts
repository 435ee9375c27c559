import type { RequestContext } from '../../context.ts';
import type { Sql } from '../../platform/database/index.ts';
import { userError } from '../../user-error.ts';
import {
  type Credentials,
  type CredentialsRow,
  credentialsChanged,
  credentialsOf,
} from './credentials.ts';
import type { Identity } from './identity.ts';
import { type SignInResult, openSession } from './open-session.ts';
import { refused, tooManyTries } from './outcome.ts';
import { type SignInChallenge, makeChallenge } from './sign-in-challenge.ts';
import { useSignInLink } from './sign-in-link.ts';
import { tryPassword } from './try-password.ts';

/** Where a user with a second factor stands after the first: no session yet, but this. */
export interface Challenged {
  readonly challenge: SignInChallenge;
}

interface User extends Credentials {
  readonly id: string;
  readonly name: string;
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
  const { remoteAddress } = ctx;
  const tried = await tryPassword(
    identity,
    { email, password: input.password, remoteAddress },
    () => ctx.db.read((sql) => findUser(sql, email)),
  );
  if (!tried.ok) return tried;
  if (tried.value === undefined)
    return refused(userError('INVALID_CREDENTIALS', 'The e-mail or the password is wrong.'));
  return passFirstFactor(ctx, identity, tried.value);
}

async function findUser(sql: Sql, email: string): Promise<User | undefined> {
  const [user] = await sql<{ id: string; name: string } & CredentialsRow>(
    'select id, name, password_hash, two_factor_enabled_at from users where lower(email) = ?',
    [email],
  );
  return user && { id: user.id, name: user.name, ...credentialsOf(user) };
}

/** Signs in with a one-time link, which is used up by it. */
export async function redeemSignInLink(
  ctx: RequestContext,
  identity: Identity,
  token: string,
): Promise<SignInResult | Challenged> {
  const { linkLimiter } = identity;
  const wait = await linkLimiter.secondsToWait(ctx.remoteAddress);
  if (wait > 0) return refused(tooManyTries(wait));
  const user = await ctx.db.write((_em, sql) => useSignInLink(sql, token, ctx.clock.now()));
  if (user === undefined) {
    await linkLimiter.failed(ctx.remoteAddress);
    const message =
      'This sign-in link was used already, or it has expired. Restart Patchbay for a new one, or sign in.';
    return refused(userError('LINK_EXPIRED', message));
  }
  return passFirstFactor(ctx, identity, user);
}

/** A session for who has one factor; the question for the second one for who has two. */
async function passFirstFactor(
  ctx: RequestContext,
  identity: Identity,
  user: User,
): Promise<SignInResult | Challenged> {
  if (user.twoFactorEnabledAt === null) return openSession(ctx, identity, { ...user, shown: user });
  const challenge = await identity.db.write({ organizationId: null, userId: user.id }, (_em, sql) =>
    makeChallenge(sql, user.id, user, ctx.clock.now()),
  );
  return challenge === undefined ? refused(credentialsChanged) : { challenge };
}
