import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { SignInWithPassword } from './testkit/account-documents.ts';
import { Me } from './testkit/identity-documents.ts';
import { signInBy } from './testkit/sso-stories.ts';
import { useSsoWorld } from './testkit/sso-world.ts';
import { testPassword } from './testkit/test-app.ts';

const world = useSsoWorld();

/** An account at the identity provider, with whatever its owner has put into the profile. */
function account(claims: Readonly<Record<string, unknown>>): string {
  const subject = randomUUID();
  world.issuer.users.set(subject, {
    organizations: [world.acme.name],
    roles: ['staff'],
    ...claims,
  });
  return subject;
}

function signIn(subject: string, server = world.app) {
  return signInBy(server.anonymous(), world.issuer, subject);
}

/** "VIEWER" for a session in that role, or why there is none. */
async function outcomeOf(subject: string, server = world.app): Promise<string | undefined> {
  const { viewer, userErrors } = await signIn(subject, server);
  return viewer?.role ?? userErrors[0]?.code;
}

/** Makes somebody forget their password, as who came by a link never had one. */
function withoutPassword(email: string): Promise<unknown> {
  return world.app.database.query('update users set password_hash = null where email = $1', [
    email,
  ]);
}

describe('an account that has a password', () => {
  it('is not taken over by whoever has its e-mail at the identity provider, and that is explained', async () => {
    const email = world.acme.emails.OWNER;
    const thief = account({ email: email.toUpperCase(), email_verified: true });
    const { viewer, userErrors } = await signIn(thief);
    expect(viewer).toBeNull();
    expect(userErrors).toMatchObject([{ code: 'SSO_ACCOUNT_EXISTS' }]);
    expect(userErrors[0]?.message).toContain('PATCHBAY_OIDC_LINK_BY_EMAIL');
    const identities = await world.app.database.query(
      'select from external_identities where subject = $1',
      [thief],
    );
    expect(identities).toEqual([]);
    expect((await world.acme.as.OWNER.get(Me, {})).me?.role).toBe('OWNER');
  });

  it('is linked where the operator says that an e-mail is always the same person', async () => {
    const other = await world.start({ PATCHBAY_OIDC_LINK_BY_EMAIL: 'true' });
    const { emails } = await other.organization(world.acme.name, 'ADMIN');
    const subject = account({ email: emails.ADMIN, email_verified: true, roles: [] });
    expect(await outcomeOf(subject, other)).toBe('ADMIN');
    const byPassword = await other
      .anonymous()
      .get(SignInWithPassword, { email: emails.ADMIN, password: testPassword });
    expect(byPassword.signIn.userErrors).toMatchObject([{ code: 'INVALID_CREDENTIALS' }]);
    for (const verified of [false, undefined, 'false', 1, null])
      expect(
        await outcomeOf(account({ email: emails.ADMIN, email_verified: verified }), other),
      ).toBe('SSO_EMAIL_UNVERIFIED');
    await other.close();
  });
});

describe('an account without a password', () => {
  it('is linked to who has its e-mail verified, in the place that it has', async () => {
    await withoutPassword(world.acme.emails.OWNER);
    const owner = account({
      email: world.acme.emails.OWNER,
      email_verified: true,
      organizations: [],
    });
    expect(await outcomeOf(owner)).toBe('OWNER');
  });

  it('is not, when it has a second factor', async () => {
    await withoutPassword(world.acme.emails.OWNER);
    await world.app.database.query(
      'update users set two_factor_enabled_at = now() where email = $1',
      [world.acme.emails.OWNER],
    );
    const subject = account({ email: world.acme.emails.OWNER, email_verified: true });
    expect(await outcomeOf(subject)).toBe('SSO_ACCOUNT_EXISTS');
  });

  it('is nobody else’s once it is linked: an address is given away again', async () => {
    const email = `${randomUUID()}@example.com`;
    expect(await outcomeOf(account({ email, email_verified: true }))).toBe('VIEWER');
    expect(await outcomeOf(account({ email, email_verified: true }))).toBe('SSO_ACCOUNT_EXISTS');
  });

  it('is one person’s, though two with its e-mail sign in at once', async () => {
    const email = `${randomUUID()}@example.com`;
    const two = [1, 2].map(() => account({ email, email_verified: true }));
    const outcomes = await Promise.all(two.map((subject) => outcomeOf(subject)));
    expect(outcomes.filter((outcome) => outcome === 'VIEWER')).toHaveLength(1);
    expect(
      await world.app.database.query('select from users where email = $1', [email]),
    ).toHaveLength(1);
  });

  it('has no password afterwards by which anybody could sign in', async () => {
    const email = `${randomUUID()}@example.com`;
    await signIn(account({ email, email_verified: true }));
    for (const password of ['', testPassword]) {
      const { signIn: answer } = await world.app
        .anonymous()
        .get(SignInWithPassword, { email, password });
      expect(answer.viewer).toBeNull();
    }
  });
});

describe('an e-mail', () => {
  it.each<[what: string, claims: object]>([
    ['that is said not to be verified', { email_verified: false }],
    ['of which nothing is said', {}],
    ['with another word for true', { email_verified: 'yes' }],
  ])('%s opens no account and makes none', async (_what, claims) => {
    const email = `${randomUUID()}@example.com`;
    expect(await outcomeOf(account({ email, ...claims }))).toBe('SSO_EMAIL_UNVERIFIED');
    await withoutPassword(world.acme.emails.OWNER);
    expect(await outcomeOf(account({ email: world.acme.emails.OWNER, ...claims }))).toBe(
      'SSO_EMAIL_UNVERIFIED',
    );
    expect(await world.app.database.query('select from users where email = $1', [email])).toEqual(
      [],
    );
  });

  it('of which nothing is said counts where the operator trusts it, but no denied one does', async () => {
    const other = await world.start({ PATCHBAY_OIDC_TRUST_EMAIL: 'true' });
    await other.organization(world.acme.name, 'OWNER');
    const email = () => `${randomUUID()}@example.com`;
    expect(await outcomeOf(account({ email: email() }), other)).toBe('VIEWER');
    expect(await outcomeOf(account({ email: email(), email_verified: false }), other)).toBe(
      'SSO_EMAIL_UNVERIFIED',
    );
    await other.close();
  });

  it.each([
    [undefined],
    [''],
    ['no address'],
    [['a@example.com']],
    [`${'a'.repeat(400)}@example.com`],
  ])('that is none (%j) is asked for', async (email) => {
    expect(await outcomeOf(account({ email, email_verified: true }))).toBe('SSO_EMAIL_MISSING');
  });
});

describe('places', () => {
  it('are lost by nobody whose groups did not fit into the token', async () => {
    const email = `${randomUUID()}@example.com`;
    const subject = account({ email, email_verified: true });
    expect(await outcomeOf(subject)).toBe('VIEWER');
    const cut = { ...world.issuer.users.get(subject), organizations: undefined };
    world.issuer.users.set(subject, { ...cut, _claim_names: { organizations: 'src' } });
    const { userErrors } = await signIn(subject);
    expect(userErrors[0]?.message).toContain('too many groups');
    world.issuer.users.set(subject, { ...cut, organizations: [world.acme.name] });
    expect(await outcomeOf(subject)).toBe('VIEWER');
  });

  it('in the default organization and role are for those of whom nothing else is said', async () => {
    const other = await world.start({
      PATCHBAY_OIDC_DEFAULT_ORGANIZATION: world.acme.name,
      PATCHBAY_OIDC_DEFAULT_ROLE: 'USER',
    });
    await other.organization(world.acme.name, 'OWNER');
    const of = (claims: object) =>
      account({ email: `${randomUUID()}@example.com`, email_verified: true, ...claims });
    const nothing = { organizations: undefined, roles: undefined };
    expect(await outcomeOf(of(nothing), other)).toBe('USER');
    expect(await outcomeOf(of({ organizations: [] }), other)).toBe('SSO_NO_ORGANIZATION');
    await other.close();
  });
});
