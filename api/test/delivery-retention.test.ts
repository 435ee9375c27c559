import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import { tendDeliveryHistory } from '../src/modules/deliveries/index.ts';
import { type Database, inRole, openDatabase } from '../src/platform/database/index.ts';
import { seedWebhooks } from './testkit/seed-dashboard.ts';
import { useStory } from './testkit/story.ts';
import type { TestOrganization } from './testkit/test-app.ts';

const story = useStory();
let acme: TestOrganization<'OWNER'>;
let webhookId: string;
let maintenance: Database;

beforeAll(async () => {
  const { app } = story;
  acme = await app.organization('Acme', 'OWNER');
  const [id] = await seedWebhooks(app.database, acme.uuid, { count: 1, now: app.clock.now() });
  webhookId = id ?? '';
  maintenance = await openDatabase(inRole(app.database.url, 'maintenance'), [], 2);
});
afterAll(() => maintenance.close());

const dayMs = 86_400_000;
const daysAgo = (days: number) => new Date(story.app.clock.now().getTime() - days * dayMs);

interface Old {
  readonly status: 'DELIVERED' | 'DEAD' | 'PENDING';
  readonly madeDaysAgo: number;
  readonly endedDaysAgo?: number;
}

/** A delivery with its payload and one attempt; gives its id, by which all of them are known. */
async function insert({ status, madeDaysAgo, endedDaysAgo }: Old): Promise<string> {
  const id = uuidv7();
  const madeAt = daysAgo(madeDaysAgo);
  const { database } = story.app;
  await database.query(
    `insert into deliveries (org_id, id, webhook_id, event_id, event_type, status, attempt_count, due_at, created_at, finished_at)
     values ($1, $2, $3, $2, 'sync.done', $4, 1, null, $5, $6)`,
    [
      acme.uuid,
      id,
      webhookId,
      status,
      madeAt,
      endedDaysAgo === undefined ? null : daysAgo(endedDaysAgo),
    ],
  );
  await database.query(`insert into delivery_payloads values ($1, $2, '{}', $3)`, [
    acme.uuid,
    id,
    madeAt,
  ]);
  await database.query(
    `insert into delivery_attempts values ($1, $2, 1, $3, 'FIRST', 200, null, null, '{}', '{}', null, false, 1)`,
    [acme.uuid, id, madeAt],
  );
  return id;
}

async function left() {
  const ids = async (table: string, column: string) => {
    const rows = await story.app.database.query<{ id: string }>(
      `select ${column} as id from ${table} where org_id = $1 order by 1`,
      [acme.uuid],
    );
    return rows.map(({ id }) => id);
  };
  return {
    deliveries: await ids('deliveries', 'id'),
    payloads: await ids('delivery_payloads', 'event_id'),
    attempts: await ids('delivery_attempts', 'delivery_id'),
  };
}

describe('deliveries', () => {
  it('go when they ended longer ago than is kept, with payload and attempts; what waits never does', async () => {
    const old = await insert({ status: 'DELIVERED', madeDaysAgo: 40, endedDaysAgo: 40 });
    const dead = await insert({ status: 'DEAD', madeDaysAgo: 50, endedDaysAgo: 31 });
    const late = await insert({ status: 'DELIVERED', madeDaysAgo: 40, endedDaysAgo: 3 });
    const waiting = await insert({ status: 'PENDING', madeDaysAgo: 60 });
    const fresh = await insert({ status: 'DEAD', madeDaysAgo: 29, endedDaysAgo: 29 });
    const options = { maintenance, clock: story.app.clock };
    await tendDeliveryHistory({ ...options, retentionDays: 90 });
    expect((await left()).deliveries).toEqual([old, dead, late, waiting, fresh].toSorted());
    await Promise.all([
      tendDeliveryHistory({ ...options, retentionDays: 30 }),
      tendDeliveryHistory({ ...options, retentionDays: 30 }),
    ]);
    expect(await left()).toEqual({
      deliveries: [late, waiting, fresh].toSorted(),
      payloads: [late, waiting, fresh].toSorted(),
      attempts: [fresh],
    });
  });

  it('leave whole partitions of attempts behind, which are dropped', async () => {
    const day = daysAgo(45).toISOString().slice(0, 10);
    await story.app.database.query('select ensure_delivery_attempt_partitions($1::date, 1)', [day]);
    const name = `delivery_attempts_${day.replaceAll('-', '')}`;
    const partitions = async () =>
      (
        await story.app.database.query<{ name: string }>(
          `select inhrelid::regclass::text as name from pg_inherits where inhparent = 'delivery_attempts'::regclass`,
        )
      ).map((row) => row.name);
    expect(await partitions()).toContain(name);
    await tendDeliveryHistory({ maintenance, clock: story.app.clock, retentionDays: 30 });
    expect(await partitions()).not.toContain(name);
    expect((await partitions()).length).toBeGreaterThanOrEqual(8);
  });
});
