import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { access, chmod, chown, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { findPostgresBinaries } from './embedded-binaries.ts';
import { type RunAs, assertReachable, choosePostgresUser } from './run-as.ts';

const run = promisify(execFile);

/** PostgreSQL 18 from an npm package, running in a folder of ours, reached over loopback only. */
export interface EmbeddedPostgres {
  /** Address of the maintenance database, as its superuser. */
  readonly url: string;
  /** True when a server was found running that an earlier process had left behind. */
  readonly adopted: boolean;
  stop(): Promise<void>;
}

export interface EmbeddedPostgresOptions {
  /** Holds the cluster and the file with its password. */
  readonly folder: string;
  /** Off only in tests: a crash of the machine may then lose data. */
  readonly durable: boolean;
  readonly onProgress?: (message: string) => void;
}

interface Cluster {
  readonly pgData: string;
  readonly password: string;
  readonly user: RunAs | undefined;
  readonly logFile: string;
}

/**
 * Makes the cluster if there is none, and starts it, or takes over the server that already serves this folder.
 * `stop` is PostgreSQL's fast shutdown: open transactions are rolled back.
 */
export async function startEmbeddedPostgres(
  options: EmbeddedPostgresOptions,
): Promise<EmbeddedPostgres> {
  const cluster = await openCluster(options);
  const running = await findRunning(cluster);
  const port = running ?? (await start(cluster, options));
  return {
    url: urlOf(cluster, port),
    adopted: running !== undefined,
    stop: () => pgCtl(cluster, ['stop', '-m', 'fast', '-w']).then(() => undefined),
  };
}

async function openCluster({ folder, onProgress }: EmbeddedPostgresOptions): Promise<Cluster> {
  const pgData = path.join(folder, 'postgres');
  await mkdir(folder, { recursive: true });
  const user = await choosePostgresUser(pgData);
  if (user !== undefined) {
    // Ours, whatever the umask: it may be walked through, not read.
    await chmod(folder, 0o711);
    await assertReachable(
      pgData,
      user,
      'Set PATCHBAY_DATA_DIR to a folder that it can reach, such as /var/lib/patchbay',
    );
    await assertReachable(
      findPostgresBinaries().initdb,
      user,
      'Move the checkout to a folder that it can reach',
    );
  }
  await mkdir(pgData, { recursive: true, mode: 0o700 });
  if (user !== undefined) await chown(pgData, user.uid, user.gid);
  const passwordFile = path.join(folder, 'postgres.password');
  // initdb writes PG_VERSION early; the password that is handed to it goes when it is done, and stays when it was killed.
  const wasCutOff = await exists(path.join(folder, handoverName));
  const isInitialised = !wasCutOff && (await exists(path.join(pgData, 'PG_VERSION')));
  const cluster = { pgData, user, logFile: path.join(pgData, 'server.log') };
  if (isInitialised) return { ...cluster, password: (await readFile(passwordFile, 'utf8')).trim() };

  onProgress?.('Creating the database (PostgreSQL 18) …');
  const password = randomBytes(24).toString('base64url');
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
  await initialise({ ...cluster, password });
  return { ...cluster, password };
}

const handoverName = 'initdb.password';

function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}

/** initdb leaves nothing behind when it is cut off, or a folder that it refuses: so that is emptied first. */
async function initialise(cluster: Cluster): Promise<void> {
  await rm(cluster.pgData, { recursive: true, force: true });
  await mkdir(cluster.pgData, { mode: 0o700 });
  if (cluster.user !== undefined) await chown(cluster.pgData, cluster.user.uid, cluster.user.gid);
  const handover = path.join(path.dirname(cluster.pgData), handoverName);
  await writeFile(handover, `${cluster.password}\n`, { mode: 0o600 });
  if (cluster.user !== undefined) await chown(handover, cluster.user.uid, cluster.user.gid);
  try {
    const { initdb } = findPostgresBinaries();
    const flags = [
      '--auth=scram-sha-256',
      '--username=patchbay',
      '--encoding=UTF8',
      '--locale=C.UTF-8',
      '--no-instructions',
    ];
    await run(
      initdb,
      [`--pgdata=${cluster.pgData}`, `--pwfile=${handover}`, ...flags],
      spawnOptions(cluster),
    );
  } finally {
    await rm(handover, { force: true });
  }
}

async function start(cluster: Cluster, options: EmbeddedPostgresOptions): Promise<number> {
  options.onProgress?.('Starting the database …');
  const port = await freePort();
  const settings = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: 100,
    jit: 'off',
    ...(options.durable
      ? {}
      : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  const flags = Object.entries(settings).map(([name, value]) => `-c ${name}='${value}'`);
  try {
    await pgCtl(cluster, ['start', '-w', '-t', '60', '-l', cluster.logFile, '-o', flags.join(' ')]);
  } catch (error) {
    const log = await readFile(cluster.logFile, 'utf8').catch(() => '');
    const tail = log.trim().split('\n').slice(-5).join('\n  ');
    throw new Error(
      `PostgreSQL did not start in ${cluster.pgData}. The end of its log:\n  ${tail}`,
      { cause: error },
    );
  }
  return port;
}

/**
 * The port of a server that serves this folder already: one that an earlier process left behind when it was killed.
 * `postmaster.pid` names it, but may be stale, so the server itself is asked which folder it serves.
 */
async function findRunning(cluster: Cluster): Promise<number | undefined> {
  const pidFile = await readFile(path.join(cluster.pgData, 'postmaster.pid'), 'utf8').catch(
    () => '',
  );
  const port = Number(pidFile.split('\n')[3]);
  if (!Number.isInteger(port) || port === 0) return undefined;
  const client = new pg.Client({
    connectionString: urlOf(cluster, port),
    connectionTimeoutMillis: 5000,
  });
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>('show data_directory');
    return rows[0]?.data_directory === cluster.pgData ? port : undefined;
  } catch {
    return undefined;
  } finally {
    await client.end().catch(() => undefined);
  }
}

function pgCtl(cluster: Cluster, args: readonly string[]): Promise<unknown> {
  return run(findPostgresBinaries().pgCtl, ['-D', cluster.pgData, ...args], spawnOptions(cluster));
}

function spawnOptions({ user, pgData }: Cluster) {
  const env = { PATH: '/usr/bin:/bin', LC_ALL: 'C.UTF-8' };
  return {
    env,
    cwd: path.dirname(pgData),
    ...(user === undefined ? {} : { uid: user.uid, gid: user.gid }),
  };
}

function urlOf(cluster: Cluster, port: number): string {
  return `postgresql://patchbay:${cluster.password}@127.0.0.1:${port}/postgres`;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        resolve(typeof address === 'object' && address !== null ? address.port : 0),
      );
    });
  });
}
