import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { inject } from 'vitest';
import { copyDataTemplate } from './data-template.ts';
import { launch } from './server-process.ts';

/** The real server in a process and a data folder of its own, as `npm start` runs it; nobody has used it before. */
export interface PatchbayProcess {
  readonly url: string;
  /** The one-time link of the first start. */
  readonly signInLink: string;
  /** Ends it as the kernel would; nothing can be tidied up. */
  kill(): Promise<void>;
  /** Starts it again in the same folder and on the same port. */
  restart(): Promise<void>;
  /** Asks its database, as the owner. */
  query<Row extends pg.QueryResultRow>(text: string, params?: readonly unknown[]): Promise<Row[]>;
  close(): Promise<void>;
}

export async function startPatchbay(
  settings: Readonly<Record<string, string>>,
): Promise<PatchbayProcess> {
  const folder = await copyDataTemplate(inject('dataTemplate'));
  const run = (port: string) =>
    launch('main.js', [], {
      ...settings,
      PATCHBAY_DATA_DIR: folder,
      PORT: port,
      PATCHBAY_LOG_LEVEL: 'error',
    });
  let server = await run('0');
  const { url } = server;
  const signInLink = /(\S+\/sign-in\/link\S*)/.exec(server.output())?.[1] ?? '';
  return {
    url,
    signInLink,
    async kill() {
      server.child.kill('SIGKILL');
      await server.exited;
    },
    async restart() {
      server = await run(new URL(url).port);
    },
    query: (text, params = []) => ask(folder, text, params),
    async close() {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function ask<Row extends pg.QueryResultRow>(
  folder: string,
  text: string,
  params: readonly unknown[],
): Promise<Row[]> {
  const password = (await readFile(path.join(folder, 'postgres.password'), 'utf8')).trim();
  const pidFile = await readFile(path.join(folder, 'postgres', 'postmaster.pid'), 'utf8');
  const port = pidFile.split('\n')[3] ?? '';
  const client = new pg.Client({
    connectionString: `postgresql://patchbay:${password}@127.0.0.1:${port}/patchbay`,
  });
  await client.connect();
  try {
    return (await client.query<Row>(text, [...params])).rows;
  } finally {
    await client.end();
  }
}
