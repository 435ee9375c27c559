// `pnpm dev`: the API restarts and the page reloads when their sources change.
import { spawn, spawnSync } from 'node:child_process';
import path from 'node:path';
import { findToolchain, root } from './toolchain.mjs';

const { node, env } = findToolchain((message) => process.stdout.write(`${message}\n`));
const inApi = path.join(root, 'api');

spawnSync('pnpm', ['--filter', './api', 'run', 'build'], { cwd: root, env, stdio: 'inherit' });
const processes = [
  spawn(
    'pnpm',
    ['exec', 'tsc', '--project', 'tsconfig.build.json', '--watch', '--preserveWatchOutput'],
    { cwd: inApi, env, stdio: 'inherit' },
  ),
  spawn(
    node,
    [
      '--watch',
      '--watch-path=dist',
      '--watch-path=catalog',
      '--watch-preserve-output',
      path.join('dist', 'main.js'),
    ],
    { cwd: inApi, env, stdio: 'inherit' },
  ),
  spawn('pnpm', ['--filter', './web', 'run', 'dev'], { cwd: root, env, stdio: 'inherit' }),
];

function stop() {
  for (const child of processes) child.kill('SIGTERM');
}
process.on('SIGINT', stop);
process.on('SIGTERM', stop);
for (const child of processes) child.on('exit', stop);
