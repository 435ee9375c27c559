import { DataFolder } from '../data-folder.ts';
import { table } from '../markdown.ts';
import { spread } from '../numbers.ts';
import type { Bench, Part } from '../part.ts';
import { startPatchbay } from '../patchbay.ts';
import type { Memory } from '../processes.ts';
import { seed } from '../seed.ts';
import { measureColdStart, measureIdleMemory, measureStart } from './starts.ts';

const runs = { cold: 3, warm: 5 };

/** How soon a server is ready, and what it holds before anybody comes. */
export const starts: Part = { limitMinutes: 3, measure };

async function measure({ signal, tell }: Bench): Promise<string> {
  tell('Starting on empty data folders …');
  const coldMs = await repeat(runs.cold, () => measureColdStart(signal));
  await using folder = await DataFolder.make();
  tell('Filling a database …');
  await fill(folder, signal);
  tell('Starting on it …');
  const warmMs = await repeat(runs.warm, () => measureStart(folder, signal));
  const patchbay = await startPatchbay(folder, signal);
  await using _process = patchbay.process;
  tell('Waiting for memory when idle …');
  const idle = await measureIdleMemory(patchbay, folder, signal);
  return table([
    ['what', 'result'],
    [`start to /readyz, existing data folder (${warmMs.length} runs)`, `${spread(warmMs)} ms`],
    [`start to /readyz, empty data folder (${coldMs.length} runs)`, `${spread(coldMs)} ms`],
    ['memory when idle, server', memory(idle.server)],
    ['memory when idle, PostgreSQL with all its processes', memory(idle.postgres)],
  ]);
}

async function fill(folder: DataFolder, signal: AbortSignal): Promise<void> {
  const { process } = await startPatchbay(folder, signal);
  await using _process = process;
  await seed(folder);
}

async function repeat(count: number, once: () => Promise<number>): Promise<number[]> {
  const values: number[] = [];
  while (values.length < count) values.push(await once());
  return values;
}

function memory(size: Memory | undefined): string {
  if (size === undefined) return 'not measured (needs /proc)';
  return `${size.residentMb.toFixed(0)} MB RSS (${size.ownMb.toFixed(0)} MB PSS)`;
}
