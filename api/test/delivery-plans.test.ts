import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DeliveryFilter, noFilter } from '../src/modules/error-queue/delivery-conditions.ts';
import {
  attemptsOf,
  findDeliveries,
  listDeliveries,
} from '../src/modules/error-queue/delivery.queries.ts';
import { type Sql, inRole } from '../src/platform/database/index.ts';
import { seedWebhooks } from './testkit/seed-dashboard.ts';
import { seedDeadLetters } from './testkit/seed-deliveries.ts';
import { useStory } from './testkit/story.ts';

const story = useStory();
const nobody = '00000000-0000-7000-8000-000000000007';
let client: pg.Client;
let orgId: string;

/** 60,000 deliveries of 20 webhooks, all delivered but for a few: enough that a wrong plan would be chosen if it could. */
beforeAll(async () => {
  const { database, clock } = story.app;
  ({ uuid: orgId } = await story.app.organization('Acme', 'OWNER'));
  const webhooks = await seedWebhooks(database, orgId, { count: 20, now: clock.now() });
  for (const webhook of webhooks) await seedDeadLetters(story.app, orgId, webhook, 3_000);
  await database.query(`update deliveries set status = 'DELIVERED' where id::text < (
    select percentile_disc(0.998) within group (order by id::text) from deliveries)`);
  await database.query(
    `insert into delivery_attempts
     select org_id, id, n, created_at, 'RETRY', 503, 'HTTP_STATUS', 'x', '{}', '{}', null, false, 1
     from deliveries, generate_series(1, 2) as n where random() < 0.2`,
  );
  await database.query('vacuum analyze deliveries, webhooks, delivery_payloads, delivery_attempts');
  client = new pg.Client({ connectionString: inRole(database.url, 'runtime') });
  await client.connect();
  await client.query(`select set_config('app.org_id', $1, false)`, [orgId]);
});

afterAll(() => client?.end());

/** How statements are planned when their values are not known, as those of a busy server are. */
async function plansOf(work: (sql: Sql) => Promise<unknown>): Promise<string> {
  const plans: string[] = [];
  const sql: Sql = async (text) => {
    let number = 0;
    const numbered = text.replaceAll('?', () => `$${(number += 1)}`);
    const { rows } = await client.query<{ 'QUERY PLAN': string }>(
      `explain (generic_plan) ${numbered}`,
    );
    plans.push(rows.map((row) => row['QUERY PLAN']).join('\n'));
    return [];
  };
  await work(sql);
  return plans.join('\n');
}

const list = (filter: Partial<DeliveryFilter>) =>
  plansOf((sql) => listDeliveries(sql, orgId, { ...noFilter, ...filter }, nobody, 101));

describe('a page of deliveries', () => {
  it.each([
    ['all of them', {}, 'deliveries_pkey'],
    ['a span of time', { from: new Date(0), to: new Date() }, 'deliveries_pkey'],
    ['those of a webhook', { webhookId: nobody }, 'deliveries_list'],
    ['dead letters', { statuses: ['DEAD'] }, 'deliveries_dead'],
    ['those that were discarded', { statuses: ['DISCARDED'] }, 'deliveries_discarded'],
    ['those that wait', { statuses: ['PENDING', 'RETRYING', 'HELD'] }, 'deliveries_waiting'],
    ['the error queue', { statuses: ['DEAD', 'RETRYING'] }, 'deliveries_dead'],
  ] as const)(
    'with %s reads a range of an index, and sorts no more than pages',
    async (_what, filter, index) => {
      const plan = await list(filter);
      expect(plan).toMatch(new RegExp(`Index (?:Only )?Scan (?:Backward )?using ${index}`));
      expect(plan).not.toMatch(/Seq Scan on deliveries|Bitmap/);
      expect(plan).toContain('Index Cond: ');
    },
  );
});

describe('one delivery', () => {
  it('is found by its key, and so are its attempts', async () => {
    expect(await plansOf((sql) => findDeliveries(sql, [nobody]))).toMatch(/deliveries_pkey/);
    const attempts = await plansOf((sql) => attemptsOf(sql, [nobody]));
    expect(attempts).toMatch(/delivery_attempts_\w*pkey/);
    expect(attempts).not.toMatch(/Seq Scan on delivery_attempts/);
  });
});
