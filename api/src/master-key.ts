import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Config } from './config.ts';
import { type MasterKey, generateMasterKey, parseMasterKeys } from './platform/sealing/index.ts';

/**
 * The master keys: from the settings, or, with the embedded database, from the data folder, where the first start
 * makes one. A database whose key is gone is never given a new one: nothing sealed in it would open.
 *
 * @param databaseExists Whether the data folder holds a database already.
 */
export async function loadMasterKeys(
  config: Config,
  databaseExists: boolean,
): Promise<readonly MasterKey[]> {
  if (config.masterKey !== null) return parseMasterKeys(config.masterKey);
  const file = masterKeyFile(config);
  const stored = await readFile(file, 'utf8').catch(() => undefined);
  if (stored !== undefined) return parseMasterKeys(stored.trim());
  if (databaseExists) {
    throw new Error(
      `The master key is missing: ${file}. Restore it from a backup, or set PATCHBAY_MASTER_KEY. ` +
        'Without it the stored credentials cannot be opened.',
    );
  }
  const made = generateMasterKey();
  await mkdir(config.dataDir, { recursive: true });
  await writeFile(file, `${made}\n`, { mode: 0o600, flag: 'wx' });
  return parseMasterKeys(made);
}

/** Where the embedded database's master key is kept. */
export function masterKeyFile({ dataDir }: Pick<Config, 'dataDir'>): string {
  return path.join(dataDir, 'master.key');
}

/** Replaces the stored keys at once: a crash leaves the old file or the new one, never half of it. */
export async function storeMasterKeys(config: Config, keys: readonly string[]): Promise<void> {
  const file = masterKeyFile(config);
  await writeFile(`${file}.new`, `${keys.join(',')}\n`, { mode: 0o600 });
  await rename(`${file}.new`, file);
}
