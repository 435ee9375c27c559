import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

const root = path.join(import.meta.dirname, '..', '..', '..');

/** A built program of the API that serves, and has said so. */
export interface ServerProcess {
  readonly child: ChildProcess;
  readonly exited: Promise<unknown>;
  readonly url: string;
  /** All that it printed so far. */
  output(): string;
  stop(): Promise<void>;
}

/** Starts `api/dist/<program>` with this environment and nothing else of ours, and waits until it is ready. */
export async function launch(
  program: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<ServerProcess> {
  const child = spawn(process.execPath, [path.join(root, 'api', 'dist', program), ...args], {
    cwd: root,
    env: { PATH: process.env['PATH'] ?? '', ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const exited = once(child, 'exit');
  let output = '';
  const ready = new Promise<void>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      if (/ is ready at .*\n/.test(output)) resolve();
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', () => reject(new Error(`The server ended:\n${output}`)));
  });
  await ready;
  return {
    child,
    exited,
    url: /ready at (\S+)/.exec(output)?.[1] ?? '',
    output: () => output,
    async stop() {
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
      await exited;
    },
  };
}
