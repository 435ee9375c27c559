import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import { type Database, inRole, openDatabase } from '../src/platform/database/index.ts';
import { Reads } from '../src/platform/database/reads.ts';
import { type TestDatabase, createTestDatabase } from './testkit/test-database.ts';

const acme = { organizationId: uuidv7(), userId: uuidv7() };
const umbrella = { organizationId: uuidv7(), userId: uuidv7() };
const nobody = { organizationId: null, userId: null };

let store: TestDatabase;
const opened: Database[] = [];

beforeAll(async () => {
  store = await createTestDatabase();
  for (const [index, { organizationId }] of [acme, umbrella].entries()) {
    await store.query('insert into organizations values ($1, $2, now())', [
      organizationId,
      ['Acme', 'Umbrella'][index],
    ]);
  }
});
afterEach(async () => {
  await Promise.all(opened.splice(0).map((database) => database.close()));
});
afterAll(() => store.drop());

async function open(connections: number): Promise<Database> {
  const database = await openDatabase(inRole(store.url, 'runtime'), [], connections);
  opened.push(database);
  return database;
}

const namesOf = (database: Database, scope: typeof acme | typeof nobody) =>
  database.read(scope, (sql) => sql<{ name: string }>('select name from organizations'));

const scopeLeft = `
  select current_setting('app.org_id') as org, current_setting('app.user_id') as usr,
    (select count(*)::int from organizations) as seen`;

describe('a read', () => {
  it('finds no row of another organization, and none at all for nobody', async () => {
    const database = await open(1);
    expect(await namesOf(database, acme)).toEqual([{ name: 'Acme' }]);
    expect(await namesOf(database, umbrella)).toEqual([{ name: 'Umbrella' }]);
    expect(await namesOf(database, nobody)).toEqual([]);
  });

  it('keeps to its scope while a thousand others share the connections', async () => {
    const database = await open(3);
    const scopes = Array.from({ length: 1000 }, (_, index) => [acme, umbrella, nobody][index % 3]);
    const found = await Promise.all(scopes.map((scope = nobody) => namesOf(database, scope)));
    for (const [index, rows] of found.entries()) {
      expect(rows).toEqual([[{ name: 'Acme' }], [{ name: 'Umbrella' }], []][index % 3]);
    }
  });

  it('leaves its scope, its limits and nothing else behind on the connection', async () => {
    const pool = new pg.Pool({ connectionString: inRole(store.url, 'runtime'), max: 1 });
    const settings = async () =>
      (await pool.query<Record<string, string>>('show all')).rows.filter(
        ({ name }) => !name?.startsWith('app.'),
      );
    const before = await settings();
    const rows = await new Reads(pool).run({
      organizationId: acme.organizationId,
      userId: acme.userId,
      timeoutMs: 77,
      text: 'select name from organizations',
      values: [],
    });
    expect(rows).toEqual([{ name: 'Acme' }]);
    expect((await pool.query(scopeLeft)).rows).toEqual([{ org: '', usr: '', seen: 0 }]);
    expect(await settings()).toEqual(before);
    await pool.end();
  });

  it('may not write', async () => {
    const database = await open(1);
    const write = database.read(acme, (sql) => sql(`update organizations set name = 'x'`));
    await expect(write).rejects.toMatchObject({ code: '25006' });
    expect(await namesOf(database, acme)).toEqual([{ name: 'Acme' }]);
  });

  it('gives rows as the statement types them, also once it is prepared', async () => {
    const database = await open(1);
    const text = `select ?::int as number, ?::text as text, ?::jsonb as json, ?::timestamptz as at, null as nothing
      union all select 2, 'x', 'null', null, null`;
    const ask = () =>
      database.read(acme, (sql) =>
        sql(text, [1, 'a\0b', { deep: [true] }, new Date('2026-11-21T08:00:00.123Z')]),
      );
    const rows = await ask();
    expect(rows).toMatchObject([
      { number: 1, text: 'a\uFFFDb', json: { deep: [true] }, nothing: null },
      { number: 2, text: 'x', json: null, at: null, nothing: null },
    ]);
    for (let round = 0; round < 4; round += 1) expect(await ask()).toEqual(rows);
  });

  it('runs statements at the same time, and one that fails leaves the others standing', async () => {
    const database = await open(2);
    const outcomes = await database.read(acme, (sql) =>
      Promise.allSettled([
        sql('select name from organizations'),
        sql('select 1 / 0 as never'),
        sql('select name from organizations'),
      ]),
    );
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });
});

describe('a statement that fails', () => {
  it('leaves its connection as it was, before and after it is prepared', async () => {
    const database = await open(1);
    const pidOf = () =>
      database.read(acme, (sql) => sql<{ pid: number }>('select pg_backend_pid() as pid'));
    const [before] = await pidOf();
    const divide = (divisor: number) =>
      database.read(acme, (sql) => sql<{ part: number }>('select 20 / ?::int as part', [divisor]));
    for (let round = 0; round < 4; round += 1) {
      await expect(divide(0)).rejects.toMatchObject({ code: '22012' });
      expect(await namesOf(database, umbrella)).toEqual([{ name: 'Umbrella' }]);
      expect(await divide(4)).toEqual([{ part: 5 }]);
      await expect(database.read(acme, (sql) => sql('selec'))).rejects.toMatchObject({
        code: '42601',
      });
    }
    expect(await pidOf()).toEqual([before]);
  });

  it('is cancelled at its time limit, and the next one has its own', async () => {
    const database = await open(1);
    const sleep = (seconds: number, timeoutMs: number) =>
      database.read(acme, (sql) => sql('select pg_sleep(?)', [seconds]), { timeoutMs });
    for (let round = 0; round < 4; round += 1) {
      await expect(sleep(10, 30)).rejects.toMatchObject({ code: '57014' });
      expect(await sleep(0.05, 5_000)).toHaveLength(1);
    }
  });

  it('because there is none says so', async () => {
    const database = await open(1);
    await expect(database.read(acme, (sql) => sql(''))).rejects.toThrow('no statement');
    expect(await namesOf(database, acme)).toEqual([{ name: 'Acme' }]);
  });

  it('names who asked in its stack', async () => {
    const database = await open(1);
    const failure: unknown = await database
      .read(acme, async function readsWhatThereIsNot(sql) {
        return await sql('select nothing from nowhere');
      })
      .catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(pg.DatabaseError);
    expect(failure).toHaveProperty('stack', expect.stringContaining('readsWhatThereIsNot'));
  });
});

describe('a connection', () => {
  it('that breaks in the middle of a statement is replaced', async () => {
    const database = await open(1);
    for (let round = 0; round < 4; round += 1) {
      const [outcome] = await Promise.allSettled([
        database.read(acme, (sql) => sql(`select pg_sleep(10) as "breaks in the middle"`)),
        endBackend('breaks in the middle'),
      ]);
      expect(outcome.status).toBe('rejected');
      expect(await namesOf(database, acme)).toEqual([{ name: 'Acme' }]);
    }
  });

  it('that broke while it was idle is replaced', async () => {
    const database = await open(1);
    const text = `select name, 'idle when it ends' as mark from organizations`;
    for (let round = 0; round < 3; round += 1) {
      const rows = await database.read(acme, (sql) => sql(text));
      expect(rows).toHaveLength(1);
      await endBackend('idle when it ends');
      await expect
        .poll(() => namesOf(database, acme).catch(() => undefined))
        .toEqual([{ name: 'Acme' }]);
    }
  });

  it('forgets what it prepared when a table changes', async () => {
    const database = await open(1);
    const text = 'select to_jsonb(n) as note, n.* from notes n';
    await store.query('create table notes (a int); grant select on notes to patchbay_runtime');
    await store.query('insert into notes values (1)');
    const ask = () => database.read(acme, (sql) => sql(text));
    for (let round = 0; round < 4; round += 1) {
      expect(await ask()).toEqual([{ note: { a: 1 }, a: 1 }]);
    }
    await store.query(`alter table notes add column b text default 'new'`);
    expect(await ask()).toEqual([{ note: { a: 1, b: 'new' }, a: 1, b: 'new' }]);
    await store.query('drop table notes');
  });

  it('keeps a bounded number of prepared statements', async () => {
    const database = await open(1);
    for (let round = 0; round < 3; round += 1) {
      for (let number = 0; number < 80; number += 1) {
        const found = await database.read(acme, (sql) => sql(`select ${number} as "n${number}"`));
        expect(found).toEqual([{ [`n${number}`]: number }]);
      }
    }
    const [kept] = await database.read(acme, (sql) =>
      sql<{ count: number }>('select count(*)::int as count from pg_prepared_statements'),
    );
    expect(kept?.count).toBe(61);
  });
});

/** Waits until a backend has run that statement, and ends it as a restart of the database would. */
async function endBackend(mark: string): Promise<void> {
  await expect
    .poll(() =>
      store.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
         where query like $1 and pid <> pg_backend_pid() and datname = current_database()`,
        [`%${mark}%`],
      ),
    )
    .not.toHaveLength(0);
}
