import { mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { expect, inject, it } from 'vitest';
import { ensureRoles, migrate } from '../src/platform/database/index.ts';
import { ownerWithoutPrivileges } from './testkit/plain-owner.ts';

const migrations = path.join(import.meta.dirname, '..', '..', 'migrations');
const counting = 'Migration20261121000700_count_activity.ts';
const organization = '01890000-0000-7000-8000-000000000001';

/** The migrations that there were before, in a folder of their own. */
async function earlierMigrations(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'patchbay-migrations-'));
  const names = (await readdir(migrations)).filter((name) => name < counting);
  await Promise.all(
    names.map((name) => symlink(path.join(migrations, name), path.join(folder, name))),
  );
  return folder;
}

async function insertEvents(client: pg.Client): Promise<void> {
  // As an installation has them: its owner sees past row level security only while the table is made.
  await client.query(`alter table activity_events no force row level security;
    alter table organizations no force row level security;
    alter table activity_feeds no force row level security`);
  await client.query(`insert into organizations values ($1, 'Acme', now())`, [organization]);
  await client.query(`insert into activity_feeds values ($1, 5, '2026-03-02T12:00:30Z')`, [
    organization,
  ]);
  const told = [
    ['2026-01-01T08:00:00Z', 'sync.done', 'SUCCESS', 'ERP'],
    ['2026-03-02T11:10:00Z', 'sync.done', 'ERROR', 'ERP'],
    ['2026-03-02T11:10:01Z', 'sync.done', 'SUCCESS', 'ERP'],
    ['2026-03-02T12:00:00Z', 'integration.test_failed', 'ERROR', 'EMAIL'],
    ['2026-03-02T12:00:30Z', 'member.signed_in', 'SUCCESS', null],
  ];
  for (const [index, [at, type, status, category]] of told.entries()) {
    await client.query(
      `insert into activity_events (org_id, seq, created_at, id, event_type, status, message, actor_kind, actor_name,
         category, retry_count)
       values ($1, $2, $3, gen_random_uuid(), $4, $5, 'Told', 'SYSTEM', 'Patchbay', $6, 0)`,
      [organization, index + 1, at, type, status, category],
    );
  }
  await client.query(`alter table activity_events force row level security;
    alter table organizations force row level security;
    alter table activity_feeds force row level security`);
}

it('an upgraded installation has the counts of what happened before, whoever owns its database', async () => {
  const owner = await ownerWithoutPrivileges(inject('postgresUrl'));
  const earlier = await earlierMigrations();
  const client = new pg.Client({ connectionString: owner.url });
  await ensureRoles(owner.url);
  await migrate(owner.url, earlier);
  await client.connect();
  await insertEvents(client);
  expect(await migrate(owner.url, migrations)).toContain(counting.replace('.ts', ''));
  await client.query('set role patchbay_runtime');
  await client.query(`select set_config('app.org_id', $1, false)`, [organization]);
  const rowsOf = async (text: string) => (await client.query({ text, rowMode: 'array' })).rows;
  expect(
    await rowsOf(`select span, to_char(starts_at at time zone 'UTC', 'DD HH24:MI'), category, kind, successes, warnings, errors
      from activity_buckets order by starts_at, span, category`),
  ).toEqual([
    ['HOUR', '02 11:00', 'ERP', 'SYNC', 1, 0, 1],
    ['MINUTE', '02 11:10', 'ERP', 'SYNC', 1, 0, 1],
    ['HOUR', '02 12:00', '', 'CHANGE', 1, 0, 0],
    ['HOUR', '02 12:00', 'EMAIL', 'CHECK', 0, 0, 1],
    ['MINUTE', '02 12:00', '', 'CHANGE', 1, 0, 0],
    ['MINUTE', '02 12:00', 'EMAIL', 'CHECK', 0, 0, 1],
  ]);
  expect(
    await rowsOf('select category, last_success_seq, last_error_seq from category_outcomes'),
  ).toEqual([['ERP', '3', '2']]);
  expect((await rowsOf('select * from newest_activity(10)')).length).toBe(5);
  await client.end();
  await owner.drop();
  await rm(earlier, { recursive: true });
});
