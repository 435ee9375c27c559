import pg from 'pg';

/** Held for as long as a server runs; the database lets go of it when the process ends, however it ends. */
export interface FolderLock {
  release(): Promise<void>;
}

const tries = 20;
const pauseMs = 100;

/**
 * Makes this process the only one that serves a data folder. After a kill the old holder's connection may live for a
 * moment longer, so it is tried for two seconds.
 *
 * @returns Undefined when another process holds it.
 */
export async function lockFolder(url: string): Promise<FolderLock | undefined> {
  const client = new pg.Client({
    connectionString: url,
    application_name: `patchbay ${process.pid}`,
    keepAlive: true,
  });
  client.on('error', () => undefined);
  await client.connect();
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const { rows } = await client.query<{ held: boolean }>(
      `select pg_try_advisory_lock(hashtext('patchbay data folder')) as held`,
    );
    if (rows[0]?.held === true) return { release: () => client.end() };
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
  await client.end();
  return undefined;
}
