import type { RequestContext } from '../../context.ts';
import { passwordProblem } from '../../password-rule.ts';
import type { Sql } from '../../platform/database/index.ts';
import { type UserError, userError } from '../../user-error.ts';
import {
  type Challenged,
  type Identity,
  type SignInResult,
  hashPassword,
  signIn,
  tryPassword,
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
 * that it is theirs. A second factor that they have is asked for when they are signed in; the link alone sets no password
 * for an account that has one. An account of single sign-on is not opened here at all: its holder signs in, and accepts then.
 */
export async function acceptAsReturning(
  ctx: RequestContext,
  identity: Identity,
  invitation: OpenedInvitation,
  { account, password: given }: Returning,
): Promise<SignInResult | Challenged> {
  const { email } = invitation;
  if (account.isExternal) return { ok: false, error: bySingleSignOn(email) };
  const password = given ?? '';
  const stored = account.passwordHash;
  if (stored === null && account.hasTwoFactor) return { ok: false, error: closed(email) };
  const problem =
    stored === null
      ? firstPasswordProblem(password, account, email)
      : await confirm(ctx, identity, account, { email, password });
  if (problem !== undefined) return { ok: false, error: problem };
  const hashed =
    stored === null ? await hashPassword(password) : { ok: true as const, value: stored };
  if (!hashed.ok) return hashed;
  const person = { userId: account.id, name: account.name };
  const error = await joinOrganization(ctx, identity, invitation, person, (sql) =>
    setPassword(sql, account, email, hashed.value),
  );
  if (error !== undefined) return { ok: false, error };
  return signIn(ctx, identity, { email, password });
}

/** Wrong passwords count as failed sign-ins do. */
async function confirm(
  { remoteAddress }: RequestContext,
  identity: Identity,
  account: Account,
  { email, password }: { readonly email: string; readonly password: string },
): Promise<UserError | undefined> {
  const tried = await tryPassword(identity, { email, password, remoteAddress }, () =>
    Promise.resolve(account),
  );
  if (!tried.ok) return tried.error;
  if (tried.value !== undefined) return undefined;
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

function closed(email: string): UserError {
  const message = `The account for ${email} has two-factor sign-in and no password, so this link cannot open it. Ask for an invitation to another e-mail address.`;
  return userError('WRONG_STATE', message);
}

function bySingleSignOn(email: string): UserError {
  const message = `The account for ${email} is one of single sign-on, so this link alone cannot open it. Sign in by single sign-on, and open the link again.`;
  return userError('SIGN_IN_FIRST', message);
}

/** Only while it is as it was when it was confirmed, and nobody's at an identity provider. */
async function setPassword(
  sql: Sql,
  { id, passwordHash: before }: Account,
  email: string,
  after: string,
): Promise<UserError | undefined> {
  // A statement of its own, which waits for who links the account: only the ones after it see the link.
  await sql('select 1 from users where id = ? for no key update', [id]);
  const [linked] = await sql('select 1 from external_identities where user_id = ?', [id]);
  if (linked !== undefined) return bySingleSignOn(email);
  const updated = await sql(
    `update users set password_hash = ? where id = ? and password_hash is not distinct from ?
       and (password_hash is not null or two_factor_enabled_at is null)
       and not exists (select from external_identities where user_id = users.id) returning 1`,
    [after, id, before],
  );
  return updated.length === 0 ? linkExpired : undefined;
}
