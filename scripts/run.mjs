// `npm start`, `npm run demo`, `npm test` and the static checks of CI, on a machine that has nothing but npm and Node 20.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { stopLeftDatabase } from './left-database.mjs';
import { unlessDone } from './stamp.mjs';
import { findToolchain, root } from './toolchain.mjs';

/** Of a server that did not stop in time, see api/src/process.ts. */
const cutShortStatus = 70;

const tell = (message) => process.stdout.write(`${message}\n`);

const packageFiles = [
  'package.json',
  'api/package.json',
  'web/package.json',
  'pnpm-workspace.yaml',
  'pnpm-lock.yaml',
];
const configFiles = [
  'tsconfig.base.json',
  'api/tsconfig.json',
  'api/tsconfig.build.json',
  'web/tsconfig.json',
  'web/vite.config.ts',
];
const sources = [
  'api/src',
  'web/src',
  'web/graphiql',
  'web/public',
  'web/index.html',
  'schema.graphql',
];

try {
  const command = process.argv[2];
  const { node, env } = findToolchain(tell);
  const run = (program, args) => runToEnd(program, args, env);
  unlessDone('install', { inputs: packageFiles, outputs: ['node_modules/.modules.yaml'] }, () => {
    tell('Installing packages …');
    run('pnpm', ['install', '--frozen-lockfile', '--reporter=append-only', '--loglevel=warn']);
  });
  unlessDone(
    'build',
    {
      inputs: [...packageFiles, ...configFiles, ...sources],
      outputs: ['api/dist/main.js', 'web/dist/index.html', 'web/dist/graphiql/index.html'],
    },
    () => {
      tell('Building …');
      // Nothing is printed unless a build fails; then all of what it had to say.
      const quiet = ['--loglevel=error', '--reporter-hide-prefix'];
      run('pnpm', ['--recursive', '--workspace-concurrency=2', ...quiet, 'run', 'build']);
    },
  );
  switch (command) {
    case 'start':
      process.exitCode = await serve(node, env, 'main.js', ownDataFolder(env));
      break;
    case 'demo':
      process.exitCode = await serve(node, env, 'demo.js', '.patchbay-demo');
      break;
    case 'test':
      process.exitCode = test(node, env);
      break;
    case 'check':
      tell('Checking types, lint, format and unused code …');
      run('pnpm', ['run', '--silent', 'check']);
      break;
    default:
      throw new Error(`There is no command "${command}": start, demo, test and check are those.`);
  }
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

function runToEnd(program, args, env) {
  const { status, error } = spawnSync(program, args, {
    cwd: root,
    env: { ...env, CI: 'true' },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (status !== 0)
    throw new Error(
      `This step failed: ${program} ${args.join(' ')}${error ? `\n${error.message}` : ''}`,
    );
}

/** Where the embedded database is; null with an external one. */
function ownDataFolder(env) {
  return env.DATABASE_URL ? null : env.PATCHBAY_DATA_DIR || '.patchbay';
}

/**
 * Runs the server until it ends. Signals go on to it; and when this process is killed, the closed channel tells it to
 * stop by itself.
 */
function serve(node, env, program, dataFolder) {
  const server = spawn(node, [path.join('api', 'dist', program)], {
    cwd: root,
    env,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  const stop = () => server.kill('SIGTERM');
  process.on('SIGINT', () => server.kill('SIGINT'));
  process.on('SIGTERM', stop);
  process.on('SIGHUP', stop);
  // npm passes SIGTERM on to the shell between it and us, which dies of it without a word.
  const shell = process.ppid;
  setInterval(() => process.ppid === shell || stop(), 500).unref();
  return new Promise((resolve) => {
    server.on('exit', (code, signal) => {
      const wasCutShort = signal === 'SIGKILL' || code === cutShortStatus;
      if (wasCutShort && dataFolder !== null) stopLeftDatabase(dataFolder);
      resolve(code ?? 1);
    });
  });
}

function test(node, env) {
  const folder = mkdtempSync(path.join(tmpdir(), 'patchbay-tests-'));
  const report = path.join(folder, 'report.json');
  try {
    const args = [
      'node_modules/vitest/vitest.mjs',
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ];
    const { status } = spawnSync(node, [...args, ...process.argv.slice(3)], {
      cwd: root,
      env,
      stdio: 'inherit',
    });
    const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(
      readFileSync(report, 'utf8'),
    );
    tell(
      `${numPassedTests} passed, ${numFailedTests} failed${numPendingTests > 0 ? `, ${numPendingTests} skipped` : ''}`,
    );
    return status ?? 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
