import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { lockFolder } from '../src/platform/database/folder-lock.ts';
import type { StopMode } from './testkit/cluster-switch.ts';
import { checkEvery } from './testkit/health-stories.ts';
import { Integrations } from './testkit/integration-documents.ts';
import { connectCms, connectMail } from './testkit/integration-stories.ts';
import { type OutsideWorld, startOutsideWorld } from './testkit/outside-world.ts';
import { type OwnCluster, startOwnCluster } from './testkit/own-cluster.ts';
import { startSteadyLoad } from './testkit/steady-load.ts';
import { type TestApp, type TestOrganization, createTestApp } from './testkit/test-app.ts';

// Each story stops a database and starts it again.
vi.setConfig({ testTimeout: 60_000 });

/** What a server may take until all goes on after its database is there again. */
const recoveryMs = 5_000;
const integrations = 12;

let cluster: OwnCluster;
let world: OutsideWorld;
let app: TestApp;
let acme: TestOrganization<'OWNER'>;

beforeAll(async () => {
  [cluster, world] = await Promise.all([startOwnCluster(), startOutsideWorld()]);
  const { database } = cluster;
  const breaksTheServer = true;
  app = await createTestApp({ database, env: world.env, healthChecks: true, breaksTheServer });
});
afterAll(async () => {
  await app.close();
  await world.close();
  await cluster.database.drop();
  await cluster.close();
});

beforeEach(async () => {
  acme = await app.organization('Acme', 'OWNER');
  const { OWNER: owner } = acme.as;
  const connected = [await connectCms(owner, world)];
  for (let n = 1; n < integrations; n += 1)
    connected.push(await connectMail(owner, world, `Mail ${n}`));
  for (const { id } of connected) await checkEvery(owner, id, 1);
});

/** Lets a minute pass: each integration is due once more. */
function nextMinute(): Date {
  app.clock.advance({ minutes: 1 });
  return app.clock.now();
}

/** How many scheduled checks each integration has had at a time of the story. */
async function checksAt(time: Date): Promise<number[]> {
  const rows = await cluster.database.query<{ count: number }>(
    `select count(*)::integer as count from health_checks
     where org_id = $1 and trigger = 'SCHEDULED' and checked_at = $2 group by integration_id`,
    [acme.uuid, time],
  );
  return rows.map(({ count }) => count);
}

async function untilAllChecked(time: Date): Promise<void> {
  while ((await checksAt(time)).length < integrations);
}

const once = Array.from({ length: integrations }, () => 1);

describe.each<StopMode>(['fast', 'immediate'])(
  'a database that is stopped (%s) under load and started again',
  (mode) => {
    it('is used again within five seconds: reports, looks, checks and subscriptions go on, none lost, none doubled', async () => {
      const load = await startSteadyLoad(acme.as.OWNER);
      const before = nextMinute();
      await untilAllChecked(before);
      const broken = nextMinute();
      await cluster.stop(mode);
      const down = nextMinute();
      const failuresBefore = load.failures();
      while (load.failures() < failuresBefore + 10)
        await new Promise((resolve) => setImmediate(resolve));
      await cluster.start();
      const startedAt = performance.now();
      await Promise.all([load.goesOn(), untilAllChecked(down)]);
      expect(performance.now() - startedAt).toBeLessThan(recoveryMs);

      const after = nextMinute();
      await untilAllChecked(after);
      await load.stop();
      const stored = await cluster.database.query<{ message: string }>(
        `select message from activity_events where org_id = $1 and event_type = 'sync.completed' order by seq`,
        [acme.uuid],
      );
      expect(stored.map(({ message }) => message)).toEqual(load.taken);
      expect(load.heard).toEqual(load.taken);
      expect(await checksAt(before)).toEqual(once);
      expect((await checksAt(broken)).every((count) => count === 1)).toBe(true);
      expect(await checksAt(down)).toEqual(once);
      expect(await checksAt(after)).toEqual(once);
      const stuck = await cluster.database.query(
        'select from integration_health where org_id = $1 and claim_id is not null',
        [acme.uuid],
      );
      expect(stuck).toEqual([]);
    });
  },
);

describe('a check that ends while the database is down', () => {
  it('is written when it is back: nobody is asked again', async () => {
    const { door } = world.cms;
    door.hold();
    const due = nextMinute();
    await door.waiting(1);
    await cluster.stop('fast');
    door.release();
    await cluster.start();
    const startedAt = performance.now();
    await untilAllChecked(due);
    expect(performance.now() - startedAt).toBeLessThan(recoveryMs);
    expect(await checksAt(due)).toEqual(once);
  });
});

describe('a session that has to be renewed while the database is down', () => {
  it('is neither ended nor forgotten: the same window goes on when it is back', async () => {
    app.clock.advance({ minutes: 11 });
    await cluster.stop('fast');
    const refused = await acme.as.OWNER.ask(Integrations, {});
    expect(refused.errors.length).toBeGreaterThan(0);
    await cluster.start();
    await expect
      .poll(async () => (await acme.as.OWNER.ask(Integrations, {})).errors, { timeout: recoveryMs })
      .toEqual([]);
  });
});

describe('the lock of a data folder', () => {
  it('is held again after the database was restarted: no second server takes the folder meanwhile', async () => {
    const lock = await lockFolder(cluster.database.url);
    await cluster.stop('immediate');
    await cluster.start();
    await expect
      .poll(() => heldLocks(), { timeout: recoveryMs })
      .toEqual([`patchbay ${process.pid}`]);
    expect(await lockFolder(cluster.database.url)).toBeUndefined();
    await lock?.release();
    expect(await heldLocks()).toEqual([]);
  });
});

/** Who holds advisory locks, by the name of their connection. */
async function heldLocks(): Promise<string[]> {
  const rows = await cluster.database.query<{ holder: string }>(
    `select application_name as holder from pg_locks join pg_stat_activity using (pid)
     where locktype = 'advisory' and granted and application_name like 'patchbay %'`,
  );
  return rows.map(({ holder }) => holder);
}
