/**
 * `pnpm test:faults [part …]`: breaks servers and their database while they deliver, says what became of the deliveries,
 * and writes it into docs/benchmarks.md. Fails when a guarantee does not hold. Each part has a time limit, sends to this
 * machine only, and takes its processes and folders with it, also when it is interrupted.
 */
import { inspect } from 'node:util';
import { describeMachine } from '../bench/machine.ts';
import { table } from '../bench/markdown.ts';
import { writeResults } from '../bench/results-page.ts';
import type { FaultPart, Finding } from './finding.ts';
import { kills } from './kills.part.ts';
import { restarts } from './restarts.part.ts';
import { rollbacks } from './rollbacks.part.ts';
import { stalls } from './stalls.part.ts';

const parts: Readonly<Record<string, FaultPart>> = { kills, stalls, restarts, rollbacks };

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

async function run(name: string, part: FaultPart): Promise<void> {
  tell(`\n${name}`);
  const limit = AbortSignal.timeout(part.limitMinutes * 60_000);
  const signal = AbortSignal.any([ending.signal, limit]);
  try {
    const findings = await part.run({ signal, tell });
    const day = new Date().toISOString().slice(0, 10);
    const text = `${day}, ${await describeMachine()}\n\n${tableOf(findings)}`;
    await writeResults(name, text, 'pnpm test:faults');
    tell(`\n${text}\n\nWritten into docs/benchmarks.md.`);
    const broken = findings.filter(({ holds }) => !holds);
    if (broken.length > 0) fail(`${name}: ${broken.map(({ what }) => what).join(', ')}`);
  } catch (error) {
    const reason = limit.aborted ? `It took more than ${part.limitMinutes} minutes.` : error;
    fail(`${name} was not run to its end. ${inspect(reason)}`);
  }
}

function fail(reason: string): void {
  process.stderr.write(`FAILED: ${reason}\n`);
  process.exitCode = 1;
}

function tableOf(findings: readonly Finding[]): string {
  const rows = findings.map(({ what, result, bar, holds }) => {
    const broken = holds ? '' : ': **does not hold**';
    return [what, bar === null ? result : `${result} (bar: ${bar})${broken}`];
  });
  return table([['what', 'result'], ...rows]);
}
