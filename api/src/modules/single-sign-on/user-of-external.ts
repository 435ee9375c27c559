import { v7 as uuidv7 } from 'uuid';
import type { Sql } from '../../platform/database/index.ts';
import { announceEnded, forgetCredentials, readPersonName } from '../identity/index.ts';
import { readEmailAddress } from '../members/index.ts';
import type { Claims } from './claims.ts';
import type { ExternalUser } from './exchange-code.ts';
import { SingleSignOnRefusal, failed } from './refusal.ts';
import type { SingleSignOnSettings } from './settings.ts';
import { noOrganization } from './sign-in-refusals.ts';
import type { SingleSignOnContext } from './single-sign-on.context.ts';
import type { SingleSignOn } from './single-sign-on.ts';

interface User {
  readonly id: string;
  readonly name: string;
}

interface KnownUser extends User {
  readonly isGuarded: boolean;
  readonly hasIdentity: boolean;
}

/**
 * The user that somebody at the identity provider is here: found by issuer and subject, and by nothing else, once they
 * were here before. The first time they are linked to the user of their e-mail, where that is safe, or made a new one.
 * Who is linked keeps nothing by which somebody else may get in: an account can be made for an e-mail that is not one's.
 *
 * @param mayBeNew Whether there is a place for them; otherwise no user is made.
 * @throws {SingleSignOnRefusal}
 */
export async function userOfExternal(
  { identity, clock }: SingleSignOnContext,
  { settings }: SingleSignOn,
  external: ExternalUser,
  mayBeNew: boolean,
): Promise<User> {
  const { issuer, subject, claims } = external;
  const said = emailOf(claims);
  const holder =
    said === undefined
      ? undefined
      : await identity.db.read(nobody, (sql) => findByEmail(sql, said, issuer));
  // Row level security shows a second factor to its user only.
  const scope = { organizationId: null, userId: holder?.id ?? null };
  const found = await identity.db.write(scope, async (_em, sql) => {
    // Two first sign-ins at once are one user.
    await sql(`select pg_advisory_xact_lock(hashtextextended(?, 0))`, [`${issuer} ${subject}`]);
    const [linked] = await sql<User>(
      `select u.id, u.name from external_identities e join users u on u.id = e.user_id
       where e.issuer = ? and e.subject = ?`,
      [issuer, subject],
    );
    if (linked !== undefined) return { user: linked, ended: [] };
    const email = verifiedEmail(claims, settings);
    const known = await findByEmail(sql, email, issuer, 'for no key update of u');
    if (known?.id !== holder?.id) throw madeMeanwhile();
    if (known === undefined && !mayBeNew) throw noOrganization(settings.name);
    const user = known && safeToLink(known, email, settings);
    return link(sql, external, user ?? { email }, clock.now());
  });
  announceEnded(identity, found.ended);
  return found.user;
}

interface Linked {
  readonly user: User;
  /** The sessions that ended with it. */
  readonly ended: readonly string[];
}

/** Gives an identity to a user that there is, or to a new one of that e-mail. */
async function link(
  sql: Sql,
  { issuer, subject, claims }: ExternalUser,
  to: KnownUser | { readonly email: string },
  now: Date,
): Promise<Linked> {
  const user =
    'id' in to
      ? { id: to.id, name: to.name }
      : await insertUser(
          sql,
          { id: newId(now), email: to.email, name: nameOf(claims, to.email) },
          now,
        );
  const ended = 'id' in to && to.isGuarded ? await forgetCredentials(sql, to.id, now) : [];
  const linked = await sql(
    `insert into external_identities (issuer, subject, user_id, created_at) values (?, ?, ?, ?)
     on conflict do nothing returning 1`,
    [issuer, subject, user.id, now],
  );
  if (linked.length === 0) throw madeMeanwhile();
  return { user, ended };
}

const nobody = { organizationId: null, userId: null };

function newId(now: Date): string {
  return uuidv7({ msecs: now.getTime() });
}

function emailOf({ email }: Claims): string | undefined {
  return typeof email === 'string' ? readEmailAddress(email) : undefined;
}

/** Whoever can put any address into their profile must not become its owner here. */
function verifiedEmail(claims: Claims, { name, trustEmail }: SingleSignOnSettings): string {
  const { email_verified: verified } = claims;
  const email = emailOf(claims);
  if (email === undefined)
    throw new SingleSignOnRefusal(
      'SSO_EMAIL_MISSING',
      `${name} did not say your e-mail address, by which you are known here. Enter it in your profile there; an operator can ask for it by the scope "email".`,
    );
  if (isTrue(verified) || (verified == null && trustEmail)) return email;
  throw new SingleSignOnRefusal(
    'SSO_EMAIL_UNVERIFIED',
    `${name} does not say that ${email} is verified to be yours. Verify it there, and sign in again; of an identity provider that never says so, an operator can set PATCHBAY_OIDC_TRUST_EMAIL.`,
  );
}

/** Some identity providers write it as a text. */
function isTrue(value: unknown): boolean {
  return value === true || value === 'true';
}

async function findByEmail(
  sql: Sql,
  email: string,
  issuer: string,
  lock: 'for no key update of u' | '' = '',
): Promise<KnownUser | undefined> {
  const [user] = await sql<KnownUser>(
    `select u.id, u.name,
       u.password_hash is not null or u.two_factor_enabled_at is not null as "isGuarded",
       exists (select from external_identities e where e.user_id = u.id and e.issuer = ?) as "hasIdentity"
     from users u where lower(u.email) = ? ${lock}`,
    [issuer, email],
  );
  return user;
}

/**
 * Who has a password or a second factor here is not taken over by whoever has their address there, unless the operator
 * says that it is always the same person. Who is linked already is never linked to somebody else: an address is given
 * away again when people leave.
 */
function safeToLink(
  user: KnownUser,
  email: string,
  { name, linkByEmail }: SingleSignOnSettings,
): KnownUser {
  const { hasIdentity, isGuarded } = user;
  if (hasIdentity)
    throw new SingleSignOnRefusal(
      'SSO_ACCOUNT_EXISTS',
      `${email} belongs to somebody who signs in here with another account of ${name}. Ask an operator of this Patchbay.`,
    );
  if (isGuarded && !linkByEmail)
    throw new SingleSignOnRefusal(
      'SSO_ACCOUNT_EXISTS',
      `There is an account for ${email} already, with a password of its own. Sign in with the password; an operator can link such accounts by setting PATCHBAY_OIDC_LINK_BY_EMAIL.`,
    );
  return user;
}

function nameOf({ name, given_name: given, family_name: family }: Claims, email: string): string {
  const parts = [given, family].filter((part) => typeof part === 'string');
  const said = typeof name === 'string' ? name : parts.join(' ');
  return readPersonName(said) ?? email.slice(0, email.indexOf('@'));
}

async function insertUser(
  sql: Sql,
  user: User & { readonly email: string },
  now: Date,
): Promise<User> {
  const inserted = await sql(
    `insert into users (id, email, name, created_at) values (?, ?, ?, ?)
     on conflict do nothing returning 1`,
    [user.id, user.email, user.name, now],
  );
  if (inserted.length === 0) throw madeMeanwhile();
  return user;
}

function madeMeanwhile(): SingleSignOnRefusal {
  return failed('An account for your e-mail was made or linked a moment ago. Sign in again.');
}
