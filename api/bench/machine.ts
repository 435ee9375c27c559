import { cpus, release, totalmem, type } from 'node:os';
import pg from 'pg';
import type { DataFolder } from './data-folder.ts';

/** What the numbers were measured on, in a line. */
export async function describeMachine(folder: DataFolder): Promise<string> {
  const client = new pg.Client({ connectionString: await folder.ownerUrl() });
  await client.connect();
  try {
    const { rows } = await client.query<{ server_version: string }>('show server_version');
    const processors = cpus();
    const gigabytes = Math.round(totalmem() / 2 ** 30);
    return [
      `${processors.length} × ${processors[0]?.model.trim() ?? 'unknown processor'}`,
      `${gigabytes} GB RAM`,
      `${type()} ${release()}`,
      `Node ${process.versions.node}`,
      `PostgreSQL ${rows[0]?.server_version ?? 'unknown'}`,
    ].join(', ');
  } finally {
    await client.end();
  }
}
