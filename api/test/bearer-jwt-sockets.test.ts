import { decodeJwt } from 'jose';
import { describe, expect, it } from 'vitest';
import { ActivityAdded } from './testkit/activity-documents.ts';
import { Me, SwitchOrganization } from './testkit/identity-documents.ts';
import { signWith } from './testkit/issuer-keys.ts';
import { live, nextOf, untilClosed } from './testkit/live-events.ts';
import { ChangeMemberRole, Members, RemoveMember } from './testkit/members-documents.ts';
import { accessTokenOf, signInBy } from './testkit/sso-stories.ts';
import { type NamedOrganization, useSsoWorld } from './testkit/sso-world.ts';

const world = useSsoWorld();

async function tokenOf(claims: Readonly<Record<string, unknown>> = {}) {
  const subject = world.person({ roles: ['it-admins'], ...claims });
  const { userErrors } = await signInBy(world.app.anonymous(), world.issuer, subject);
  expect(userErrors).toEqual([]);
  return { subject, token: await accessTokenOf(world.issuer, subject) };
}

const nudge = () => signInBy(world.app.anonymous(), world.issuer, world.person());

/** What a socket of a program hears, once it does. */
async function listen(token: string, params: Readonly<Record<string, unknown>> = {}) {
  const authorization = `Bearer ${token}`;
  const client = world.app.anonymous();
  const events = client.subscribe(ActivityAdded, {}, {}, { authorization, ...params });
  await live(events, nudge);
  return events;
}

async function refusalOf(
  params: Readonly<Record<string, unknown>>,
  client = world.app.anonymous(),
) {
  const next = client.subscribe(ActivityAdded, {}, undefined, params).next();
  return next.catch((error: unknown) => error as { code: number; reason: string });
}

async function memberOf(subject: string): Promise<string> {
  const { members } = await world.acme.as.OWNER.get(Members, {});
  const found = members.nodes.find(({ user }) => user.email === `${subject}@example.com`);
  return found?.id ?? '';
}

async function idOf({ as }: NamedOrganization): Promise<string> {
  return (await as.OWNER.get(Me, {})).me?.organization.id ?? '';
}

describe('a bearer token opens a socket', () => {
  it('by connection_init, and hears its own organization', async () => {
    const { token } = await tokenOf();
    const events = await listen(token);
    await nudge();
    const { activityAdded } = await nextOf(events);
    expect(activityAdded.event.message).toContain('Jane Doe');
  });

  it('in the organization that it names, where its holder has several', async () => {
    const organizations = [world.acme.name, world.umbrella.name];
    const { token } = await tokenOf({ organizations });
    const authorization = `Bearer ${token}`;
    expect(await refusalOf({ authorization })).toMatchObject({
      code: 4403,
      reason: expect.stringContaining('Send the id of one organization as x-organization'),
    });
    await listen(token, { 'x-organization': await idOf(world.acme) });
    const stranger = await idOf(world.acme);
    const { token: other } = await tokenOf({ organizations: [world.umbrella.name] });
    expect(
      await refusalOf({ authorization: `Bearer ${other}`, 'x-organization': stranger }),
    ).toMatchObject({ code: 4403 });
  });

  it('but not beside a cookie, nor when it does not hold', async () => {
    const { token } = await tokenOf();
    const authorization = `Bearer ${token}`;
    expect(await refusalOf({ authorization }, world.acme.as.OWNER)).toMatchObject({ code: 4403 });
    const forged = `${token.slice(0, -8)}AAAAAAAA`;
    expect(await refusalOf({ authorization: `Bearer ${forged}` })).toMatchObject({ code: 4403 });
  });
});

describe('its socket is closed', () => {
  it('when it expires', async () => {
    const { token } = await tokenOf();
    const exp = Math.floor(world.app.clock.now().getTime() / 1_000) + 1;
    const short = await signWith(world.issuer.key, { ...decodeJwt(token), exp }, { typ: 'at+jwt' });
    const end = untilClosed(await listen(short));
    world.app.clock.advance({ seconds: 1 });
    const { closed } = await end;
    world.app.clock.advance({ seconds: -1 });
    expect(closed).toMatchObject({ code: 4403 });
  });

  it('when its holder is removed, and no other is opened', async () => {
    const { token, subject } = await tokenOf();
    const end = untilClosed(await listen(token));
    await world.acme.as.OWNER.get(RemoveMember, { id: await memberOf(subject) });
    expect((await end).closed).toMatchObject({ code: 4403 });
    expect(await refusalOf({ authorization: `Bearer ${token}` })).toMatchObject({ code: 4403 });
  });

  it('when its holder has another role: it may come back with what that allows', async () => {
    const { token, subject } = await tokenOf();
    const end = untilClosed(await listen(token));
    await world.acme.as.OWNER.get(ChangeMemberRole, {
      id: await memberOf(subject),
      role: 'IT_MANAGER',
    });
    expect((await end).closed).toMatchObject({ code: 4403 });
    await listen(token);
  });

  it('when the claims of its holder have changed at the next sign-in', async () => {
    const { token, subject } = await tokenOf();
    const end = untilClosed(await listen(token));
    world.issuer.users.set(subject, { ...world.issuer.users.get(subject), organizations: [] });
    await signInBy(world.app.anonymous(), world.issuer, subject);
    expect((await end).closed).toMatchObject({ code: 4403 });
  });

  it('not when its holder works elsewhere in a browser', async () => {
    const subject = world.person({
      roles: ['it-admins'],
      organizations: [world.acme.name, world.umbrella.name],
    });
    const browser = world.app.anonymous();
    await signInBy(browser, world.issuer, subject);
    const token = await accessTokenOf(world.issuer, subject);
    const events = await listen(token, { 'x-organization': await idOf(world.acme) });
    await browser.get(SwitchOrganization, { id: await idOf(world.umbrella) });
    await nudge();
    expect((await nextOf(events)).activityAdded.event.message).toContain('Jane Doe');
  });
});
