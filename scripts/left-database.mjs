import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './toolchain.mjs';

/**
 * Stops the embedded PostgreSQL of a server that was killed and could not do it itself: SIGINT is its fast shutdown.
 * Nothing happens when there is none.
 *
 * @param {string} dataFolder Absolute, or from the checkout.
 */
export function stopLeftDatabase(dataFolder) {
  try {
    const file = path.resolve(root, dataFolder, 'postgres', 'postmaster.pid');
    const [pid] = readFileSync(file, 'utf8').split('\n');
    process.kill(Number(pid), 'SIGINT');
  } catch {
    // No file, or no such process: there is nothing to stop.
  }
}
