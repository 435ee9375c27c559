import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { removeOldActivity } from '../src/modules/activity/index.ts';
import { removeOldUsage } from '../src/modules/api-keys/usage-retention.job.ts';
import { type Database, inRole, openDatabase } from '../src/platform/database/index.ts';
import { Activity, RecordActivity } from './testkit/activity-documents.ts';
import { seedApiKeys, seedUsage } from './testkit/seed-dashboard.ts';
import { useStory } from './testkit/story.ts';
import type { TestOrganization } from './testkit/test-app.ts';

const story = useStory();
let acme: TestOrganization<'OWNER'>;
let maintenance: Database;

beforeAll(async () => {
  acme = await story.app.organization('Acme', 'OWNER');
  await story.app.database.query('update activity_feeds set first_at = $1', [daysAgo(4000)]);
  maintenance = await openDatabase(inRole(story.app.database.url, 'maintenance'), [], 2);
});
afterAll(() => maintenance.close());

const dayMs = 86_400_000;
const daysAgo = (days: number) => new Date(story.app.clock.now().getTime() - days * dayMs);

async function insertEvent(days: number): Promise<void> {
  await story.app.database.query(
    `insert into activity_events (org_id, seq, created_at, id, event_type, status, message, actor_kind, actor_name,
       retry_count)
     values ($1, $2, $3, gen_random_uuid(), 'sync.done', 'SUCCESS', $4, 'SYSTEM', 'Test', 0)`,
    [acme.uuid, -days, daysAgo(days), `${days} days ago`],
  );
}

async function makePartition(days: number): Promise<string> {
  const day = daysAgo(days).toISOString().slice(0, 10);
  await story.app.database.query('select ensure_activity_partitions($1::date, 1)', [day]);
  return `activity_events_${day.replaceAll('-', '')}`;
}

async function partitions(): Promise<string[]> {
  const rows = await story.app.database.query<{ name: string }>(
    `select inhrelid::regclass::text as name from pg_inherits where inhparent = 'activity_events'::regclass`,
  );
  return rows.map(({ name }) => name);
}

async function kept(): Promise<string[]> {
  const { activity } = await acme.as.OWNER.get(Activity, { filter: { eventTypes: ['sync.*'] } });
  return activity.nodes.map(({ message }) => message);
}

function remove(retentionDays: number | null): Promise<void> {
  return removeOldActivity({ maintenance, clock: story.app.clock, retentionDays });
}

describe('activity', () => {
  it('is kept for ever where the operator wants so', async () => {
    await insertEvent(3000);
    await remove(null);
    expect(await kept()).toContain('3000 days ago');
    await remove(3650);
    expect(await kept()).toContain('3000 days ago');
  });

  it('goes when it is older than the days that are kept: whole partitions, and what is in none', async () => {
    const [old, edge] = [await makePartition(40), await makePartition(30)];
    for (const days of [50, 40, 31, 30, 29, 0]) await insertEvent(days);
    await remove(30);
    expect(await kept()).toEqual(['0 days ago', '29 days ago', '30 days ago']);
    const left = await partitions();
    expect(left).not.toContain(old);
    expect(left).toContain(edge);
    expect(left).toContain('activity_events_default');
  });

  it('is removed by two servers at the same time as by one', async () => {
    for (const days of [20, 19, 18, 17]) await makePartition(days);
    await Promise.all([remove(10), remove(10), remove(10)]);
    expect((await partitions()).length).toBe(1 + 7);
    expect(await kept()).toEqual(['0 days ago']);
  });

  it('of the last week stays, even when a wrong day is asked for', async () => {
    await makePartition(3);
    await insertEvent(3);
    const tomorrow = daysAgo(-1).toISOString().slice(0, 10);
    const rows = await maintenance.write({ organizationId: null, userId: null }, (_em, sql) =>
      sql('select drop_oldest_activity_partition(?::date) as dropped', [tomorrow]),
    );
    expect(rows).toEqual([{ dropped: null }]);
    expect(await kept()).toContain('3 days ago');
  });

  it('cannot be removed by the role that serves requests', async () => {
    const runtime = await openDatabase(inRole(story.app.database.url, 'runtime'), [], 1);
    const scope = { organizationId: acme.uuid, userId: null };
    for (const statement of [
      `select drop_oldest_activity_partition('2020-01-01')`,
      'delete from activity_buckets',
      'delete from activity_external_ids',
      'delete from activity_events_default',
    ]) {
      const removing = runtime.write(scope, (_em, sql) => sql(statement));
      await expect(removing).rejects.toThrow('permission denied');
    }
    await runtime.close();
  });
});

describe('what is kept beside the events', () => {
  it('goes too: minutes after two days, hours after forty, external ids with their events', async () => {
    const { database } = story.app;
    const bucket = `insert into activity_buckets values ($1, $2, $3, 'ERP', 'OTHER', 1, 0, 0)`;
    await database.query(bucket, [acme.uuid, 'MINUTE', daysAgo(1.9)]);
    await database.query(bucket, [acme.uuid, 'MINUTE', daysAgo(2.1)]);
    await database.query(bucket, [acme.uuid, 'HOUR', daysAgo(39)]);
    await database.query(bucket, [acme.uuid, 'HOUR', daysAgo(41)]);
    const claim = 'insert into activity_external_ids values ($1, $2, $3)';
    await database.query(claim, [acme.uuid, 'old', daysAgo(31)]);
    await database.query(claim, [acme.uuid, 'recent', daysAgo(29)]);
    await remove(30);
    const spans = await database.query(
      `select span from activity_buckets where org_id = $1 and kind = 'OTHER' order by span`,
      [acme.uuid],
    );
    expect(spans).toEqual([{ span: 'HOUR' }, { span: 'MINUTE' }]);
    const report = (externalId: string) => ({
      externalId,
      eventType: 'sync.again',
      status: 'SUCCESS' as const,
      message: externalId,
    });
    const events = [report('old'), report('recent')];
    const { recordActivity } = await acme.as.OWNER.get(RecordActivity, { events });
    expect(recordActivity).toMatchObject({ recorded: 1, duplicates: 1 });
  });

  it('is removed in batches, however much there is', async () => {
    await story.app.database.query(
      `insert into activity_external_ids select $1, 'many ' || n, $2 from generate_series(1, 12000) as n`,
      [acme.uuid, daysAgo(400)],
    );
    await remove(365);
    const many = await story.app.database.query(
      `select from activity_external_ids where external_id like 'many %'`,
    );
    expect(many).toEqual([]);
  });
});

describe('what API keys were used for', () => {
  it('goes when nothing sums it any more: minutes after 2 days, hours after 40', async () => {
    const [key = ''] = await seedApiKeys(story.app.database, acme.uuid, {
      count: 1,
      now: story.app.clock.now(),
    });
    for (const days of [41, 39, 3, 1])
      await seedUsage(story.app.database, acme.uuid, key, { at: daysAgo(days), requests: days });
    await removeOldUsage({ maintenance, clock: story.app.clock });
    const rows = await story.app.database.query(
      'select span, requests from api_key_usage where key_id = $1 order by span, requests',
      [key],
    );
    expect(rows).toEqual([
      { span: 'HOUR', requests: 1 },
      { span: 'HOUR', requests: 3 },
      { span: 'HOUR', requests: 39 },
      { span: 'MINUTE', requests: 1 },
    ]);
  });
});
