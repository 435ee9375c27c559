import { beforeEach, describe, expect, it } from 'vitest';
import { formatId } from '../src/graphql/index.ts';
import { Me, NodeById, SwitchOrganization } from './testkit/identity-documents.ts';
import {
  EndOtherSessions,
  EndSession,
  Sessions,
  SignInWithPassword,
} from './testkit/account-documents.ts';
import { Activity } from './testkit/activity-documents.ts';
import { Connect, IntegrationChanged, TestStored } from './testkit/integration-documents.ts';
import { cmsForm, connectMail } from './testkit/integration-stories.ts';
import { live, until } from './testkit/live-events.ts';
import { useStory } from './testkit/story.ts';
import type { TestClient } from './testkit/test-client.ts';
import { type TestOrganization, testPassword } from './testkit/test-app.ts';

const refreshCookie = 'patchbay-refresh';
const story = useStory();
let acme: TestOrganization<'OWNER' | 'VIEWER'>;
let owner: TestClient;

beforeEach(async () => {
  acme = await story.app.organization('Acme', 'OWNER', 'VIEWER');
  owner = acme.as.OWNER;
});

/** Another holder of the same cookies. */
function copyOf(client: TestClient): TestClient {
  const copy = story.app.anonymous();
  for (const [name, value] of client.cookies) copy.cookies.set(name, value);
  return copy;
}

async function nameOf(client: TestClient): Promise<string | undefined> {
  return (await client.get(Me, {})).me?.organization.name;
}

describe('a session', () => {
  it('is renewed without a word when its access has run out, and its refresh token is replaced', async () => {
    const before = new Map(owner.cookies);
    await owner.get(Me, {});
    expect(owner.cookies).toEqual(before);
    story.app.clock.advance({ minutes: 11 });
    expect(await nameOf(owner)).toBe('Acme');
    expect(owner.cookies.get('patchbay')).not.toBe(before.get('patchbay'));
    expect(owner.cookies.get(refreshCookie)).not.toBe(before.get(refreshCookie));
  });

  it('lets two windows renew it at the same moment', async () => {
    const other = copyOf(owner);
    story.app.clock.advance({ minutes: 11 });
    expect(await Promise.all([nameOf(owner), nameOf(other)])).toEqual(['Acme', 'Acme']);
    story.app.clock.advance({ seconds: 20 });
    expect(await Promise.all([nameOf(owner), nameOf(other)])).toEqual(['Acme', 'Acme']);
  });

  it('ends when a refresh token comes back that was replaced long ago: it is in two hands', async () => {
    const thief = copyOf(owner);
    story.app.clock.advance({ minutes: 11 });
    await owner.get(Me, {});
    story.app.clock.advance({ minutes: 1 });
    expect(await nameOf(thief)).toBeUndefined();
    expect(thief.cookies.size).toBe(0);
    const [session] = await story.app.database.query(
      'select from sessions where org_id = $1 and revoked_at is not null',
      [acme.uuid],
    );
    expect(session).toBeDefined();
    story.app.clock.advance({ minutes: 11 });
    expect(await nameOf(owner)).toBeUndefined();
  });

  it('ends when the token that comes back is older still', async () => {
    const victim = copyOf(owner);
    for (let renewal = 0; renewal < 3; renewal += 1) {
      story.app.clock.advance({ minutes: 11 });
      expect(await nameOf(owner)).toBe('Acme');
    }
    expect(await nameOf(victim)).toBeUndefined();
    story.app.clock.advance({ minutes: 11 });
    expect(await nameOf(owner)).toBeUndefined();
  });

  it('ends after thirty days', async () => {
    story.app.clock.advance({ days: 31 });
    expect(await nameOf(owner)).toBeUndefined();
    expect(owner.cookies.size).toBe(0);
  });

  it('keeps no refresh token that could be read from the database', async () => {
    const rows = await story.app.database.query<{ row: string }>(
      'select to_jsonb(s)::text as row from sessions s',
    );
    const token = owner.cookies.get(refreshCookie) ?? '';
    const hex = Buffer.from(token).toString('hex');
    expect(rows.filter(({ row }) => row.includes(token) || row.includes(hex))).toEqual([]);
  });
});

describe('a user of two organizations', () => {
  it('switches between them, and sees the one or the other', async () => {
    const { me } = await owner.get(Me, {});
    const umbrella = await story.app.organization('Umbrella', 'OWNER');
    const [user] = await story.app.database.query<{ id: string }>(
      'select id from users where email = $1',
      [acme.emails.OWNER],
    );
    await story.app.database.query(`insert into memberships values ($1, $2, 'VIEWER', now())`, [
      umbrella.uuid,
      user?.id,
    ]);
    const mail = await connectMail(owner, story.world);
    const events = owner.subscribe(IntegrationChanged, {});
    await live(events, () => owner.get(TestStored, { input: { integrationId: mail.id } }));

    const target = formatId('org', umbrella.uuid);
    const { switchOrganization } = await owner.get(SwitchOrganization, { id: target });
    expect(switchOrganization).toMatchObject({
      userErrors: [],
      viewer: { role: 'VIEWER', organization: { id: target } },
    });
    const switched = (await owner.get(Me, {})).me;
    expect(switched).toMatchObject({ role: 'VIEWER', organization: { name: 'Umbrella' } });
    expect(switched?.memberships.map(({ organization }) => organization.name)).toEqual([
      'Acme',
      'Umbrella',
    ]);
    await expect(until(events, () => false)).rejects.toMatchObject({ code: 4403 });
    const refused = await owner.ask(Connect, { input: cmsForm(story.world) });
    expect(refused.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);

    await owner.get(SwitchOrganization, { id: me?.organization.id ?? '' });
    expect((await owner.get(Me, {})).me).toMatchObject({
      role: 'OWNER',
      organization: { name: 'Acme' },
    });
  });
});

const chrome =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36';

describe('the list of open sessions', () => {
  /** The owner on another device. */
  async function signInElsewhere(userAgent = chrome): Promise<TestClient> {
    const client = story.app.anonymous();
    const variables = { email: acme.emails.OWNER, password: testPassword };
    await client.ask(SignInWithPassword, variables, { 'user-agent': userAgent });
    return client;
  }

  it('is of one user: another one, in whatever organization, neither sees them nor ends them', async () => {
    const { sessions } = await owner.get(Sessions, {});
    const id = sessions[0]?.id ?? '';
    const stranger = (await story.app.organization('Umbrella', 'OWNER')).as.OWNER;
    for (const other of [stranger, acme.as.VIEWER]) {
      const seen = (await other.get(Sessions, {})).sessions;
      expect(seen.map(({ isCurrent }) => isCurrent)).toEqual([true]);
      expect(seen[0]?.id).not.toBe(id);
      expect((await other.get(NodeById, { id })).node).toBeNull();
      const { endSession } = await other.get(EndSession, { id });
      expect(endSession).toEqual({ endedCount: 0, userErrors: [{ code: 'NOT_FOUND' }] });
      expect((await other.get(EndOtherSessions, {})).endOtherSessions.endedCount).toBe(0);
    }
    expect(await nameOf(owner)).toBe('Acme');
  });

  it('shows this one first, then the newest, with device, address and last use', async () => {
    const opened = story.app.clock.now().toISOString();
    story.app.clock.advance({ minutes: 1 });
    const phone = await signInElsewhere();
    story.app.clock.advance({ minutes: 1 });
    await signInElsewhere('curl/8.1.0');
    story.app.clock.advance({ minutes: 12 });
    const used = story.app.clock.now().toISOString();
    await phone.get(Me, {});
    const { sessions } = await owner.get(Sessions, {});
    expect(sessions.map(({ isCurrent, device }) => [isCurrent, device])).toEqual([
      [true, 'Unknown device'],
      [false, 'Unknown device'],
      [false, 'Chrome on Windows'],
    ]);
    expect(sessions[0]).toMatchObject({ createdAt: opened, lastActiveAt: used });
    expect(sessions[2]).toMatchObject({
      lastActiveAt: used,
      ipAddress: '127.0.0.1',
      organizationName: 'Acme',
    });
    const id = sessions[2]?.id ?? '';
    expect((await owner.get(NodeById, { id })).node).toEqual({ __typename: 'Session', id });
  });

  it('leaves out those that have ended', async () => {
    await signInElsewhere();
    story.app.clock.advance({ days: 20 });
    await nameOf(owner);
    const late = await signInElsewhere();
    story.app.clock.advance({ days: 11 });
    expect((await late.get(Sessions, {})).sessions).toHaveLength(1);
  });

  it('takes a device that says too much of itself', async () => {
    await signInElsewhere('x'.repeat(5_000));
    const rows = await story.app.database.query<{ length: number }>(
      'select length(user_agent) as length from sessions where org_id = $1 order by 1 desc limit 1',
      [acme.uuid],
    );
    expect(rows).toEqual([{ length: 300 }]);
  });

  it('ends one, whose sockets close within a second', async () => {
    const phone = await signInElsewhere();
    const mail = await connectMail(owner, story.world);
    const events = phone.subscribe(IntegrationChanged, {});
    await live(events, () => owner.get(TestStored, { input: { integrationId: mail.id } }));
    const { sessions } = await owner.get(Sessions, {});
    const id = sessions.find(({ isCurrent }) => !isCurrent)?.id ?? '';
    const started = performance.now();
    const { endSession } = await owner.get(EndSession, { id });
    expect(endSession).toEqual({ endedCount: 1, userErrors: [] });
    await expect(until(events, () => false)).rejects.toMatchObject({ code: 4403 });
    expect(performance.now() - started).toBeLessThan(1_000);
    expect(await nameOf(phone)).toBeUndefined();
    expect(await nameOf(owner)).toBe('Acme');
    const again = await owner.get(EndSession, { id });
    expect(again.endSession.userErrors).toEqual([{ code: 'NOT_FOUND' }]);
    const { activity } = await owner.get(Activity, {
      filter: { eventTypes: ['member.session_closed'] },
    });
    expect(activity.nodes.map(({ message }) => message)).toEqual([
      'The owner closed a session (Chrome on Windows)',
    ]);
  });

  it('ends all others at once, and says how many', async () => {
    const others = [await signInElsewhere(), await signInElsewhere()];
    expect((await owner.get(EndOtherSessions, {})).endOtherSessions.endedCount).toBe(2);
    expect(await Promise.all(others.map(nameOf))).toEqual([undefined, undefined]);
    expect((await owner.get(EndOtherSessions, {})).endOtherSessions.endedCount).toBe(0);
    expect(await nameOf(owner)).toBe('Acme');
  });

  it('ends the one at hand as signing out does', async () => {
    const copy = copyOf(owner);
    const { sessions } = await owner.get(Sessions, {});
    await owner.get(EndSession, { id: sessions[0]?.id ?? '' });
    expect(owner.cookies.size).toBe(0);
    expect(await nameOf(copy)).toBeUndefined();
  });
});
