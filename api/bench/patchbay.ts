import { get } from 'node:http';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { serverFile } from './built.ts';
import { Child } from './child.ts';
import type { DataFolder } from './data-folder.ts';

const pollMs = 10;
const startLimitMs = 60_000;

export const admin = { email: 'admin@example.com', password: 'correct horse battery' };

export interface StartedPatchbay {
  readonly url: string;
  readonly process: Child;
  /** Milliseconds from the start of the process until `/readyz` said yes. */
  readonly readyMs: number;
}

/** Starts the built server on a data folder, as an operator would who sets nothing but folder, port and these. */
export async function startPatchbay(
  folder: DataFolder,
  signal: AbortSignal,
  settings: Readonly<Record<string, string>> = {},
): Promise<StartedPatchbay> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const env = {
    PORT: String(port),
    PATCHBAY_DATA_DIR: folder.path,
    PATCHBAY_ADMIN_EMAIL: admin.email,
    PATCHBAY_ADMIN_PASSWORD: admin.password,
    ...settings,
  };
  const started = performance.now();
  const process = new Child(serverFile, { signal, env });
  try {
    await Promise.race([untilReady(url, started + startLimitMs), process.failed()]);
  } catch (error) {
    await process.stop();
    throw error;
  }
  return { url, process, readyMs: performance.now() - started };
}

async function untilReady(url: string, deadline: number): Promise<void> {
  while (performance.now() < deadline) {
    if (await isReady(url)) return;
    await sleep(pollMs);
  }
  throw new Error('Patchbay was not ready within a minute.');
}

/** On a connection of its own each time: one that stays open would be in the way of a server that stops. */
function isReady(url: string): Promise<boolean> {
  return new Promise((resolve) => {
    get(`${url}/readyz`, { agent: false }, (answer) => {
      answer.resume();
      resolve(answer.statusCode === 200);
    }).on('error', () => resolve(false));
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        resolve(typeof address === 'object' && address !== null ? address.port : 0),
      );
    });
  });
}
