import { setTimeout as sleep } from 'node:timers/promises';
import { DataFolder } from '../data-folder.ts';
import { type StartedPatchbay, startPatchbay } from '../patchbay.ts';
import { type Memory, memoryOf } from '../processes.ts';

const idleMs = 10_000;

/** Milliseconds to `/readyz` on an empty folder: the cluster is made, the database migrated. */
export async function measureColdStart(signal: AbortSignal): Promise<number> {
  await using folder = await DataFolder.make();
  return await measureStart(folder, signal);
}

/** Milliseconds to `/readyz` on a folder that has a database: PostgreSQL is started, nothing is migrated. */
export async function measureStart(folder: DataFolder, signal: AbortSignal): Promise<number> {
  const { process, readyMs } = await startPatchbay(folder, signal);
  await process.stop();
  return readyMs;
}

export interface IdleMemory {
  readonly server: Memory | undefined;
  readonly postgres: Memory | undefined;
}

/** What a server holds when it has only just started, and nobody came. */
export async function measureIdleMemory(
  { process }: StartedPatchbay,
  folder: DataFolder,
  signal: AbortSignal,
): Promise<IdleMemory> {
  await sleep(idleMs, undefined, { signal });
  const [server, postgres] = await Promise.all([
    memoryOf(process.pid),
    memoryOf(await folder.postgresPid()),
  ]);
  return { server, postgres };
}
