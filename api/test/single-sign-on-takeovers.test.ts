import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  ChangePassword,
  CompleteSignIn,
  RenameOrganization,
  SignInWithPassword,
} from './testkit/account-documents.ts';
import { holdChange } from './testkit/held-change.ts';
import { Me } from './testkit/identity-documents.ts';
import { accept, behindProxy, invite, preview } from './testkit/member-stories.ts';
import { signInBy } from './testkit/sso-stories.ts';
import { useSsoWorld } from './testkit/sso-world.ts';
import { type TestApp, testPassword } from './testkit/test-app.ts';
import type { TestClient } from './testkit/test-client.ts';
import { challengeOf, turnOnTwoFactor } from './testkit/two-factor-stories.ts';

const world = useSsoWorld(behindProxy);

function change(subject: string, claims: Readonly<Record<string, unknown>>): void {
  world.issuer.users.set(subject, { ...world.issuer.users.get(subject), ...claims });
}

function signIn(subject: string, app = world.app) {
  return signInBy(app.anonymous(), world.issuer, subject);
}

/** Organization to role, or why there is no session. */
async function placesOf(subject: string): Promise<unknown> {
  const { viewer, userErrors } = await signIn(subject);
  if (viewer === null) return userErrors[0]?.code;
  return viewer.memberships.map(({ organization, role }) => [organization.id, role]);
}

async function idOf(client: TestClient): Promise<string> {
  return (await client.get(Me, {})).me?.organization.id ?? '';
}

function emailOf(subject: string): string {
  return `${subject}@example.com`;
}

async function passwordOf(email: string, { database }: TestApp = world.app): Promise<unknown> {
  const rows = await database.query<{ password_hash: string | null }>(
    'select password_hash from users where email = $1',
    [email],
  );
  return rows[0]?.password_hash;
}

describe('an invitation for somebody of the identity provider who has no place now', () => {
  it('gives whoever holds its link neither a password nor a session', async () => {
    const subject = world.person();
    await signIn(subject);
    change(subject, { organizations: [] });
    expect(await placesOf(subject)).toBe('SSO_NO_ORGANIZATION');
    const token = await invite(world.umbrella.as.OWNER, emailOf(subject), 'VIEWER');
    const thief = world.app.anonymous();
    expect((await preview(thief, token)).invitation?.accountExists).toBe(true);
    const refused = await accept(thief, token);
    expect(refused).toMatchObject({ viewer: null, userErrors: [{ code: 'SIGN_IN_FIRST' }] });
    expect(refused.userErrors[0]?.message).toContain('Sign in by single sign-on');
    expect(thief.cookies.size).toBe(0);
    expect(await passwordOf(emailOf(subject))).toBeNull();
  });

  it('stays good, and is accepted by the one who has signed in there', async () => {
    const subject = world.person();
    const client = world.app.anonymous();
    const token = await invite(world.umbrella.as.OWNER, emailOf(subject), 'USER');
    await signInBy(client, world.issuer, subject);
    expect(await accept(client, token, {})).toMatchObject({
      userErrors: [],
      viewer: { role: 'USER', organization: { name: world.umbrella.name } },
    });
  });

  it('gives no password to an account that is linked at the same moment', async () => {
    const email = emailOf(randomUUID());
    await world.app.database.query(
      `insert into users (id, email, name, created_at) values ($1, $2, 'Jane Doe', now())`,
      [randomUUID(), email],
    );
    const token = await invite(world.umbrella.as.OWNER, email, 'VIEWER');
    const linking = await holdChange(
      world.app,
      `with held as (select id from users where email = $1 for no key update)
       insert into external_identities (issuer, subject, user_id, created_at)
       select $2, $1, id, now() from held`,
      [email, world.issuer.url],
    );
    const accepting = accept(world.app.anonymous(), token);
    await linking.waiting(1);
    await linking.commit();
    expect(await accepting).toMatchObject({
      viewer: null,
      userErrors: [{ code: 'SIGN_IN_FIRST' }],
    });
    expect(await passwordOf(email)).toBeNull();
  });
});

describe('an organization that takes the name of another one', () => {
  it('neither shuts its members out nor draws them in', async () => {
    const subject = world.person();
    const acme = await idOf(world.acme.as.OWNER);
    expect(await placesOf(subject)).toEqual([[acme, 'VIEWER']]);
    await world.umbrella.as.OWNER.get(RenameOrganization, { name: world.acme.name });
    expect(await placesOf(subject)).toEqual([[acme, 'VIEWER']]);
    expect(await placesOf(world.person())).toBe('SSO_NO_ORGANIZATION');
    change(subject, { organizations: [] });
    expect(await placesOf(subject)).toBe('SSO_NO_ORGANIZATION');
  });

  it('keeps nobody from a place that claims give by id', async () => {
    const acme = await idOf(world.acme.as.OWNER);
    await world.app.database.query('update organizations set name = $1 where id = $2', [
      acme,
      world.umbrella.uuid,
    ]);
    const subject = world.person({ organizations: [acme] });
    expect(await placesOf(subject)).toEqual([[acme, 'VIEWER']]);
  });
});

describe('an account that somebody else has made for an e-mail', () => {
  it('is its owner’s alone once they come by the identity provider', async () => {
    const app = await world.start({ PATCHBAY_OIDC_LINK_BY_EMAIL: 'true' });
    const { as } = await app.organization(world.acme.name, 'OWNER');
    const subject = world.person();
    const email = emailOf(subject);
    const thief = app.anonymous();
    await accept(thief, await invite(as.OWNER, email, 'VIEWER'));
    await turnOnTwoFactor(app, thief);
    const challenge = await challengeOf(app.anonymous(), email);
    expect((await thief.get(Me, {})).me?.user.email).toBe(email);

    expect((await signIn(subject, app)).viewer?.user.email).toBe(email);
    expect((await thief.get(Me, {})).me).toBeNull();
    const again = await app.anonymous().get(SignInWithPassword, { email, password: testPassword });
    expect(again.signIn).toMatchObject({ viewer: null, challenge: null });
    const completed = await app.anonymous().get(CompleteSignIn, { challenge, code: '000000' });
    expect(completed.completeSignIn.viewer).toBeNull();
    for (const table of ['two_factor_secrets', 'recovery_codes', 'sign_in_challenges'])
      expect(
        await app.database.query(
          `select from ${table} where user_id = (select id from users where email = $1)`,
          [email],
        ),
      ).toEqual([]);
    expect(await passwordOf(email, app)).toBeNull();
    await app.close();
  });

  it('gets no first password by a session that has ended, of which a server has not heard yet', async () => {
    const { as, emails, uuid } = await world.app.organization('Late', 'OWNER');
    await as.OWNER.get(Me, {});
    await world.app.database.query('update sessions set revoked_at = now() where org_id = $1', [
      uuid,
    ]);
    await world.app.database.query('update users set password_hash = null where email = $1', [
      emails.OWNER,
    ]);
    const { changePassword } = await as.OWNER.get(ChangePassword, {
      input: { newPassword: 'another correct horse' },
    });
    expect(changePassword.userErrors).toMatchObject([{ code: 'CONFLICT' }]);
    expect(await passwordOf(emails.OWNER)).toBeNull();
  });
});
