import type { RequestContext } from '../../context.ts';
import { passwordProblem } from '../../password-rule.ts';
import type { Sql } from '../../platform/database/index.ts';
import { type UserError, userError } from '../../user-error.ts';
import {
  type Challenged,
  type Identity,
  type SignInResult,
  hashPassword,
  passwordMatches,
  signIn,
  tooManyTries,
} from '../identity/index.ts';
import { badPassword } from './accept-as-newcomer.ts';
import type { Account } from './accounts.ts';
import { joinOrganization } from './join-organization.ts';
import { type OpenedInvitation, linkExpired } from './open-invitation.ts';

interface Returning {
  readonly account: Account;
  readonly password: string | null;
}

/**
 * Takes back somebody who has an account but belongs to no organization: they cannot sign in first, so they show here
 * that it is theirs. A second factor that they have is asked for when they are signed in.
 */
export async function acceptAsReturning(
  ctx: RequestContext,
  identity: Identity,
  invitation: OpenedInvitation,
  { account, password: given }: Returning,
): Promise<SignInResult | Challenged> {
  const { email } = invitation;
  const password = given ?? '';
  const stored = account.passwordHash;
  const problem =
    stored === null
      ? firstPasswordProblem(password, account, email)
      : await confirm(ctx, identity, { email, password, stored });
  if (problem !== undefined) return { ok: false, error: problem };
  const passwordHash = stored ?? (await hashPassword(password));
  const person = { userId: account.id, name: account.name };
  const error = await joinOrganization(ctx, identity, invitation, person, (sql) =>
    setPassword(sql, account, passwordHash),
  );
  if (error !== undefined) return { ok: false, error };
  return signIn(ctx, identity, { email, password });
}

/** Wrong passwords count as failed sign-ins do. */
async function confirm(
  { remoteAddress }: RequestContext,
  { limiter }: Identity,
  { email, password, stored }: { email: string; password: string; stored: string },
): Promise<UserError | undefined> {
  const wait = await limiter.secondsToWait(email, remoteAddress);
  if (wait > 0) return tooManyTries(wait);
  if (await passwordMatches(stored, password)) return undefined;
  await limiter.failed(email, remoteAddress);
  const message = `There is an account for ${email} already, with another password. Enter that one.`;
  return userError('INVALID_CREDENTIALS', message, ['password']);
}

function firstPasswordProblem(
  password: string,
  { name }: Account,
  email: string,
): UserError | undefined {
  const problem = passwordProblem(password, [email, name]);
  return problem === undefined ? undefined : badPassword(problem);
}

/** Only while it is as it was when it was confirmed. */
async function setPassword(
  sql: Sql,
  { id, passwordHash: before }: Account,
  after: string,
): Promise<UserError | undefined> {
  const updated = await sql(
    'update users set password_hash = ? where id = ? and password_hash is not distinct from ? returning 1',
    [after, id, before],
  );
  return updated.length === 0 ? linkExpired : undefined;
}
