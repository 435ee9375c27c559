import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './toolchain.mjs';

const folder = path.join(root, 'node_modules', '.patchbay');
const generated = new Set(['node_modules', 'dist']);

/**
 * Does a step unless it was done already for these very files.
 *
 * @param {string} name
 * @param {{ inputs: string[], outputs: string[] }} files Relative to the checkout; folders are read whole.
 * @param {() => void} work
 */
export function unlessDone(name, { inputs, outputs }, work) {
  const file = path.join(folder, `${name}.stamp`);
  const stamp = stampOf(inputs);
  const isThere = outputs.every((output) => existsSync(path.join(root, output)));
  if (isThere && existsSync(file) && readFileSync(file, 'utf8') === stamp) return;
  work();
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, stamp);
}

function stampOf(inputs) {
  const hash = createHash('sha256').update(process.versions.modules);
  for (const input of inputs) add(hash, path.join(root, input));
  return hash.digest('hex');
}

function add(hash, at) {
  const info = statSync(at, { throwIfNoEntry: false });
  if (info === undefined) return;
  if (!info.isDirectory()) {
    hash.update(`${path.relative(root, at)}\0`).update(readFileSync(at));
    return;
  }
  for (const name of readdirSync(at).toSorted()) {
    if (!generated.has(name)) add(hash, path.join(at, name));
  }
}
