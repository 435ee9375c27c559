import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { entities } from '../src/orm.ts';
import { inRole, openDatabase } from '../src/platform/database/index.ts';
import { connectMail } from './testkit/integration-stories.ts';
import { type OutsideWorld, startOutsideWorld } from './testkit/outside-world.ts';
import { type TestApp, type TestOrganization, createTestApp } from './testkit/test-app.ts';

/** The organization of these is named by the session or the user, not by the caller; who reads them is told beside. */
const withoutPolicy: Readonly<Record<string, string>> = {
  sessions: 'found by the hash of a refresh token before anybody is known',
};

let world: OutsideWorld;
let app: TestApp;
let acme: TestOrganization<'OWNER'>;
let umbrella: TestOrganization<'OWNER'>;
let runtime: pg.Client;

beforeAll(async () => {
  world = await startOutsideWorld();
  app = await createTestApp({ env: world.env });
  acme = await app.organization('Acme', 'OWNER');
  umbrella = await app.organization('Umbrella', 'OWNER');
  await connectMail(acme.as.OWNER, world);
  runtime = new pg.Client({ connectionString: inRole(app.database.url, 'runtime') });
  await runtime.connect();
});
afterAll(async () => {
  await runtime.end();
  await app.close();
  await world.close();
});

interface Table {
  readonly name: string;
  readonly isPartition: boolean;
  readonly enabled: boolean;
  readonly forced: boolean;
  readonly restrictive: number;
}

/** Every table that says whose its rows are. */
function tenantTables(): Promise<Table[]> {
  return app.database.query<Table & pg.QueryResultRow>(`
    select c.relname as name, c.relispartition as "isPartition", c.relrowsecurity as enabled,
      c.relforcerowsecurity as forced,
      (select count(*)::int from pg_policies p where p.schemaname = 'public' and p.tablename = c.relname
        and p.permissive = 'RESTRICTIVE' and p.cmd = 'ALL' and 'patchbay_runtime' = any(p.roles)
        and p.qual like '%app.org_id%') as restrictive
    from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
      and (c.relname = 'organizations'
        or exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'org_id' and not a.attisdropped))
    order by name`);
}

async function refusalOf(statement: string, params: readonly unknown[]): Promise<unknown> {
  const failure: unknown = await runtime.query(statement, [...params]).then(
    () => undefined,
    (error: unknown) => error,
  );
  return failure instanceof pg.DatabaseError ? failure.code : failure;
}

describe('row level security', () => {
  it('is enabled, forced and restrictive on every table with an organization', async () => {
    const tables = (await tenantTables()).filter(
      ({ name, isPartition }) => !isPartition && !(name in withoutPolicy),
    );
    expect(tables.map(({ name }) => name)).toContain('integrations');
    expect(
      tables.filter(({ enabled, forced, restrictive }) => !enabled || !forced || restrictive === 0),
    ).toEqual([]);
  });

  it('shows no row of any of them to a session that names no organization', async () => {
    for (const { name } of await tenantTables()) {
      if (name in withoutPolicy) continue;
      const count = await runtime.query(`select count(*)::int as rows from public.${name}`).then(
        ({ rows }) => (rows as { rows: number }[])[0]?.rows,
        (error: unknown) => (error as pg.DatabaseError).code,
      );
      // Partitions have no grants of their own: they cannot even be asked.
      expect([name, count]).toEqual([name, count === '42501' ? '42501' : 0]);
    }
    const owned = await app.database.query('select from integrations');
    expect(owned.length).toBe(1);
  });

  it('shows the rows of the organization that is named, and of no other', async () => {
    await runtime.query('begin');
    await runtime.query(`select set_config('app.org_id', $1, true)`, [umbrella.uuid]);
    const { rows } = await runtime.query(
      'select org_id from integrations union select id from organizations',
    );
    await runtime.query('rollback');
    expect(rows).toEqual([{ org_id: umbrella.uuid }]);
  });

  it('lets nobody write into another organization', async () => {
    await runtime.query(`select set_config('app.org_id', $1, false)`, [umbrella.uuid]);
    const feed = 'insert into activity_feeds (org_id, last_seq, last_at) values ($1, 1, now())';
    expect(await refusalOf(feed, [acme.uuid])).toBe('42501');
    const membership = `insert into memberships values ($1, $2, 'OWNER', now())`;
    expect(await refusalOf(membership, [acme.uuid, uuidv7()])).toBe('42501');
    expect(
      await refusalOf('insert into organizations values ($1, $2, now())', [uuidv7(), 'Mine']),
    ).toBe('42501');
    const updated = await runtime.query('update integrations set name = $1 where org_id = $2', [
      'Mine',
      acme.uuid,
    ]);
    expect(updated.rowCount).toBe(0);
    await runtime.query('reset app.org_id');
  });

  it('reaches into the rows of a partition too', async () => {
    const [partition] = await app.database.query<{ name: string }>(
      'select tableoid::regclass::text as name from activity_events limit 1',
    );
    expect(await refusalOf(`select from ${partition?.name}`, [])).toBe('42501');
  });
});

describe('the role that serves requests', () => {
  it('owns nothing, is no superuser and bypasses nothing', async () => {
    const roles = await app.database.query(
      `select rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolcanlogin,
        (select count(*)::int from pg_class where relowner = r.oid) as tables,
        (select count(*)::int from pg_proc where proowner = r.oid) as functions,
        (select count(*)::int from pg_auth_members where member = r.oid) as memberships
       from pg_roles r where rolname like 'patchbay_%' order by rolname`,
    );
    const powerless = {
      rolsuper: false,
      rolbypassrls: false,
      rolcreaterole: false,
      rolcreatedb: false,
      rolcanlogin: false,
      tables: 0,
      functions: 0,
      memberships: 0,
    };
    expect(roles).toEqual([
      { rolname: 'patchbay_maintenance', ...powerless },
      { rolname: 'patchbay_runtime', ...powerless },
    ]);
  });

  it('is the one that the server works in', async () => {
    const database = await openDatabase(inRole(app.database.url, 'runtime'), entities, 1);
    const scope = { organizationId: umbrella.uuid, userId: null };
    const read = await database.read(scope, (sql) =>
      sql('select current_user as role, (select count(*)::int from integrations) as rows'),
    );
    const written = await database.write(scope, (_em, sql) => sql('select current_user as role'));
    await database.close();
    expect(read).toEqual([{ role: 'patchbay_runtime', rows: 0 }]);
    expect(written).toEqual([{ role: 'patchbay_runtime' }]);
  });

  it('may neither change nor remove what happened', async () => {
    await runtime.query(`select set_config('app.org_id', $1, false)`, [acme.uuid]);
    expect(await refusalOf(`update activity_events set message = 'x'`, [])).toBe('42501');
    expect(await refusalOf('delete from activity_events', [])).toBe('42501');
    expect(await refusalOf('truncate activity_events', [])).toBe('42501');
    await runtime.query('reset app.org_id');
  });

  it('may neither remove an API key nor give it other scopes; the one for all organizations sees no hash', async () => {
    await runtime.query(`select set_config('app.org_id', $1, false)`, [acme.uuid]);
    for (const refused of [
      'delete from api_keys',
      `update api_keys set scopes = '{}'`,
      'update api_keys set rate_limit_per_minute = 1',
      'update api_keys set expires_at = null',
      'update api_key_usage set requests = 0',
      'delete from api_key_usage',
    ])
      expect([refused, await refusalOf(refused, [])]).toEqual([refused, '42501']);
    await runtime.query('reset app.org_id');
    const maintenance = new pg.Client({
      connectionString: inRole(app.database.url, 'maintenance'),
    });
    await maintenance.connect();
    for (const column of ['secret_hash', 'previous_secret_hash', 'name'])
      await expect(maintenance.query(`select ${column} from api_keys`)).rejects.toMatchObject({
        code: '42501',
      });
    await maintenance.end();
  });
});
