import 'reflect-metadata';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type Config, readConfig } from './config.ts';
import { masterKeyFile, storeMasterKeys } from './master-key.ts';
import { openStorage } from './open-storage.ts';
import { runToEnd } from './process.ts';
import type { Cluster } from './platform/database/index.ts';
import {
  type MasterKey,
  createSealer,
  generateMasterKey,
  parseMasterKeys,
} from './platform/sealing/index.ts';
import { rewrapEverything } from './rewrap.ts';

const root = path.join(import.meta.dirname, '..', '..');

/**
 * `pnpm keys:rotate`. With the key in the data folder: makes a new one, rewraps everything, and drops the old one; the
 * server must be stopped. With PATCHBAY_MASTER_KEY: rewraps everything under its first key; servers may be running, as
 * long as they know that key too.
 */
await runToEnd(async (tell) => {
  const config = readConfig(process.env, root);
  const { cluster, keys } = await openStorage(config, root, tell);
  try {
    const isStoredByUs = config.masterKey === null;
    const count = isStoredByUs
      ? await replaceStoredKey(config, cluster)
      : await rewrap(cluster, keys);
    tell(`Rewrapped ${count} sealed value${count === 1 ? '' : 's'} under a new master key.`);
    if (!isStoredByUs) tell('The other keys in PATCHBAY_MASTER_KEY are no longer needed.');
  } finally {
    await cluster.close();
  }
});

/** At every moment in between the stored keys open everything, so it can be cut off and run again. */
async function replaceStoredKey(config: Config, cluster: Cluster): Promise<number> {
  const stored = (await readFile(masterKeyFile(config), 'utf8')).trim();
  const fresh = generateMasterKey();
  await storeMasterKeys(config, [fresh, stored]);
  const count = await rewrap(cluster, parseMasterKeys(`${fresh},${stored}`));
  await storeMasterKeys(config, [fresh]);
  return count;
}

function rewrap({ ownerUrl }: Cluster, keys: readonly MasterKey[]): Promise<number> {
  return rewrapEverything(ownerUrl, createSealer({ keys }));
}
