import { describe, expect, it } from 'vitest';
import { Activity } from './testkit/activity-documents.ts';
import { Me, SwitchOrganization } from './testkit/identity-documents.ts';
import { memberId } from './testkit/member-stories.ts';
import { ChangeMemberRole, Members } from './testkit/members-documents.ts';
import { SignOutThere, SingleSignOn } from './testkit/sso-documents.ts';
import { signInBy } from './testkit/sso-stories.ts';
import { useSsoWorld } from './testkit/sso-world.ts';
import type { TestClient } from './testkit/test-client.ts';

const world = useSsoWorld();

function change(subject: string, claims: Readonly<Record<string, unknown>>): void {
  world.issuer.users.set(subject, { ...world.issuer.users.get(subject), ...claims });
}

type Finished = Awaited<ReturnType<typeof signInBy>>;

/** Organization to role. */
function placesOf({ viewer }: Finished): Record<string, string> {
  return Object.fromEntries(
    viewer?.memberships.map(({ organization, role }) => [organization.name, role]) ?? [],
  );
}

function signIn(subject: string, client = world.app.anonymous()) {
  return signInBy(client, world.issuer, subject);
}

async function eventsOf(client: TestClient): Promise<string[]> {
  const { activity } = await client.get(Activity, {});
  return activity.nodes.map(({ message }) => message);
}

describe('signing in by the identity provider', () => {
  it('is offered by its name', async () => {
    const { singleSignOn } = await world.app.anonymous().get(SingleSignOn, {});
    expect(singleSignOn).toEqual({ name: 'Northwind ID' });
  });

  it('makes a user, a membership in the role of their claims, and a session in HttpOnly cookies', async () => {
    const client = world.app.anonymous();
    const subject = world.person();
    const finished = await signInBy(
      client,
      world.issuer,
      subject,
      '/integrations/logs?status=error',
    );
    expect(finished).toMatchObject({
      returnPath: '/integrations/logs?status=error',
      userErrors: [],
      viewer: {
        role: 'VIEWER',
        user: { email: `${subject}@example.com`, name: 'Jane Doe' },
        organization: { name: world.acme.name },
      },
    });
    expect([...client.cookies.keys()].toSorted()).toEqual(['patchbay', 'patchbay-refresh']);
    const { me } = await client.get(Me, {});
    expect(me?.user.id).toBe(finished.viewer?.user.id);
    expect(await eventsOf(world.acme.as.OWNER)).toEqual(
      expect.arrayContaining(['Jane Doe signed in by Northwind ID', 'Jane Doe joined as Viewer']),
    );
  });

  it('finds the same user again, whatever else has changed there', async () => {
    const subject = world.person();
    const first = await signIn(subject);
    change(subject, { email: 'another@example.com', email_verified: false, name: 'Jane Roe' });
    const again = await signIn(subject);
    expect(again.viewer?.user).toEqual(first.viewer?.user);
  });

  it('reads what the id token leaves out from userinfo', async () => {
    world.issuer.sayClaimsIn('USERINFO');
    expect(placesOf(await signIn(world.person()))).toEqual({ [world.acme.name]: 'VIEWER' });
    expect(world.issuer.asked.get('/me')).toBe(1);
  });

  it('makes one user of two first sign-ins at once', async () => {
    const subject = world.person();
    const both = await Promise.all([signIn(subject), signIn(subject)]);
    const ids = both.map(({ viewer }) => viewer?.user.id);
    expect(ids[0]).toBeDefined();
    expect(ids[0]).toBe(ids[1]);
  });

  it('lets a member of two organizations work in both', async () => {
    const client = world.app.anonymous();
    const subject = world.person({
      organizations: { [world.acme.name]: 'staff', [world.umbrella.name]: 'it-admins' },
    });
    const finished = await signInBy(client, world.issuer, subject);
    expect(placesOf(finished)).toEqual({
      [world.acme.name]: 'VIEWER',
      [world.umbrella.name]: 'ADMIN',
    });
    const other = finished.viewer?.memberships.find(
      ({ organization }) => organization.name === world.umbrella.name,
    );
    const { switchOrganization } = await client.get(SwitchOrganization, {
      id: other?.organization.id ?? '',
    });
    expect(switchOrganization.viewer?.role).toBe('ADMIN');
  });
});

describe('memberships', () => {
  it('come and go with the claims: at the next sign-in, with all sessions in that organization', async () => {
    const earlier = world.app.anonymous();
    const subject = world.person({ organizations: [world.acme.name, world.umbrella.name] });
    await signInBy(earlier, world.issuer, subject);
    change(subject, { organizations: [world.umbrella.name] });
    expect(placesOf(await signIn(subject))).toEqual({ [world.umbrella.name]: 'VIEWER' });
    expect((await earlier.get(Me, {})).me).toBeNull();
    expect(await eventsOf(world.acme.as.OWNER)).toContain('Jane Doe was removed');
  });

  it('follow the claims in their role too, down as well as up', async () => {
    const subject = world.person({ roles: ['it-admins', 'staff'] });
    expect(placesOf(await signIn(subject))).toEqual({ [world.acme.name]: 'ADMIN' });
    change(subject, { roles: ['staff'] });
    expect(placesOf(await signIn(subject))).toEqual({ [world.acme.name]: 'VIEWER' });
  });

  it('are not given in organizations that do not exist, nor without a role that is mapped', async () => {
    for (const claims of [
      { organizations: ['Nowhere'] },
      { organizations: [world.acme.name], roles: ['ADMIN', 'OWNER'] },
      { organizations: [], roles: ['staff'] },
    ]) {
      const { viewer, userErrors } = await signIn(world.person(claims));
      expect(viewer).toBeNull();
      expect(userErrors).toMatchObject([{ code: 'SSO_NO_ORGANIZATION' }]);
    }
    const users = await world.app.database.query(
      'select from users where name = $1 and id not in (select user_id from memberships)',
      ['Jane Doe'],
    );
    expect(users).toEqual([]);
  });

  it('are given in neither of two organizations of one name, but by the id of one', async () => {
    const twin = await world.app.organization(world.acme.name, 'OWNER');
    const { userErrors } = await signIn(world.person());
    expect(userErrors).toMatchObject([{ code: 'SSO_NO_ORGANIZATION' }]);
    const { me } = await twin.as.OWNER.get(Me, {});
    const finished = await signIn(world.person({ organizations: [me?.organization.id] }));
    expect(finished.viewer?.organization.id).toBe(me?.organization.id);
  });

  it('made by hand are never removed by claims', async () => {
    const subject = world.person({ organizations: [world.acme.name, world.umbrella.name] });
    const { viewer } = await signIn(subject);
    await world.app.database.query('update memberships set managed_by = null where org_id = $1', [
      world.umbrella.uuid,
    ]);
    change(subject, { organizations: [] });
    const again = await signIn(subject);
    expect(again.viewer?.user.id).toBe(viewer?.user.id);
    expect(placesOf(again)).toEqual({ [world.umbrella.name]: 'VIEWER' });
  });

  it('leave an organization its last owner', async () => {
    const subject = world.person({ roles: ['it-owners'] });
    await signIn(subject);
    await world.app.database.query(
      `delete from memberships where org_id = $1 and managed_by is null`,
      [world.acme.uuid],
    );
    change(subject, { roles: ['staff'] });
    expect(placesOf(await signIn(subject))).toEqual({ [world.acme.name]: 'OWNER' });
    change(subject, { organizations: [] });
    expect(placesOf(await signIn(subject))).toEqual({ [world.acme.name]: 'OWNER' });
  });

  it('can be changed by hand, until the next sign-in', async () => {
    const subject = world.person();
    const client = world.app.anonymous();
    await signInBy(client, world.issuer, subject);
    const { members } = await world.acme.as.OWNER.get(Members, {});
    const id = members.nodes.find(({ user }) => user.email === `${subject}@example.com`)?.id ?? '';
    expect(id).not.toBe(await memberId(world.acme.as.OWNER, 'owner'));
    await world.acme.as.OWNER.get(ChangeMemberRole, { id, role: 'ADMIN' });
    expect((await client.get(Me, {})).me?.role).toBe('ADMIN');
    expect(placesOf(await signIn(subject))).toEqual({ [world.acme.name]: 'VIEWER' });
  });
});

describe('signing out', () => {
  it('leads to the end of the session at the identity provider, which knows whose it is', async () => {
    const client = world.app.anonymous();
    await signIn(world.person(), client);
    const { signOut } = await client.get(SignOutThere, {});
    const url = new URL(signOut.endSessionUrl ?? '');
    expect(url.origin).toBe(world.issuer.url);
    expect(Object.fromEntries(url.searchParams)).toEqual({
      client_id: 'patchbay',
      post_logout_redirect_uri: `${world.app.url}/sign-in`,
      id_token_hint: expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+$/),
    });
    expect((await fetch(url)).status).toBe(200);
    expect((await client.get(Me, {})).me).toBeNull();
    expect((await client.get(SignOutThere, {})).signOut.endSessionUrl).toBeNull();
  });

  it('is over here when the session came by a password', async () => {
    const { as } = await world.app.organization('By password', 'USER');
    expect((await as.USER.get(SignOutThere, {})).signOut.endSessionUrl).toBeNull();
  });
});

describe('the keys of the identity provider', () => {
  it.each([['KEPT'], ['GONE']] as const)(
    'can be rotated while Patchbay runs, the old one %s',
    async (old) => {
      expect((await signIn(world.person())).userErrors).toEqual([]);
      await keysAreOld();
      await world.issuer.rotateKeys(old);
      expect((await signIn(world.person())).userErrors).toEqual([]);
    },
  );

  it.each([['EdDSA'], ['RS256'], ['PS256']] as const)('may be of %s', async (alg) => {
    await world.issuer.rotateKeys('GONE', alg);
    await keysAreOld();
    expect((await signIn(world.person())).userErrors).toEqual([]);
  });
});

/** So long that new ones are looked for, though the clocks stay the same. */
async function keysAreOld(): Promise<void> {
  world.app.clock.advance({ seconds: -40 });
  await signIn(world.person());
  world.app.clock.advance({ seconds: 40 });
}
