import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type App, createApp } from '../src/app.ts';
import { readConfig } from '../src/config.ts';
import { createLogger } from '../src/platform/logger/index.ts';
import { Activity, ActivityAdded } from './testkit/activity-documents.ts';
import { Me } from './testkit/identity-documents.ts';
import { IntegrationChanged, TestStored } from './testkit/integration-documents.ts';
import { type StoredIntegration, connectMail } from './testkit/integration-stories.ts';
import { live, nextOf } from './testkit/live-events.ts';
import { ChangeMemberRole, LeaveOrganization, RemoveMember } from './testkit/members-documents.ts';
import { memberId } from './testkit/member-stories.ts';
import { useStory } from './testkit/story.ts';
import type { TestOrganization } from './testkit/test-app.ts';
import { type LiveEvents, TestClient } from './testkit/test-client.ts';

const masterKey = randomBytes(32).toString('base64');
const story = useStory({ env: { PATCHBAY_MASTER_KEY: masterKey } });
const withinMs = 1000;
let second: App;
let acme: TestOrganization<'OWNER' | 'IT_MANAGER' | 'VIEWER'>;
let mail: StoredIntegration;

beforeAll(async () => {
  const env = {
    DATABASE_URL: story.app.database.url,
    PATCHBAY_MASTER_KEY: masterKey,
    PORT: '0',
  };
  const log = createLogger('silent', { write: () => undefined });
  second = await createApp(readConfig(env, '/'), { clock: story.app.clock, log });
});
afterAll(() => second.close());

beforeEach(async () => {
  acme = await story.app.organization('Acme', 'OWNER', 'IT_MANAGER', 'VIEWER');
  mail = await connectMail(acme.as.OWNER, story.world);
});

const nudge = () => acme.as.OWNER.get(TestStored, { input: { integrationId: mail.id } });

/** The same session in a window on the other server. */
function onSecondServer(client: TestClient): TestClient {
  const copy = new TestClient(second.url);
  for (const [name, value] of client.cookies) copy.cookies.set(name, value);
  return copy;
}

/** All that is heard until the socket closes, and how it did. */
async function untilClosed<Data>(events: LiveEvents<Data>) {
  const heard: Data[] = [];
  try {
    for (;;) heard.push(await nextOf(events));
  } catch (closed) {
    return { heard, closed, at: performance.now() };
  }
}

describe('the open socket of a member', () => {
  it('is closed within a second of their removal, on every server, and hears nothing of what comes', async () => {
    const { OWNER, IT_MANAGER } = acme.as;
    const sockets = [IT_MANAGER, onSecondServer(IT_MANAGER)].map((client) =>
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
    const copy = onSecondServer(IT_MANAGER);
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
    const elsewhere = onSecondServer(IT_MANAGER);
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
    await elsewhere.close();
  });
});
