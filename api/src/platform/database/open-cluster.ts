import pg from 'pg';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres.ts';
import { type FolderLock, lockFolder } from './folder-lock.ts';

const databaseName = 'patchbay';

/** Where the database is, as its owner, and the way to let go of it. */
export interface Cluster {
  readonly ownerUrl: string;
  close(): Promise<void>;
}

/** Another Patchbay uses the data folder. */
export class FolderInUseError extends Error {
  override readonly name = 'FolderInUseError';
  constructor(
    folder: string,
    /** Its process, where it is known. */
    readonly holder: string | undefined,
  ) {
    const who = holder === undefined ? '' : ` (process ${holder})`;
    super(
      `The data folder ${folder} is in use by another Patchbay${who}. ` +
        'Stop that one, or set PATCHBAY_DATA_DIR to another folder.',
    );
  }
}

/**
 * The database of a data folder: started, or taken over from a process that was killed, and held for this one alone.
 *
 * @throws {FolderInUseError}
 */
export async function openEmbeddedCluster(
  folder: string,
  onProgress: (message: string) => void,
): Promise<Cluster> {
  const postgres = await startEmbeddedPostgres({ folder, durable: true, onProgress });
  let lock: FolderLock | undefined;
  try {
    lock = await lockFolder(postgres.url);
    if (lock === undefined) throw await inUse(folder, postgres);
    await createDatabase(postgres.url);
  } catch (error) {
    await lock?.release();
    if (lock !== undefined || !postgres.adopted) await postgres.stop();
    throw error;
  }
  const held = lock;
  const url = new URL(postgres.url);
  url.pathname = `/${databaseName}`;
  return {
    ownerUrl: url.href,
    close: async () => {
      await held.release();
      await postgres.stop();
    },
  };
}

async function inUse(folder: string, postgres: EmbeddedPostgres): Promise<Error> {
  const [holder] = await query<{ application_name: string }>(
    postgres.url,
    `select a.application_name from pg_locks l join pg_stat_activity a using (pid)
     where l.locktype = 'advisory' and l.granted and a.application_name like 'patchbay %'`,
  );
  return new FolderInUseError(folder, holder?.application_name.replace('patchbay ', ''));
}

async function createDatabase(url: string): Promise<void> {
  const [existing] = await query(
    url,
    `select 1 from pg_database where datname = '${databaseName}'`,
  );
  if (existing === undefined) await query(url, `create database ${databaseName}`);
}

async function query<Row extends pg.QueryResultRow>(url: string, text: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(text)).rows;
  } finally {
    await client.end();
  }
}
