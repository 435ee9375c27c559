import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { launch } from './server-process.ts';

/** The demo in a process and a data folder of its own, as `npm run demo` runs it. */
export interface DemoProcess {
  readonly url: string;
  readonly simulatorUrl: string;
  readonly owner: { readonly email: string; readonly password: string };
  close(): Promise<void>;
}

export async function startDemo(): Promise<DemoProcess> {
  const folder = await mkdtemp(path.join(tmpdir(), 'patchbay-demo-'));
  await chmod(folder, 0o711);
  const server = await launch('demo.js', [folder], { PORT: '0', PATCHBAY_LOG_LEVEL: 'error' });
  const printed = (pattern: RegExp) => pattern.exec(server.output())?.[1] ?? '';
  return {
    url: server.url,
    simulatorUrl: printed(/providers at (\S+)/),
    owner: { email: printed(/Sign in as (\S+)/), password: printed(/the password (\S+)/) },
    async close() {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
