import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HealthReads } from '../src/modules/health/health-reads.ts';
import { type Sql, inRole } from '../src/platform/database/index.ts';
import { useStory } from './testkit/story.ts';

const story = useStory();
const integrationId = '00000000-0000-7000-8000-000000000007';
let client: pg.Client;
let orgId: string;

/** 60 integrations with 35 days of checks and their buckets: enough that a wrong plan would be chosen if it could. */
beforeAll(async () => {
  const { database } = story.app;
  const { uuid } = await story.app.organization('Acme', 'OWNER');
  orgId = uuid;
  await database.query(
    `select ensure_health_check_partitions((now() - interval '36 days')::date, 40)`,
  );
  await database.query(
    `insert into health_checks
     select $1, id::uuid, now() - slot * interval '3 hours', gen_random_uuid(), 'SCHEDULED',
       case when slot % 50 = 0 then 'FAILED' else 'OK' end, null, null, null, 100
     from (select ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0')) as id from generate_series(1, 60) n) as ids,
       generate_series(0, 279) slot`,
    [orgId],
  );
  await database.query(
    `insert into health_buckets
     select $1, id::uuid, span, date_trunc(span, now() - slot * ('1 ' || span)::interval, 'UTC'), 1, 0, 0, 0, 0, '{1,2,3}'
     from (select ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0')) as id from generate_series(1, 60) n) as ids,
       (values ('MINUTE', 120), ('HOUR', 120), ('DAY', 35)) as spans (span, amount), generate_series(0, amount - 1) slot`,
    [orgId],
  );
  await database.query('analyze health_checks; analyze health_buckets');
  client = new pg.Client({ connectionString: inRole(database.url, 'runtime') });
  await client.connect();
  await client.query(`select set_config('app.org_id', $1, false)`, [orgId]);
});

afterAll(() => client?.end());

interface Read {
  readonly plans: string[];
  readonly transactions: number;
}

/** Reads in the runtime role, and tells how each statement was planned. */
async function explained(work: (reads: HealthReads) => Promise<unknown>): Promise<Read> {
  const plans: string[] = [];
  let transactions = 0;
  const sql: Sql = async (text, params = []) => {
    let number = 0;
    const numbered = text.replaceAll('?', () => `$${(number += 1)}`);
    const { rows } = await client.query({
      text: `explain ${numbered}`,
      values: [...params],
      rowMode: 'array',
    });
    plans.push(rows.map(([line]) => String(line)).join('\n'));
    return (await client.query(numbered, [...params])).rows;
  };
  const db = {
    read: <T>(statements: (sql: Sql) => Promise<T>) => {
      transactions += 1;
      return statements(sql);
    },
    write: () => Promise.reject(new Error('Nothing is written.')),
  };
  await work(new HealthReads(db, integrationId, story.app.clock.now()));
  return { plans, transactions };
}

/** An empty partition costs nothing to scan, and is looked at that way. */
function scansRows(plan: string): boolean {
  return /Seq Scan on health[^(]*\(cost=0\.00\.\.(?!0\.00 )/.test(plan);
}

describe('reading the health of an integration', () => {
  it('never scans a table, however many checks there are', async () => {
    const { plans } = await explained((reads) =>
      Promise.all([
        reads.day(),
        reads.days(7),
        reads.days(30),
        reads.chart('DAY'),
        reads.chart('WEEK'),
        reads.chart('MONTH'),
        reads.checks({ outcomes: null, before: null, limit: 91 }),
        reads.checks({ outcomes: ['FAILED'], before: null, limit: 6 }),
      ]),
    );
    expect(plans.length).toBeGreaterThanOrEqual(9);
    expect(plans.filter(scansRows)).toEqual([]);
    expect(plans.every((plan) => /Index (?:Only )?Scan|Bitmap Index Scan/.test(plan))).toBe(true);
  });

  it('opens few partitions for a page of checks that the last days fill', async () => {
    const { plans } = await explained((reads) =>
      reads.checks({ outcomes: null, before: null, limit: 10 }),
    );
    expect(plans).toHaveLength(1);
    const partitions = new Set(plans[0]?.match(/ on health_checks_(?:\d{8}|default)\b/g));
    expect(partitions.size).toBeGreaterThanOrEqual(3);
    expect(partitions.size).toBeLessThanOrEqual(5);
  });

  it('is one transaction, and reads only what is asked for, once', async () => {
    const { plans, transactions } = await explained((reads) =>
      Promise.all([reads.day(), reads.day(), reads.days(7), reads.days(7)]),
    );
    expect(transactions).toBe(1);
    expect(plans).toHaveLength(3);
    expect((await explained(async () => undefined)).transactions).toBe(0);
  });

  it('fails as a whole when the database does', async () => {
    const db = {
      read: () => Promise.reject(new Error('The database is gone.')),
      write: () => Promise.reject(new Error('Nothing is written.')),
    };
    const reads = new HealthReads(db, integrationId, story.app.clock.now());
    const ends = await Promise.allSettled([reads.day(), reads.days(30), reads.chart('DAY')]);
    expect(ends.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
  });
});
