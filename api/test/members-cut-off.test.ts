import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ManualTimers } from '../src/graphql/manual-timers.testkit.ts';
import { ActivityAdded } from './testkit/activity-documents.ts';
import { Me } from './testkit/identity-documents.ts';
import { TestStored } from './testkit/integration-documents.ts';
import { type StoredIntegration, connectMail } from './testkit/integration-stories.ts';
import { live, nextOf, until, untilClosed } from './testkit/live-events.ts';
import { ChangeMemberRole, RemoveMember } from './testkit/members-documents.ts';
import { memberId } from './testkit/member-stories.ts';
import { type SecondServer, startSecondServer } from './testkit/second-server.ts';
import { useStory } from './testkit/story.ts';
import type { TestOrganization } from './testkit/test-app.ts';
import type { TestClient } from './testkit/test-client.ts';

const masterKey = randomBytes(32).toString('base64');
// The connections that are cut are errors in the log.
const story = useStory({ env: { PATCHBAY_MASTER_KEY: masterKey }, breaksTheServer: true });
const timers = new ManualTimers();
const recheckMs = 15_000;
let second: SecondServer;
let acme: TestOrganization<'OWNER' | 'IT_MANAGER'>;
let umbrella: TestOrganization<'OWNER'>;
let mail: StoredIntegration;
/** The connection by which the first server listens to the other, and tells it. */
let firstBus: number;

beforeAll(async () => {
  [firstBus = 0] = await busPids(1);
  second = await startSecondServer(story.app, masterKey, { timers });
});
afterAll(() => second.close());

beforeEach(async () => {
  acme = await story.app.organization('Acme', 'OWNER', 'IT_MANAGER');
  umbrella = await story.app.organization('Umbrella', 'OWNER');
  mail = await connectMail(acme.as.OWNER, story.world);
});

const nudge = () => acme.as.OWNER.get(TestStored, { input: { integrationId: mail.id } });

/** The connections by which servers hear each other, once there are that many. */
async function busPids(count: number): Promise<readonly number[]> {
  for (;;) {
    const rows = await story.app.database.query<{ pid: number }>(
      `select pid from pg_stat_activity where datname = current_database()
       and (query like 'listen %' or query like 'select pg_notify%')`,
    );
    if (rows.length === count) return rows.map(({ pid }) => pid);
  }
}

/** Keeps one of the two servers from hearing and telling the other for as long as something happens. */
async function cutOff(server: 'FIRST' | 'SECOND', happens: () => Promise<unknown>): Promise<void> {
  const pids = await busPids(2);
  const left = pids.filter((pid) => (pid === firstBus) === (server === 'SECOND'));
  const cut = () =>
    story.app.database.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and pid <> all($1::int[])
         and (query like 'listen %' or query like 'select pg_notify%')`,
      [left],
    );
  await cut();
  const over = happens().then(() => true);
  while (!(await Promise.race([over, cut().then(() => false)])));
  const now = await busPids(2);
  if (server === 'FIRST') firstBus = now.find((pid) => !left.includes(pid)) ?? 0;
}

/** What the socket of a window on the second server hears, once it does. */
async function socketOf(client: TestClient) {
  const events = second.windowOf(client).subscribe(ActivityAdded, {});
  await live(events, nudge);
  return events;
}

describe('the socket of a member on another server', () => {
  it.each<[title: string, server: 'FIRST' | 'SECOND']>([
    ['that removes them is cut off', 'FIRST'],
    ['that it is on is cut off', 'SECOND'],
  ])('is closed although the server %s from the others meanwhile', async (_title, server) => {
    const { OWNER, IT_MANAGER } = acme.as;
    const end = untilClosed(await socketOf(IT_MANAGER));
    const own = await socketOf(OWNER);
    const id = await memberId(OWNER, 'it_manager');
    await cutOff(server, () => OWNER.get(RemoveMember, { id }));
    expect((await end).closed).toMatchObject({ code: 4403 });
    const copy = second.windowOf(IT_MANAGER);
    await expect(copy.subscribe(ActivityAdded, {}).next()).rejects.toMatchObject({ code: 4403 });
    expect((await copy.get(Me, {})).me).toBeNull();
    await nudge();
    await until(own, ({ activityAdded }) => activityAdded.event.eventType === 'member.removed');
  });

  it('is closed when their role changes while its server is cut off', async () => {
    const { OWNER, IT_MANAGER } = acme.as;
    const end = untilClosed(await socketOf(IT_MANAGER));
    const id = await memberId(OWNER, 'it_manager');
    await cutOff('SECOND', () => OWNER.get(ChangeMemberRole, { id, role: 'VIEWER' }));
    expect((await end).closed).toMatchObject({ code: 4403 });
  });

  const ofIt = 'select id from users where email = $1';
  it.each<[what: string, statement: string, organization: () => string | undefined]>([
    ['they were removed', `delete from memberships where user_id = (${ofIt})`, () => undefined],
    [
      'their role changed',
      `update memberships set role = 'USER' where user_id = (${ofIt})`,
      () => undefined,
    ],
    [
      'the session was ended',
      `update sessions set revoked_at = now() where user_id = (${ofIt})`,
      () => undefined,
    ],
    [
      'the session ran out',
      `update sessions set expires_at = '2020-01-01' where user_id = (${ofIt})`,
      () => undefined,
    ],
    ['the session is gone', `delete from sessions where user_id = (${ofIt})`, () => undefined],
    [
      'the session moved to another organization',
      `update sessions set org_id = $2 where user_id = (${ofIt})`,
      () => umbrella.uuid,
    ],
  ])(
    'is closed within 15 seconds when %s and nobody said so',
    async (_what, statement, organization) => {
      const { OWNER, IT_MANAGER } = acme.as;
      const end = untilClosed(await socketOf(IT_MANAGER));
      const own = await socketOf(OWNER);
      const moved = organization();
      await story.app.database.query(statement, [
        acme.emails.IT_MANAGER,
        ...(moved === undefined ? [] : [moved]),
      ]);
      timers.pass(recheckMs);
      expect((await end).closed).toMatchObject({ code: 4403 });
      // Others keep theirs.
      timers.pass(recheckMs);
      await nudge();
      await nextOf(own);
    },
  );
});
