import { randomBytes } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  checkEvery,
  healthOf,
  hearHealth,
  passToCheck,
  scheduledCheck,
  uuidOf,
} from './testkit/health-stories.ts';
import { Disconnect, Update } from './testkit/integration-documents.ts';
import { type StoredIntegration, connectCms, connectMail } from './testkit/integration-stories.ts';
import { startSecondServer } from './testkit/second-server.ts';
import { useStory } from './testkit/story.ts';
import type { TestOrganization } from './testkit/test-app.ts';
import type { TestClient } from './testkit/test-client.ts';

const masterKey = randomBytes(32).toString('base64');
// Stories here cut connections to PostgreSQL, which the server logs as errors.
const story = useStory({
  healthChecks: true,
  breaksTheServer: true,
  env: { PATCHBAY_MASTER_KEY: masterKey },
});
let acme: TestOrganization<'OWNER'>;
let owner: TestClient;
let cms: StoredIntegration;

beforeEach(async () => {
  acme = await story.app.organization('Acme', 'OWNER');
  owner = acme.as.OWNER;
  cms = await connectCms(owner, story.world);
});

const settings = () => ({ ...story.world.env, PATCHBAY_OUTBOUND_ALLOW: '127.0.0.0/8' });
const secondServer = () =>
  startSecondServer(story.app, masterKey, { healthChecks: 'on' }, settings());

interface Made {
  readonly integration: string;
  readonly at: Date;
}

function scheduledOf(organization: string) {
  return story.app.database.query<Made>(
    `select integration_id as integration, checked_at as at from health_checks
     where org_id = $1 and trigger = 'SCHEDULED' order by checked_at, integration_id`,
    [organization],
  );
}

async function untilChecked(count: number): Promise<void> {
  while ((await scheduledOf(acme.uuid)).length < count);
}

async function dueAt(integrationId: string): Promise<number> {
  const [row] = await story.app.database.query<{ due: Date }>(
    'select due_at as due from integration_health where integration_id = $1',
    [uuidOf(integrationId)],
  );
  return row?.due.getTime() ?? Infinity;
}

describe('two servers on one database', () => {
  it('make each check once', async () => {
    const second = await secondServer();
    const ids = [cms.id];
    for (let n = 0; n < 8; n += 1)
      ids.push((await connectMail(owner, story.world, `Mail ${n}`)).id);
    for (const id of ids) await checkEvery(owner, id, 1);
    for (let round = 1; round <= 5; round += 1) {
      story.app.clock.advance({ minutes: 1 });
      await untilChecked(round * ids.length);
    }
    await second.close();
    const made = await scheduledOf(acme.uuid);
    expect(made.length).toBe(5 * ids.length);
    const each = new Set(made.map(({ integration, at }) => `${integration} ${at.getTime()}`));
    expect(each.size).toBe(made.length);
  });
});

describe('a check that comes back too late', () => {
  it('after its lease is refused: the one that took its place counts', async () => {
    const { door } = story.world.cms;
    const events = await hearHealth(owner, cms.id);
    door.hold();
    await passToCheck(story.app, owner, cms.id);
    await door.waiting(1);
    story.app.clock.advance({ seconds: 61 });
    await door.waiting(2);
    door.release();
    await scheduledCheck(events, cms.id);
    await passToCheck(story.app, owner, cms.id);
    await untilChecked(2);
    expect((await scheduledOf(acme.uuid)).length).toBe(2);
  });

  it('after new settings says nothing about them', async () => {
    const { door, accounts } = story.world.cms;
    accounts.set('new-token', 'Acme News');
    door.hold();
    accounts.delete('right-cms-token');
    await checkEvery(owner, cms.id, 1, { failureThreshold: 1 });
    await passToCheck(story.app, owner, cms.id);
    await door.waiting(1);
    const update = owner.get(Update, {
      input: { integrationId: cms.id, credentials: { token: 'new-token' }, config: null },
    });
    await door.waiting(2);
    door.release();
    accounts.set('right-cms-token', 'Acme News');
    const { updateIntegration } = await update;
    expect(updateIntegration.integration?.status).toBe('CONNECTED');
    await passToCheck(story.app, owner, cms.id);
    await untilChecked(1);
    expect(await healthOf(owner, cms.id)).toMatchObject({ state: 'HEALTHY', failuresInARow: 0 });
  });
});

describe('an integration that is disconnected', () => {
  it('while its check waits for a slot is asked nothing: its credentials are gone', async () => {
    const { mail } = story.world;
    // Those of earlier stories sign in at the same server.
    await story.app.database.query(
      'update integration_health set due_at = null where org_id <> $1',
      [acme.uuid],
    );
    const ids: string[] = [];
    for (let n = 0; n <= 40; n += 1)
      ids.push((await connectMail(owner, story.world, `Mail ${n}`)).id);
    mail.door.hold();
    const before = mail.signIns();
    story.app.clock.advance({ minutes: 6 });
    await mail.door.waiting(40);
    await Promise.all(
      ids.map((integrationId) => owner.get(Disconnect, { input: { integrationId } })),
    );
    mail.door.release();
    const events = await hearHealth(owner, cms.id);
    await passToCheck(story.app, owner, cms.id);
    await scheduledCheck(events, cms.id);
    expect(mail.signIns() - before).toBe(40);
  });
});

describe('a clock that jumps', () => {
  it('forward makes one check, not one for each tick that was missed', async () => {
    const events = await hearHealth(owner, cms.id);
    await checkEvery(owner, cms.id, 1);
    story.app.clock.advance({ days: 3 });
    await scheduledCheck(events, cms.id);
    await passToCheck(story.app, owner, cms.id);
    await scheduledCheck(events, cms.id);
    expect((await scheduledOf(acme.uuid)).length).toBe(2);
  });

  it('back does not leave integrations unchecked until the old time comes again', async () => {
    const events = await hearHealth(owner, cms.id);
    await checkEvery(owner, cms.id, 1);
    story.app.clock.advance({ days: -2 });
    while ((await dueAt(cms.id)) > story.app.clock.now().getTime() + 60_000);
    await passToCheck(story.app, owner, cms.id);
    expect((await scheduledCheck(events, cms.id)).check?.outcome).toBe('OK');
    story.app.clock.advance({ days: 2 });
  });
});

describe('a database whose connections break under load', () => {
  it('loses no check and doubles none, and needs nobody', async () => {
    const ids = [cms.id];
    for (let n = 0; n < 11; n += 1)
      ids.push((await connectMail(owner, story.world, `Mail ${n}`)).id);
    for (const id of ids) await checkEvery(owner, id, 1);
    for (let round = 1; round <= 6; round += 1) {
      story.app.clock.advance({ minutes: 1 });
      await story.app.database.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
         where datname = current_database() and pid <> pg_backend_pid() and application_name = ''
           and query not like '%application_name%'`,
      );
      await untilChecked(round * ids.length);
    }
    const made = await scheduledOf(acme.uuid);
    const each = new Set(made.map(({ integration, at }) => `${integration} ${at.getTime()}`));
    expect([made.length, each.size]).toEqual([6 * ids.length, 6 * ids.length]);
    const stuck = await story.app.database.query(
      'select from integration_health where org_id = $1 and claim_id is not null',
      [acme.uuid],
    );
    expect(stuck).toEqual([]);
  });
});
