import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { launch } from './server-process.ts';

/** The demo in a process and a data folder of its own, as `npm run demo` runs it. */
export interface DemoProcess {
  readonly url: string;
  /** Where the simulator's page is; after a restart perhaps elsewhere. */
  simulatorUrl(): string;
  readonly owner: { readonly email: string; readonly password: string };
  stop(): Promise<void>;
  /** Starts it again in the same folder and on the same port. */
  restart(): Promise<void>;
  /** All that it printed since it was started. */
  output(): string;
  close(): Promise<void>;
}

export async function startDemo(): Promise<DemoProcess> {
  const folder = await mkdtemp(path.join(tmpdir(), 'patchbay-demo-'));
  await chmod(folder, 0o711);
  const run = (port: string) =>
    launch('demo.js', [folder], { PORT: port, PATCHBAY_LOG_LEVEL: 'error' });
  let server = await run('0');
  const { url } = server;
  const printed = (pattern: RegExp) => pattern.exec(server.output())?.[1] ?? '';
  return {
    url,
    simulatorUrl: () => printed(/providers at (\S+)/),
    owner: { email: printed(/Sign in as (\S+)/), password: printed(/the password (\S+)/) },
    output: () => server.output(),
    stop: () => server.stop(),
    async restart() {
      server = await run(new URL(url).port);
    },
    async close() {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
