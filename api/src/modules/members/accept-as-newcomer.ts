import { v7 as uuidv7 } from 'uuid';
import type { RequestContext } from '../../context.ts';
import { passwordProblem } from '../../password-rule.ts';
import type { Sql } from '../../platform/database/index.ts';
import { type UserError, userError } from '../../user-error.ts';
import {
  type Identity,
  type SignInResult,
  hashPassword,
  openSession,
  readPersonName,
} from '../identity/index.ts';
import { joinOrganization } from './join-organization.ts';
import type { OpenedInvitation } from './open-invitation.ts';

interface Newcomer {
  readonly name: string | null;
  readonly password: string | null;
}

/** Makes a user of somebody who has no account yet, a member of the organization, and signs them in. */
export async function acceptAsNewcomer(
  ctx: RequestContext,
  identity: Identity,
  invitation: OpenedInvitation,
  input: Newcomer,
): Promise<SignInResult> {
  const { email, token } = invitation;
  const name = readPersonName(input.name ?? '');
  if (name === undefined) return { ok: false, error: badName };
  const password = input.password ?? '';
  const problem = passwordProblem(password, [email, name]);
  if (problem !== undefined) return { ok: false, error: badPassword(problem) };
  const now = ctx.clock.now();
  const id = uuidv7({ msecs: now.getTime() });
  const hashed = await hashPassword(password);
  if (!hashed.ok) return hashed;
  const passwordHash = hashed.value;
  const error = await joinOrganization(ctx, identity, invitation, { userId: id, name }, (sql) =>
    insertUser(sql, { id, email, name, passwordHash }, now),
  );
  if (error !== undefined) return { ok: false, error };
  const shown = { passwordHash, twoFactorEnabledAt: null };
  const { organizationId } = token;
  return openSession(ctx, identity, { id, name, shown }, { organizationId });
}

interface NewUser {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly passwordHash: string;
}

/** Somebody may have made the account meanwhile, by another invitation. */
async function insertUser(
  sql: Sql,
  { id, email, name, passwordHash }: NewUser,
  now: Date,
): Promise<UserError | undefined> {
  const inserted = await sql(
    `insert into users (id, email, name, password_hash, created_at) values (?, ?, ?, ?, ?)
     on conflict do nothing returning 1`,
    [id, email, name, passwordHash, now],
  );
  return inserted.length === 0 ? signInFirst(email) : undefined;
}

export function signInFirst(email: string): UserError {
  const message = `There is an account for ${email} already. Sign in, and open the link again.`;
  return userError('SIGN_IN_FIRST', message);
}

export function badPassword(problem: string): UserError {
  return userError('INVALID_FIELD', `The password ${problem}`, ['password']);
}

const badName = userError(
  'INVALID_FIELD',
  'A name has 1 to 120 characters and no line breaks. Enter another one.',
  ['name'],
);
