import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Config } from './config.ts';
import { loadMasterKeys } from './master-key.ts';
import {
  type Cluster,
  ensureRoles,
  migrate,
  openEmbeddedCluster,
} from './platform/database/index.ts';
import type { MasterKey } from './platform/sealing/index.ts';
import { assertKeysOpenEverything } from './rewrap.ts';

export interface Storage {
  readonly cluster: Cluster;
  /** All that open; the first one seals. */
  readonly keys: readonly MasterKey[];
}

/** The database, up to date, and the master keys: together they open all that is sealed in it. */
export async function openStorage(
  config: Config,
  root: string,
  onProgress: (message: string) => void,
): Promise<Storage> {
  const databaseExists =
    config.databaseUrl !== null || existsSync(path.join(config.dataDir, 'postgres', 'PG_VERSION'));
  const keys = await loadMasterKeys(config, databaseExists);
  const cluster = await openCluster(config, onProgress);
  try {
    await ensureRoles(cluster.ownerUrl);
    const done = await migrate(cluster.ownerUrl, path.join(root, 'migrations'));
    if (done.length > 0)
      onProgress(`Migrated the database (${done.length} step${done.length === 1 ? '' : 's'})`);
    await assertKeysOpenEverything(cluster.ownerUrl, new Set(keys.map(({ id }) => id)));
    return { cluster, keys };
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
