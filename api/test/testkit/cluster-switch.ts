import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { findPostgresBinaries } from '../../src/platform/database/embedded-binaries.ts';
import { choosePostgresUser } from '../../src/platform/database/run-as.ts';

const run = promisify(execFile);

/** `fast` rolls back what is under way; `immediate` is a crash: the next start recovers from the log. */
export type StopMode = 'fast' | 'immediate';

/** Turns a running PostgreSQL off and on again, at the same address and with the same settings. */
export interface ClusterSwitch {
  stop(mode: StopMode): Promise<void>;
  /** Resolves when it takes connections. */
  start(): Promise<void>;
}

/** @param folder Where the cluster was made by `startEmbeddedPostgres`; it runs. */
export async function clusterSwitch(folder: string): Promise<ClusterSwitch> {
  const pgData = path.join(folder, 'postgres');
  const user = await choosePostgresUser(pgData);
  const options = {
    env: { PATH: '/usr/bin:/bin', LC_ALL: 'C.UTF-8' },
    cwd: folder,
    ...(user === undefined ? {} : { uid: user.uid, gid: user.gid }),
  };
  const pgCtl = (...args: readonly string[]) =>
    run(findPostgresBinaries().pgCtl, ['-D', pgData, '-w', ...args], options);
  const command = await readFile(path.join(pgData, 'postmaster.opts'), 'utf8');
  const settings = command.trim().slice(command.indexOf(' "') + 1);
  return {
    stop: async (mode) => void (await pgCtl('stop', '-m', mode)),
    start: async () => {
      await pgCtl('start', '-l', path.join(pgData, 'server.log'), '-o', settings);
    },
  };
}
