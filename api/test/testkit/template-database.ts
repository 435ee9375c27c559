import path from 'node:path';
import pg from 'pg';
import { ensureRoles, migrate } from '../../src/platform/database/index.ts';

/** Migrated once a server; each test file copies it. */
export const templateDatabase = 'patchbay_template';

/** @param url Of the maintenance database of the server, as its owner. */
export async function makeTemplate(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`create database ${templateDatabase}`);
  await client.end();
  const template = new URL(url);
  template.pathname = `/${templateDatabase}`;
  await ensureRoles(template.href);
  await migrate(template.href, path.join(import.meta.dirname, '..', '..', '..', 'migrations'));
}
