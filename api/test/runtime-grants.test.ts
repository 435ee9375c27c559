import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inRole } from '../src/platform/database/index.ts';
import { type TestApp, type TestOrganization, createTestApp } from './testkit/test-app.ts';
import { createWebhook } from './testkit/webhook-stories.ts';

let app: TestApp;
let acme: TestOrganization<'OWNER'>;
let umbrella: TestOrganization<'OWNER'>;
let runtime: pg.Client;
beforeAll(async () => {
  app = await createTestApp();
  acme = await app.organization('Acme', 'OWNER');
  umbrella = await app.organization('Umbrella', 'OWNER');
  runtime = new pg.Client({ connectionString: inRole(app.database.url, 'runtime') });
  await runtime.connect();
});
afterAll(async () => {
  await runtime.end();
  await app.close();
});

/** What the role that serves requests may not write, of the tables that it changes rows of. */
const written: Readonly<Record<string, readonly string[]>> = {
  webhooks: ['id', 'org_id', 'created_by', 'created_at'],
  deliveries: ['org_id', 'id', 'webhook_id', 'event_id', 'event_type', 'is_test', 'created_at'],
  delivery_buckets: ['org_id', 'span', 'starts_at', 'webhook_id'],
  delivery_replays: [
    'org_id',
    'id',
    'filter',
    'total',
    'queued',
    'cursor_id',
    'requested_by',
    'started_at',
    'finished_at',
  ],
  retry_policies: ['org_id'],
};

async function isRefused(statement: string): Promise<boolean> {
  const failure: unknown = await runtime.query(statement).then(
    () => undefined,
    (error: unknown) => error,
  );
  if (failure === undefined) return false;
  if (failure instanceof pg.DatabaseError && failure.code === '42501') return true;
  throw failure;
}

describe('the role that serves requests', () => {
  it('changes no webhook of another organization', async () => {
    const { uuid } = await createWebhook(acme.as.OWNER, { url: 'https://example.com/hook' });
    await runtime.query(`select set_config('app.org_id', $1, false)`, [umbrella.uuid]);
    const changed = await runtime.query('update webhooks set name = $1 where id = $2', [
      'Mine',
      uuid,
    ]);
    expect(changed.rowCount).toBe(0);
    await runtime.query(`select set_config('app.org_id', $1, false)`, [acme.uuid]);
    const own = await runtime.query('update webhooks set name = $1 where id = $2', ['Own', uuid]);
    expect(own.rowCount).toBe(1);
    await runtime.query('reset app.org_id');
  });

  it.each(Object.entries(written))(
    'may not change in %s what was written once and for all',
    async (table, expected) => {
      const columns = await app.database.query<{ name: string }>(
        `select attname as name from pg_attribute
         where attrelid = $1::regclass and attnum > 0 and not attisdropped order by attnum`,
        [table],
      );
      const refused: string[] = [];
      for (const { name } of columns)
        if (await isRefused(`update ${table} set ${name} = ${name}`)) refused.push(name);
      expect(refused).toEqual(expected);
    },
  );

  it('reseals no id token: that is for the one that brings all of them under another key', async () => {
    const change = `update single_sign_on_sessions set sealed_id_token = ''`;
    expect(await isRefused(change)).toBe(true);
  });
});
