/**
 * `pnpm bench`: measures, prints, and writes the results into docs/benchmarks.md. It takes under three minutes, sends
 * to this machine only, and takes its processes and folders with it, also when it is interrupted.
 */
import { inspect } from 'node:util';
import { DataFolder } from './data-folder.ts';
import { describeMachine } from './machine.ts';
import { measurePages } from './page-size.ts';
import { startPatchbay } from './patchbay.ts';
import { measureQueries } from './queries.ts';
import { type Results, formatResults, writeResults } from './report.ts';
import { seed } from './seed.ts';
import { measureColdStart, measureIdleMemory, measureStart } from './starts.ts';

const limitMs = 170_000;
const runs = { cold: 3, warm: 5, rounds: 8 };

const tell = (text: string) => void process.stdout.write(`${text}\n`);
const ending = new AbortController();
const end = (reason: string) => ending.abort(new Error(reason));
process.on('SIGINT', () => end('Interrupted.'));
process.on('SIGTERM', () => end('Interrupted.'));
const limit = setTimeout(() => end('The bench took too long.'), limitMs);

try {
  const text = formatResults(await measure(ending.signal));
  await writeResults(text);
  tell(`\n${text}\n\nWritten into docs/benchmarks.md.`);
} catch (error) {
  const reason: unknown = ending.signal.aborted ? ending.signal.reason : error;
  process.stderr.write(`${ending.signal.aborted ? String(reason) : inspect(reason)}\n`);
  process.exitCode = 1;
} finally {
  clearTimeout(limit);
}

async function measure(signal: AbortSignal): Promise<Results> {
  tell('Weighing the pages …');
  const pages = await measurePages();
  tell('Starting on empty data folders …');
  const coldMs = await repeat(runs.cold, () => measureColdStart(signal));

  await using folder = await DataFolder.make();
  tell('Filling a database …');
  const scope = await fill(folder, signal);
  tell('Starting on it …');
  const warmMs = await repeat(runs.warm, () => measureStart(folder, signal));
  const patchbay = await startPatchbay(folder, signal);
  await using _process = patchbay.process;
  tell('Waiting for memory when idle …');
  const idle = await measureIdleMemory(patchbay, folder, signal);
  tell('Asking Patchbay and the bare server in turns …');
  const queries = await measureQueries({ patchbay, folder, scope, rounds: runs.rounds, signal });
  const machine = await describeMachine(folder);
  return { machine, date: new Date(), queries, coldMs, warmMs, idle, pages };
}

async function fill(folder: DataFolder, signal: AbortSignal) {
  const { process } = await startPatchbay(folder, signal);
  await using _process = process;
  return await seed(folder);
}

async function repeat(count: number, once: () => Promise<number>): Promise<number[]> {
  const values: number[] = [];
  while (values.length < count) values.push(await once());
  return values;
}
