import pg from 'pg';
import { formatId, inRole } from '../built.ts';
import { Child } from '../child.ts';
import { DataFolder } from '../data-folder.ts';
import { pageHeaders } from '../dashboard/operations.ts';
import { ratio, table } from '../markdown.ts';
import { median, spread } from '../numbers.ts';
import type { Bench, Part } from '../part.ts';
import { startPatchbay } from '../patchbay.ts';
import { processorMs } from '../processes.ts';
import { seed } from '../seed.ts';
import { openSessions } from '../sessions.ts';
import { type WriteResult, batchSize } from './batches.ts';
import type { BareWriterOptions } from './bare-writer.ts';
import type { ReporterOptions } from './reporter.ts';

const rounds = 6;
const load = { writers: 4, warmUpMs: 500, ms: 3_000 };

/** Events that tools report in batches, against the same rows through `pg`. */
export const recording: Part = { limitMinutes: 4, measure };

interface Score {
  readonly eventsPerSecond: number[];
  /** Processor time for a thousand events, of who writes and of PostgreSQL, in milliseconds. */
  readonly processorMs: number[];
}

async function measure({ signal, tell }: Bench): Promise<string> {
  await using folder = await DataFolder.make();
  const patchbay = await startPatchbay(folder, signal);
  await using _patchbay = patchbay.process;
  tell('Filling a database …');
  const scope = await seed(folder);
  const databaseUrl = inRole(await folder.ownerUrl(), 'runtime');
  const uuids = await integrationsOf(await folder.ownerUrl(), scope.organizationId);
  const [token = ''] = await openSessions(folder, [scope]);
  const file = (name: string) => new URL(name, import.meta.url).pathname;
  await using reporter = new Child(file('reporter.ts'), { signal });
  await using bare = new Child(file('bare-writer.ts'), { signal });
  const report: ReporterOptions = {
    ...load,
    url: `${patchbay.url}/graphql`,
    headers: { ...pageHeaders, authorization: `Bearer ${token}` },
    integrationIds: uuids.map((uuid) => formatId('int', uuid)),
  };
  const write: BareWriterOptions = { ...load, databaseUrl, scope, integrationIds: uuids };
  const postgres = await folder.postgresPid();
  const turns = [
    { child: reporter, options: { ...report }, writer: patchbay.process.pid, score: emptyScore() },
    { child: bare, options: { ...write }, writer: bare.pid, score: emptyScore() },
  ] as const;
  tell('Reporting events and writing them in turns …');
  for (const { child, options } of turns) await child.ask(options);
  for (let round = 0; round < rounds; round += 1) {
    for (const { child, options, writer, score } of round % 2 === 0 ? turns : turns.toReversed()) {
      const before = await usedBy(writer, postgres);
      const { eventsPerSecond, events } = await child.ask<WriteResult>(options);
      score.eventsPerSecond.push(eventsPerSecond);
      score.processorMs.push((((await usedBy(writer, postgres)) - before) * batchSize) / events);
    }
  }
  return format(turns[0].score, turns[1].score);
}

function emptyScore(): Score {
  return { eventsPerSecond: [], processorMs: [] };
}

async function usedBy(...pids: readonly number[]): Promise<number> {
  const used = await Promise.all(pids.map(processorMs));
  return used.reduce<number>((total, ms) => total + (ms ?? Number.NaN), 0);
}

async function integrationsOf(url: string, organizationId: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ id: string }>(
      'select id from integrations where org_id = $1 order by id',
      [organizationId],
    );
    return rows.map(({ id }) => id);
  } finally {
    await client.end();
  }
}

function format(ours: Score, bare: Score): string {
  const ratios = ours.eventsPerSecond.map(
    (reached, round) => reached / (bare.eventsPerSecond[round] ?? Number.NaN),
  );
  const row = (name: string, score: Score, found: string) => [
    name,
    spread(score.eventsPerSecond),
    found,
    `${spread(score.processorMs)} ms`,
  ];
  return table([
    [
      `batches of ${batchSize.toLocaleString('en')} from ${load.writers} writers`,
      'events/s',
      'ratio',
      'CPU for a thousand, with PostgreSQL',
    ],
    row('`recordActivity` over HTTP', ours, ratio(median(ratios), '≥ 0.5')),
    row('the same rows through `pg`', bare, ''),
  ]);
}
