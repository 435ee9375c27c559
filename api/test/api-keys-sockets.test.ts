import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ManualTimers } from '../src/graphql/manual-timers.testkit.ts';
import { formatApiKey, newApiKeyToken } from '../src/modules/api-keys/api-key-token.ts';
import { ActivityAdded } from './testkit/activity-documents.ts';
import { RevokeApiKey, RotateApiKey } from './testkit/api-key-documents.ts';
import { type MadeKey, makeKey } from './testkit/api-key-stories.ts';
import { IntegrationChanged, TestStored } from './testkit/integration-documents.ts';
import { type StoredIntegration, connectMail } from './testkit/integration-stories.ts';
import { live, nextOf, until, untilClosed } from './testkit/live-events.ts';
import { ChangeMemberRole, RemoveMember } from './testkit/members-documents.ts';
import { memberId } from './testkit/member-stories.ts';
import { type SecondServer, startSecondServer } from './testkit/second-server.ts';
import { useStory } from './testkit/story.ts';
import type { TestOrganization } from './testkit/test-app.ts';
import type { LiveEvents, TestClient } from './testkit/test-client.ts';

const masterKey = randomBytes(32).toString('base64');
const story = useStory({ env: { PATCHBAY_MASTER_KEY: masterKey } });
const timers = new ManualTimers();
const recheckMs = 15_000;
let second: SecondServer;
let acme: TestOrganization<'OWNER' | 'ADMIN'>;
let mail: StoredIntegration;
let key: MadeKey;

beforeAll(async () => {
  second = await startSecondServer(story.app, masterKey, { timers });
});
afterAll(() => second.close());

beforeEach(async () => {
  acme = await story.app.organization('Acme', 'OWNER', 'ADMIN');
  mail = await connectMail(acme.as.OWNER, story.world);
  key = await makeKey(acme.as.ADMIN, ['activity:read', 'health:read']);
});

const nudge = () => acme.as.OWNER.get(TestStored, { input: { integrationId: mail.id } });

/** What a tool's socket hears, once it does. */
async function listen(tool: TestClient) {
  const events = tool.subscribe(ActivityAdded, {}, {});
  await live(events, nudge);
  return events;
}

/** What closed a socket, and how long after that it was. */
async function closing(events: LiveEvents<unknown>, act: () => Promise<unknown>) {
  const end = untilClosed(events);
  await act();
  const acted = performance.now();
  const { closed, at } = await end;
  return { closed, afterMs: at - acted };
}

describe('a tool', () => {
  it('hears its own organization over a socket, and no other', async () => {
    const events = await listen(story.app.tool(key.secret));
    const umbrella = await story.app.organization('Umbrella', 'OWNER');
    await connectMail(umbrella.as.OWNER, story.world, 'Mail of Umbrella');
    await nudge();
    const { activityAdded } = await nextOf(events);
    expect(activityAdded.event.message).not.toContain('Umbrella');
  });

  it('may show its key with connection_init, where no header can be set', async () => {
    const params = { authorization: `Bearer ${key.secret}` };
    const events = story.app.anonymous().subscribe(ActivityAdded, {}, {}, params);
    await live(events, nudge);
    await nudge();
    expect((await nextOf(events)).activityAdded.event.eventType).toContain('integration.');
  });

  it('is refused what its scopes do not allow, by the name of the scope', async () => {
    const next = story.app.tool(key.secret).subscribe(IntegrationChanged, {}, {}).next();
    const errors: unknown = await next.then(
      ({ value }) => (value as { errors: unknown }).errors,
      (refusals: unknown) => refusals,
    );
    expect(errors).toMatchObject([
      {
        message: 'This API key needs the scope integrations:read.',
        extensions: { code: 'FORBIDDEN' },
      },
    ]);
  });

  it.each<[string, () => Record<string, unknown>, RegExp]>([
    [
      'a forged one',
      () => ({ authorization: `Bearer ${formatApiKey(newApiKeyToken())}` }),
      /not valid/,
    ],
    [
      'a cut one',
      () => ({ authorization: `Bearer ${key.secret.slice(0, -2)}` }),
      /not a whole API key/,
    ],
    ['none', () => ({}), /Forbidden/],
    ['something else', () => ({ authorization: 7 }), /Forbidden/],
  ])('gets no socket with %s: 4403', async (_what, params, reason) => {
    const next = story.app.anonymous().subscribe(ActivityAdded, {}, {}, params()).next();
    const closed: unknown = await next.catch((error: unknown) => error);
    expect(closed).toMatchObject({ code: 4403 });
    expect((closed as { reason: string }).reason).toMatch(reason);
  });

  it('gets no socket with a key beside a cookie', async () => {
    const params = { authorization: `Bearer ${key.secret}` };
    const next = acme.as.OWNER.subscribe(ActivityAdded, {}, undefined, params).next();
    await expect(next).rejects.toMatchObject({ code: 4403 });
  });

  it('needs no Origin with its header, and one that is foreign does not matter', async () => {
    const headers = { origin: 'https://elsewhere.example' };
    await live(story.app.tool(key.secret).subscribe(ActivityAdded, {}, headers), nudge);
    const page = acme.as.OWNER.subscribe(ActivityAdded, {}, headers).next();
    await expect(page).rejects.toBeDefined();
  });
});

describe('the open sockets of a key', () => {
  it('close within a second on every server when it is revoked; those of other keys stay', async () => {
    const other = await makeKey(acme.as.ADMIN, ['activity:read']);
    const kept = await listen(second.tool(other.secret));
    const [here, there] = [
      await listen(story.app.tool(key.secret)),
      await listen(second.tool(key.secret)),
    ];
    const ends = [here, there].map((events) => untilClosed(events));
    await acme.as.OWNER.get(RevokeApiKey, { id: key.id });
    const revokedAt = performance.now();
    for (const { closed, at } of await Promise.all(ends)) {
      expect(closed).toMatchObject({ code: 4403 });
      expect(at - revokedAt).toBeLessThan(1_000);
    }
    const again = second.tool(key.secret).subscribe(ActivityAdded, {}, {}).next();
    await expect(again).rejects.toMatchObject({ code: 4403 });
    await nudge();
    await nextOf(kept);
  });

  it('stay when it is rotated with an overlap, and close when that is over', async () => {
    const events = await listen(second.tool(key.secret));
    await acme.as.OWNER.get(RotateApiKey, { input: { id: key.id, overlapHours: 1 } });
    await nudge();
    await nextOf(events);
    const { closed } = await closing(events, async () => {
      story.app.clock.advance({ minutes: 60 });
      timers.pass(recheckMs);
    });
    expect(closed).toMatchObject({ code: 4403 });
  });

  it('close at once when it is rotated without one', async () => {
    const events = await listen(second.tool(key.secret));
    const { closed, afterMs } = await closing(events, () =>
      acme.as.OWNER.get(RotateApiKey, { input: { id: key.id, overlapHours: 0 } }),
    );
    expect(closed).toMatchObject({ code: 4403 });
    expect(afterMs).toBeLessThan(1_000);
  });

  it('close within a second when its maker may do less, and the key with them', async () => {
    const events = await listen(second.tool(key.secret));
    const id = await memberId(acme.as.OWNER, 'admin');
    const { closed, afterMs } = await closing(events, () =>
      acme.as.OWNER.get(ChangeMemberRole, { id, role: 'VIEWER' }),
    );
    expect(closed).toMatchObject({ code: 4403 });
    expect(afterMs).toBeLessThan(1_000);
  });

  it('stay when its maker may do less, but the key as much as before', async () => {
    const events = await listen(second.tool(key.secret));
    const id = await memberId(acme.as.OWNER, 'admin');
    await acme.as.OWNER.get(ChangeMemberRole, { id, role: 'IT_MANAGER' });
    await until(
      events,
      ({ activityAdded: { event } }) => event.eventType === 'member.role_changed',
    );
    await nudge();
    const { activityAdded } = await nextOf(events);
    expect(activityAdded.event.eventType).toBe('integration.test_succeeded');
  });

  it('close within a second when its maker is removed', async () => {
    const events = await listen(second.tool(key.secret));
    const id = await memberId(acme.as.OWNER, 'admin');
    const { closed, afterMs } = await closing(events, () =>
      acme.as.OWNER.get(RemoveMember, { id }),
    );
    expect(closed).toMatchObject({ code: 4403 });
    expect(afterMs).toBeLessThan(1_000);
  });

  it.each<[string, string]>([
    ['it was revoked', 'update api_keys set revoked_at = now() where org_id = $1'],
    ['its maker was removed', `delete from memberships where org_id = $1 and role = 'ADMIN'`],
    ['it is gone', 'delete from api_keys where org_id = $1'],
  ])('close within 15 seconds when %s and nobody said so', async (_what, statement) => {
    const events = await listen(second.tool(key.secret));
    const { closed } = await closing(events, async () => {
      await story.app.database.query(statement, [acme.uuid]);
      timers.pass(recheckMs);
    });
    expect(closed).toMatchObject({ code: 4403 });
  });

  it('close when it expires', async () => {
    const expiresAt = new Date(story.app.clock.now().getTime() + 60_000);
    const { secret } = await makeKey(acme.as.ADMIN, ['activity:read'], { expiresAt });
    const events = await listen(second.tool(secret));
    const { closed } = await closing(events, async () => {
      story.app.clock.advance({ minutes: 1 });
      timers.pass(recheckMs);
    });
    expect(closed).toMatchObject({ code: 4403 });
  });
});
