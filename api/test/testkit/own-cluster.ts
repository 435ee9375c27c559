import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startEmbeddedPostgres } from '../../src/platform/database/index.ts';
import { type ClusterSwitch, clusterSwitch } from './cluster-switch.ts';
import { makeTemplate } from './template-database.ts';
import { type TestDatabase, createTestDatabase } from './test-database.ts';

/** A PostgreSQL that one test file has for itself, to break it; what it has committed survives a crash. */
export interface OwnCluster extends ClusterSwitch {
  /** Migrated and empty. */
  readonly database: TestDatabase;
  close(): Promise<void>;
}

export async function startOwnCluster(): Promise<OwnCluster> {
  const folder = await mkdtemp(path.join(tmpdir(), 'patchbay-cluster-'));
  const postgres = await startEmbeddedPostgres({ folder, durable: true });
  const close = async () => {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await makeTemplate(postgres.url);
    const database = await createTestDatabase(postgres.url);
    return { ...(await clusterSwitch(folder)), database, close };
  } catch (error) {
    await close();
    throw error;
  }
}
