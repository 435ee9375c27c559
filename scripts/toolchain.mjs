import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const nodeVersion = '24.21.0';
const pnpmVersion = '12.21.0';
const minimumMajor = 24;

/** The checkout. */
export const root = path.join(
  import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname),
  '..',
);
const cacheFile = path.join(root, 'node_modules', '.patchbay', 'toolchain.json');

/**
 * Node 24 and pnpm, whatever this machine has: both come from npm, which is the only tool that is needed beforehand.
 * Where the machine's own Node is new enough, that is used.
 *
 * @param {(message: string) => void} tell
 * @returns {{ node: string, env: NodeJS.ProcessEnv }} The path of Node, and an environment in which `pnpm` is found.
 */
export function findToolchain(tell) {
  const found = readCache() ?? fetchToolchain(tell);
  const bins = [path.dirname(found.node), path.dirname(found.pnpm)];
  return {
    node: found.node,
    env: { ...process.env, PATH: [...bins, process.env.PATH].join(path.delimiter) },
  };
}

function readCache() {
  try {
    const cached = JSON.parse(readFileSync(cacheFile, 'utf8'));
    const isCurrent = cached.wanted === wanted();
    return isCurrent && existsSync(cached.node) && existsSync(cached.pnpm) ? cached : undefined;
  } catch {
    return undefined;
  }
}

function fetchToolchain(tell) {
  const own = hasNode();
  tell(own ? 'Fetching pnpm …' : `Fetching Node ${nodeVersion} and pnpm …`);
  const packages = [...(own ? [] : ['-p', `node@${nodeVersion}`]), '-p', `pnpm@${pnpmVersion}`];
  const script = 'node -p process.execPath && command -v pnpm';
  const result = spawnSync('npx', ['-y', ...packages, '-c', script], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [node, pnpm] = result.stdout?.trim().split('\n').slice(-2) ?? [];
  if (result.status !== 0 || !node || !pnpm) {
    throw new Error(
      `npm could not fetch Node ${nodeVersion} and pnpm ${pnpmVersion}:\n${result.stderr ?? result.error}`,
    );
  }
  const found = { wanted: wanted(), node: own ? process.execPath : node, pnpm };
  mkdirSync(path.dirname(cacheFile), { recursive: true });
  writeFileSync(cacheFile, JSON.stringify(found));
  return found;
}

function hasNode() {
  return Number(process.versions.node.split('.')[0]) >= minimumMajor;
}

function wanted() {
  return `${nodeVersion} ${pnpmVersion} ${hasNode() ? process.execPath : ''}`;
}
