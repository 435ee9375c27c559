import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';

const root = path.join(import.meta.dirname, '..', '..', '..');

/** The built server in a process of its own. */
export interface ServerProcess {
  readonly child: ChildProcess;
  /** All that it has said, once it is ready; rejects when it ends before. */
  readonly ready: Promise<string>;
  readonly exit: Promise<number | null>;
  output(): string;
}

/** Nothing of this process's environment reaches it but the path. */
export function startServer(env: Readonly<Record<string, string>>): ServerProcess {
  const child = spawn(process.execPath, [path.join(root, 'api', 'dist', 'main.js')], {
    cwd: root,
    env: { PATH: process.env['PATH'] ?? '', ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let output = '';
  const ready = Promise.withResolvers<string>();
  const exit = Promise.withResolvers<number | null>();
  const hear = (chunk: Buffer) => {
    output += chunk.toString();
    if (output.includes('Patchbay is ready at')) ready.resolve(output);
  };
  child.stdout?.on('data', hear);
  child.stderr?.on('data', hear);
  child.on('close', (code) => {
    exit.resolve(code);
    ready.reject(new Error(`The server ended:\n${output}`));
  });
  // A story that only waits for the end does not mind that it was never ready.
  ready.promise.catch(() => undefined);
  return { child, ready: ready.promise, exit: exit.promise, output: () => output };
}
