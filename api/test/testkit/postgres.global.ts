import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { ensureRoles, migrate, startEmbeddedPostgres } from '../../src/platform/database/index.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the maintenance database of the test run's own PostgreSQL. */
    postgresUrl: string;
  }
}

/** Migrated once; each test file copies it. */
export const templateDatabase = 'patchbay_template';

/** One PostgreSQL a run, in a folder of its own. Returns how it ends. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'patchbay-postgres-'));
  const postgres = await startEmbeddedPostgres({ folder, durable: false });
  const stop = async () => {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await makeTemplate(postgres.url);
  } catch (error) {
    await stop();
    throw error;
  }
  project.provide('postgresUrl', postgres.url);
  return stop;
}

async function makeTemplate(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`create database ${templateDatabase}`);
  await client.end();
  const template = new URL(url);
  template.pathname = `/${templateDatabase}`;
  await ensureRoles(template.href);
  await migrate(template.href, path.join(import.meta.dirname, '..', '..', '..', 'migrations'));
}
