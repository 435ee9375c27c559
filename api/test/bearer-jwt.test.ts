import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { Activity, RecordActivity } from './testkit/activity-documents.ts';
import { CreateApiKey } from './testkit/api-key-documents.ts';
import { refusalOf, useBearerStory } from './testkit/bearer-stories.ts';
import { Me } from './testkit/identity-documents.ts';
import { Members } from './testkit/members-documents.ts';
import { accessTokenOf, signInBy } from './testkit/sso-stories.ts';
import type { TestOrganization } from './testkit/test-app.ts';

const { world, known, bearer, me } = useBearerStory();

describe('an access token of the identity provider', () => {
  it('that a tool has got by a sign-in of its own says who asks, in the role that they have now', async () => {
    const subject = await known();
    const { status, data } = await me(await accessTokenOf(world.issuer, subject));
    expect(status).toBe(200);
    expect(data?.me).toMatchObject({
      role: 'ADMIN',
      user: { email: `${subject}@example.com` },
      organization: { name: world.acme.name },
    });
    await world.app.database.query(
      'update memberships set role = $1 where org_id = $2 and role = $3',
      ['IT_MANAGER', world.acme.uuid, 'ADMIN'],
    );
    expect((await me(await accessTokenOf(world.issuer, subject))).data?.me?.role).toBe(
      'IT_MANAGER',
    );
  });

  it('sees its own organization and no other, and acts under the name of its member', async () => {
    const token = await accessTokenOf(world.issuer, await known());
    const events = [
      {
        externalId: randomUUID(),
        eventType: 'sync.done',
        status: 'SUCCESS' as const,
        message: 'Synced by a token',
      },
    ];
    const recorded = await world.app.anonymous().ask(RecordActivity, { events }, bearer(token));
    expect(recorded.errors).toEqual([]);
    const own = await world.acme.as.OWNER.get(Activity, {});
    const event = own.activity.nodes.find(({ message }) => message === 'Synced by a token');
    expect(event?.actor).toMatchObject({ kind: 'MEMBER', name: 'Jane Doe' });
    const others = await world.umbrella.as.OWNER.get(Activity, {});
    expect(JSON.stringify(others)).not.toContain('Synced by a token');
    const wrong = await me(token, { 'x-organization': await idOf(world.umbrella) });
    expect(refusalOf(wrong)).toContain('no member of that organization');
  });

  it('names the organization where its holder has several, and is told which there are', async () => {
    const subject = await known({ organizations: [world.acme.name, world.umbrella.name] });
    const token = await accessTokenOf(world.issuer, subject);
    const ids = [await idOf(world.acme), await idOf(world.umbrella)];
    const message = refusalOf(await me(token));
    for (const id of ids) {
      expect(message).toContain(id);
      const { data } = await me(token, { 'x-organization': id });
      expect(data?.me?.organization.id).toBe(id);
    }
  });

  it('opens the plain addresses too', async () => {
    const token = await accessTokenOf(world.issuer, await known());
    const ask = (headers: Record<string, string>) =>
      fetch(`${world.app.url}/api/integrations/health`, { headers });
    expect((await ask(bearer(token))).status).toBe(200);
    expect((await ask(bearer(`${token.slice(0, -6)}AAAAAA`))).status).toBe(401);
  });

  it('does nothing that would outlive it: it makes no keys and no members, nor changes a person', async () => {
    const token = await accessTokenOf(world.issuer, await known({ roles: ['it-owners'] }));
    const client = world.app.anonymous();
    const headers = bearer(token);
    const input = { name: 'Mine', scopes: ['activity:read'] };
    for (const answer of [
      await client.ask(CreateApiKey, { input }, headers),
      await client.ask(Members, {}, headers),
      await client.post({ query: '{ sessions { id } }' }, headers),
      await client.post({ query: 'mutation { endOtherSessions { endedCount } }' }, headers),
    ])
      expect(answer.errors).toMatchObject([
        { message: expect.stringContaining('no session'), extensions: { code: 'FORBIDDEN' } },
      ]);
  });

  it('is worth nothing once its holder is no member any more', async () => {
    const token = await accessTokenOf(world.issuer, await known());
    expect((await me(token)).status).toBe(200);
    await world.app.database.query('delete from memberships where org_id = $1 and role = $2', [
      world.acme.uuid,
      'ADMIN',
    ]);
    expect(refusalOf(await me(token))).toContain('no organization');
  });

  it('of somebody who never signed in here is nobody’s, and the way in is told', async () => {
    const subject = randomUUID();
    world.issuer.users.set(subject, { email: 'new@example.com', email_verified: true });
    const message = refusalOf(await me(await accessTokenOf(world.issuer, subject)));
    expect(message).toContain('Sign in to Patchbay by Northwind ID once');
  });

  it('is refused beside a cookie, though both are good', async () => {
    const token = await accessTokenOf(world.issuer, await known());
    const answer = await world.acme.as.OWNER.ask(Me, {}, bearer(token));
    expect(refusalOf(answer)).toContain('not both');
  });
});

it('without an audience in the settings no bearer token is taken', async () => {
  const other = await world.start({ PATCHBAY_OIDC_AUDIENCE: '' });
  await other.organization(world.acme.name, 'OWNER');
  const subject = world.person();
  expect((await signInBy(other.anonymous(), world.issuer, subject)).userErrors).toEqual([]);
  const authorization = `Bearer ${await accessTokenOf(world.issuer, subject)}`;
  refusalOf(await other.anonymous().ask(Me, {}, { authorization }));
  await other.close();
});

async function idOf({ as }: TestOrganization<'OWNER'>): Promise<string> {
  return (await as.OWNER.get(Me, {})).me?.organization.id ?? '';
}
