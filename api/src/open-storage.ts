import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Config } from './config.ts';
import { loadMasterKeys } from './master-key.ts';
import { type Cluster, ensureRoles, migrate, openEmbeddedCluster } from './platform/database/index.ts';
import { type Sealer, createSealer } from './platform/sealing/index.ts';

export interface Storage {
  readonly cluster: Cluster;
  readonly sealer: Sealer;
}

/** The database, up to date, and the sealer whose keys open what is in it. */
export async function openStorage(config: Config, root: string, onProgress: (message: string) => void): Promise<Storage> {
  const databaseExists = config.databaseUrl !== null || existsSync(path.join(config.dataDir, 'postgres', 'PG_VERSION'));
  const sealer = createSealer({ keys: await loadMasterKeys(config, databaseExists) });
  const cluster = await openCluster(config, onProgress);
  try {
    await ensureRoles(cluster.ownerUrl);
    const done = await migrate(cluster.ownerUrl, path.join(root, 'migrations'));
    if (done.length > 0) onProgress(`Migrated the database (${done.length} step${done.length === 1 ? '' : 's'})`);
    return { cluster, sealer };
  } catch (error) {
    await cluster.close();
    throw error;
  }
}

function openCluster(config: Config, onProgress: (message: string) => void): Promise<Cluster> {
  const { databaseUrl } = config;
  if (databaseUrl === null) return openEmbeddedCluster(config.dataDir, onProgress);
  onProgress(`Using the database at ${new URL(databaseUrl).host}`);
  return Promise.resolve({ ownerUrl: databaseUrl, close: () => Promise.resolve() });
}
