import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './toolchain.mjs';

/**
 * Stops the embedded PostgreSQL of a server that was killed and could not do it itself: SIGINT is its fast shutdown.
 * Nothing happens when there is none.
 *
 * @param {NodeJS.ProcessEnv} env
 */
export function stopLeftDatabase(env) {
  if (env.DATABASE_URL) return;
  const folder = path.resolve(root, env.PATCHBAY_DATA_DIR || '.patchbay');
  try {
    const [pid] = readFileSync(path.join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n');
    process.kill(Number(pid), 'SIGINT');
  } catch {
    // No file, or no such process: there is nothing to stop.
  }
}
