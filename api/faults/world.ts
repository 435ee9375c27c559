import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { pageHeaders } from '../bench/dashboard/operations.ts';
import { DataFolder } from '../bench/data-folder.ts';
import { addWebhooks } from '../bench/deliveries/webhooks.ts';
import type { Bench } from '../bench/part.ts';
import { type StartedPatchbay, startPatchbay } from '../bench/patchbay.ts';
import type { SeededScope } from '../bench/seed.ts';
import { openSessions } from '../bench/sessions.ts';
import { startEmbeddedPostgres } from '../src/platform/database/embedded-postgres.ts';
import { type ClusterSwitch, clusterSwitch } from '../test/testkit/cluster-switch.ts';

/** A PostgreSQL of its own, and the way to start servers on it: what this suite breaks. */
export class World {
  readonly folder: DataFolder;
  readonly postgres: ClusterSwitch;
  readonly #settings: Readonly<Record<string, string>>;
  readonly #bench: Bench;
  readonly #pool: pg.Pool;
  readonly #stop: () => Promise<void>;
  readonly #servers: StartedPatchbay[] = [];

  private constructor(
    folder: DataFolder,
    postgres: ClusterSwitch,
    given: { settings: Readonly<Record<string, string>>; bench: Bench; stop: () => Promise<void> },
  ) {
    this.folder = folder;
    this.postgres = postgres;
    this.#settings = given.settings;
    this.#bench = given.bench;
    this.#stop = given.stop;
    this.#pool = new pg.Pool({ connectionString: given.settings['DATABASE_URL'], max: 2 });
    this.#pool.on('error', () => undefined);
  }

  static async open(bench: Bench): Promise<World> {
    const folder = await DataFolder.make();
    const cluster = await startEmbeddedPostgres({ folder: folder.path, durable: true });
    const masterKey = randomBytes(32).toString('base64');
    await writeFile(path.join(folder.path, 'master.key'), masterKey, { mode: 0o600 });
    const client = new pg.Client({ connectionString: cluster.url });
    await client.connect();
    await client.query('create database patchbay');
    await client.end();
    const settings = {
      DATABASE_URL: await folder.ownerUrl(),
      PATCHBAY_MASTER_KEY: masterKey,
      PATCHBAY_OUTBOUND_ALLOW: '127.0.0.0/8',
    };
    const postgres = await clusterSwitch(folder.path);
    return new World(folder, postgres, { settings, bench, stop: () => cluster.stop() });
  }

  async startServer(): Promise<StartedPatchbay> {
    const patchbay = await startPatchbay(this.folder, this.#bench.signal, this.#settings);
    this.#servers.push(patchbay);
    return patchbay;
  }

  /** As the owner of the tables, past row level security. */
  async query<Row extends pg.QueryResultRow>(
    text: string,
    values: readonly unknown[] = [],
  ): Promise<Row[]> {
    return (await this.#pool.query<Row>(text, [...values])).rows;
  }

  /** The organization that the first server has made. */
  async organization(): Promise<SeededScope> {
    const [scope] = await this.query<SeededScope>(
      'select org_id as "organizationId", user_id as "userId" from memberships',
    );
    if (scope === undefined) throw new Error('The new server has no organization.');
    return scope;
  }

  /** Webhooks at these addresses that listen to what tools report. */
  async listen({ organizationId, userId }: SeededScope, urls: readonly string[]): Promise<void> {
    const client = await this.#pool.connect();
    const masterKey = await this.folder.masterKey();
    try {
      const listening = { urls, eventTypes: ['sync.*'], masterKey };
      await addWebhooks(client, { organizationId, userId }, listening);
    } finally {
      client.release();
    }
  }

  /** What a request of its owner is sent with, for ten minutes. */
  async headers(scope: SeededScope): Promise<Readonly<Record<string, string>>> {
    const [token = ''] = await openSessions(this.folder, [scope]);
    return { ...pageHeaders, authorization: `Bearer ${token}` };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all(this.#servers.map(({ process }) => process.stop()));
    await this.#pool.end();
    // It is down when a part was interrupted while it had turned it off.
    await this.#stop().catch(() => undefined);
    await this.folder[Symbol.asyncDispose]();
  }
}
