import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import {
  ensureRoles,
  migrate,
  openEmbeddedCluster,
} from '../../../api/src/platform/database/index.ts';

const run = promisify(execFile);
const migrations = path.join(import.meta.dirname, '..', '..', '..', 'migrations');

/** Makes a data folder whose database is up to date and has nobody in it yet: what each Patchbay of the run begins with. */
export async function makeDataTemplate(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'patchbay-e2e-template-'));
  const cluster = await openEmbeddedCluster(folder, () => undefined);
  try {
    await ensureRoles(cluster.ownerUrl);
    await migrate(cluster.ownerUrl, migrations);
  } finally {
    await cluster.close();
  }
  return folder;
}

/** A data folder like the template, with a master key of its own. Returns where it is. */
export async function copyDataTemplate(template: string): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'patchbay-e2e-'));
  await chmod(folder, 0o711);
  // PostgreSQL may belong to another user than we are; Node's own copy would make its files ours.
  await run('cp', ['-Rp', `${template}/.`, folder]);
  const masterKey = randomBytes(32).toString('base64');
  await writeFile(path.join(folder, 'master.key'), `${masterKey}\n`, { mode: 0o600 });
  return folder;
}
