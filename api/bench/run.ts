/**
 * `pnpm bench [part …]`: measures, prints, and writes the results into docs/benchmarks.md. Each part has a time limit,
 * sends to this machine only, and takes its processes and folders with it, also when it is interrupted.
 */
import { inspect } from 'node:util';
import { describeMachine } from './machine.ts';
import type { Part } from './part.ts';
import { parts } from './parts.ts';
import { writeResults } from './results-page.ts';

const tell = (text: string) => void process.stdout.write(`${text}\n`);
const ending = new AbortController();
const end = () => ending.abort(new Error('Interrupted.'));
process.on('SIGINT', end);
process.on('SIGTERM', end);

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => parts[name] === undefined);
if (unknown.length > 0) {
  process.stderr.write(
    `No such part: ${unknown.join()}. There are: ${Object.keys(parts).join(', ')}.\n`,
  );
  process.exit(2);
}
for (const [name, part] of Object.entries(parts)) {
  if (ending.signal.aborted || (asked.length > 0 && !asked.includes(name))) continue;
  await run(name, part);
}

async function run(name: string, part: Part): Promise<void> {
  tell(`\n${name}`);
  const limit = AbortSignal.timeout(part.limitMinutes * 60_000);
  const signal = AbortSignal.any([ending.signal, limit]);
  try {
    const results = await part.measure({ signal, tell });
    const day = new Date().toISOString().slice(0, 10);
    const text = `${day}, ${await describeMachine()}\n\n${results}`;
    await writeResults(name, text);
    tell(`\n${text}\n\nWritten into docs/benchmarks.md.`);
  } catch (error) {
    const reason = limit.aborted ? `It took more than ${part.limitMinutes} minutes.` : error;
    process.stderr.write(`${name} was not measured. ${inspect(reason)}\n`);
    process.exitCode = 1;
  }
}
