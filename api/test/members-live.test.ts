import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Activity, ActivityAdded } from './testkit/activity-documents.ts';
import { holdChange } from './testkit/held-change.ts';
import { Me, SwitchOrganization } from './testkit/identity-documents.ts';
import { IntegrationChanged, TestStored } from './testkit/integration-documents.ts';
import { type StoredIntegration, connectMail } from './testkit/integration-stories.ts';
import { live, untilClosed } from './testkit/live-events.ts';
import { ChangeMemberRole, LeaveOrganization, RemoveMember } from './testkit/members-documents.ts';
import { addToOrganization, memberId, signInAs } from './testkit/member-stories.ts';
import { type SecondServer, startSecondServer } from './testkit/second-server.ts';
import { useStory } from './testkit/story.ts';
import type { TestOrganization } from './testkit/test-app.ts';
import type { TestClient } from './testkit/test-client.ts';

const masterKey = randomBytes(32).toString('base64');
const story = useStory({ env: { PATCHBAY_MASTER_KEY: masterKey } });
const withinMs = 1000;
let second: SecondServer;
let acme: TestOrganization<'OWNER' | 'IT_MANAGER' | 'VIEWER'>;
let mail: StoredIntegration;

beforeAll(async () => {
  second = await startSecondServer(story.app, masterKey);
});
afterAll(() => second.close());

beforeEach(async () => {
  acme = await story.app.organization('Acme', 'OWNER', 'IT_MANAGER', 'VIEWER');
  mail = await connectMail(acme.as.OWNER, story.world);
});

const nudge = () => acme.as.OWNER.get(TestStored, { input: { integrationId: mail.id } });

async function switchTo(client: TestClient, { as: { OWNER } }: TestOrganization<'OWNER'>) {
  const { me } = await OWNER.get(Me, {});
  await client.get(SwitchOrganization, { id: me?.organization.id ?? '' });
}

describe('the open socket of a member', () => {
  it('is closed within a second of their removal, on every server, and hears nothing of what comes', async () => {
    const { OWNER, IT_MANAGER } = acme.as;
    const sockets = [IT_MANAGER, second.windowOf(IT_MANAGER)].map((client) =>
      client.subscribe(ActivityAdded, {}),
    );
    for (const events of sockets) await live(events, nudge);
    const ends = sockets.map(untilClosed);
    const id = await memberId(OWNER, 'it_manager');
    await OWNER.get(RemoveMember, { id });
    const removedAt = performance.now();
    await nudge();
    const { activity } = await OWNER.get(Activity, {});
    const since = activity.nodes.findIndex(({ eventType }) => eventType === 'member.removed');
    expect(since).toBeGreaterThan(0);
    const after = new Set(activity.nodes.slice(0, since + 1).map((event) => event.id));
    for (const { closed, at, heard } of await Promise.all(ends)) {
      expect(closed).toMatchObject({ code: 4403 });
      expect(at - removedAt).toBeLessThan(withinMs);
      expect(heard.filter(({ activityAdded }) => after.has(activityAdded.event.id))).toEqual([]);
    }
    // Nor does one open again by the cookies that are left.
    const again = IT_MANAGER.subscribe(ActivityAdded, {}).next();
    await expect(again).rejects.toMatchObject({ code: 4403 });
    const copy = second.windowOf(IT_MANAGER);
    await expect(copy.subscribe(ActivityAdded, {}).next()).rejects.toMatchObject({ code: 4403 });
    expect((await copy.get(Me, {})).me).toBeNull();
  });

  it('is closed when they leave', async () => {
    const { VIEWER } = acme.as;
    const events = VIEWER.subscribe(IntegrationChanged, {});
    await live(events, nudge);
    const end = untilClosed(events);
    await VIEWER.get(LeaveOrganization, {});
    expect((await end).closed).toMatchObject({ code: 4403 });
  });

  it('is closed when their role changes, and comes back with what the new one may do', async () => {
    const { OWNER, IT_MANAGER } = acme.as;
    const elsewhere = second.windowOf(IT_MANAGER);
    const events = elsewhere.subscribe(ActivityAdded, {});
    await live(events, nudge);
    const end = untilClosed(events);
    await OWNER.get(ChangeMemberRole, { id: await memberId(OWNER, 'it_manager'), role: 'VIEWER' });
    const changedAt = performance.now();
    const { closed, at } = await end;
    expect(closed).toMatchObject({ code: 4403 });
    expect(at - changedAt).toBeLessThan(withinMs);
    for (const client of [IT_MANAGER, elsewhere]) {
      const refused = client.subscribe(ActivityAdded, {}).next();
      await expect(refused).rejects.toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    }
    const allowed = elsewhere.subscribe(IntegrationChanged, {});
    await live(allowed, nudge);
  });

  it('is closed when it was opened by moving into the organization during the removal', async () => {
    const { OWNER } = acme.as;
    const email = acme.emails.IT_MANAGER;
    const umbrella = await story.app.organization('Umbrella', 'OWNER');
    await addToOrganization(story.app, email, umbrella.uuid, 'VIEWER');
    const mover = story.app.anonymous();
    await signInAs(mover, email);
    await switchTo(mover, umbrella);
    const before = mover.subscribe(IntegrationChanged, {});
    const theirs = await connectMail(umbrella.as.OWNER, story.world);
    const input = { integrationId: theirs.id };
    await live(before, () => umbrella.as.OWNER.get(TestStored, { input }));
    const id = await memberId(OWNER, 'it_manager');
    // The removal has seen the sessions, and waits before it takes the membership away.
    const held = await holdChange(
      story.app,
      'select from memberships m join users u on u.id = m.user_id where org_id = $1 and email = $2 for update of m',
      [acme.uuid, email],
    );
    const removed = OWNER.get(RemoveMember, { id });
    await held.waiting(1);
    await switchTo(mover, acme);
    // So that what closes the next socket is not that it moved.
    await untilClosed(before);
    const events = mover.subscribe(ActivityAdded, {});
    await live(events, nudge);
    const end = untilClosed(events);
    await held.commit();
    await removed;
    const removedAt = performance.now();
    const { closed, at } = await end;
    expect(closed).toMatchObject({ code: 4403 });
    expect(at - removedAt).toBeLessThan(withinMs);
  });
});
