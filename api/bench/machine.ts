import { execFile } from 'node:child_process';
import { cpus, release, totalmem, type } from 'node:os';
import { promisify } from 'node:util';
import { findPostgresBinaries } from './built.ts';

/** What the numbers were measured on, in a line. */
export async function describeMachine(): Promise<string> {
  const { stdout } = await promisify(execFile)(findPostgresBinaries().initdb, ['--version']);
  const processors = cpus();
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  return [
    `${processors.length} × ${processors[0]?.model.trim() ?? 'unknown processor'}`,
    `${gigabytes} GB RAM`,
    `${type()} ${release()}`,
    `Node ${process.versions.node}`,
    `PostgreSQL ${/[\d.]+\s*$/.exec(stdout)?.[0].trim() ?? 'unknown'}`,
  ].join(', ');
}
