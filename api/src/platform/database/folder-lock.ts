import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

/** Held for as long as a server runs; the database lets go of it when the process ends, however it ends. */
export interface FolderLock {
  release(): Promise<void>;
}

const tries = 20;
const pauseMs = 100;
/** Between tries to get it back. */
const returnMs = 500;

/**
 * Makes this process the only one that serves a data folder. After a kill the old holder's connection may live for a
 * moment longer, so it is tried for two seconds. When the database restarts, the lock is taken again as soon as it is
 * there.
 *
 * @returns Undefined when another process holds it.
 */
export async function lockFolder(url: string): Promise<FolderLock | undefined> {
  const first = await takeLock(url, tries);
  return first === undefined ? undefined : new KeptLock(url, first);
}

class KeptLock implements FolderLock {
  readonly #url: string;
  readonly #released = new AbortController();
  #client: pg.Client | undefined;
  #returning = Promise.resolve();

  constructor(url: string, client: pg.Client) {
    this.#url = url;
    this.#keep(client);
  }

  async release(): Promise<void> {
    this.#released.abort();
    await this.#returning;
    await this.#client?.end();
  }

  #keep(client: pg.Client): void {
    this.#client = client;
    client.once('end', () => {
      this.#client = undefined;
      if (!this.#released.signal.aborted) this.#returning = this.#return();
    });
  }

  async #return(): Promise<void> {
    const { signal } = this.#released;
    while (!signal.aborted) {
      const client = await takeLock(this.#url, 1).catch(() => undefined);
      if (client !== undefined) return this.#keep(client);
      await sleep(returnMs, undefined, { signal, ref: false }).catch(() => undefined);
    }
  }
}

async function takeLock(url: string, attempts: number): Promise<pg.Client | undefined> {
  const client = new pg.Client({
    connectionString: url,
    application_name: `patchbay ${process.pid}`,
    keepAlive: true,
  });
  client.on('error', () => undefined);
  await client.connect();
  for (let attempt = 1; ; attempt += 1) {
    const { rows } = await client.query<{ held: boolean }>(
      `select pg_try_advisory_lock(hashtext('patchbay data folder')) as held`,
    );
    if (rows[0]?.held === true) return client;
    if (attempt >= attempts) break;
    await sleep(pauseMs);
  }
  await client.end();
  return undefined;
}
