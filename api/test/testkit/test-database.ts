import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { templateDatabase } from './template-database.ts';

/** A migrated, empty database of its own, seen by its owner. */
export interface TestDatabase {
  readonly url: string;
  /** As the owner, past row level security. */
  query<Row extends pg.QueryResultRow>(text: string, params?: readonly unknown[]): Promise<Row[]>;
  drop(): Promise<void>;
}

/** @param maintenance The maintenance database of the server that is to have it: that of the test run, if it is not said. */
export async function createTestDatabase(
  maintenance = inject('postgresUrl'),
): Promise<TestDatabase> {
  const name = `test_${randomBytes(8).toString('hex')}`;
  await once(maintenance, `create database ${name} template ${templateDatabase}`);
  const url = new URL(maintenance);
  url.pathname = `/${name}`;
  const pool = new pg.Pool({ connectionString: url.href, max: 2 });
  pool.on('error', () => undefined);
  return {
    url: url.href,
    query: async <Row extends pg.QueryResultRow>(text: string, params: readonly unknown[] = []) =>
      (await pool.query<Row>(text, [...params])).rows,
    drop: async () => {
      await pool.end();
      await once(maintenance, `drop database ${name} with (force)`);
    },
  };
}

async function once(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
