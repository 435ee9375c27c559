import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { median, spread } from './numbers.ts';
import type { PageSize } from './page-size.ts';
import type { Memory } from './processes.ts';
import type { QueryResult } from './queries.ts';
import type { Score } from './rounds.ts';
import type { IdleMemory } from './starts.ts';

export interface Results {
  readonly machine: string;
  readonly date: Date;
  readonly queries: readonly QueryResult[];
  readonly coldMs: readonly number[];
  readonly warmMs: readonly number[];
  readonly idle: IdleMemory;
  readonly pages: readonly PageSize[];
}

type Table = readonly (readonly string[])[];

const document = path.join(import.meta.dirname, '..', '..', 'docs', 'benchmarks.md');
const marks = ['<!-- results: written by pnpm bench -->', '<!-- end of results -->'] as const;

/** The results as Markdown, which is also what is read on a terminal. */
export function formatResults(results: Results): string {
  const day = results.date.toISOString().slice(0, 10);
  return [
    `${day}, ${results.machine}`,
    format(queryTable(results.queries)),
    format(otherTable(results)),
  ].join('\n\n');
}

/** Puts results in the place of the last ones in `docs/benchmarks.md`. */
export async function writeResults(text: string): Promise<void> {
  const [start, end] = marks;
  const before = await readFile(document, 'utf8');
  const [head, rest] = before.split(start);
  const [, tail] = rest?.split(end) ?? [];
  if (head === undefined || tail === undefined) throw new Error(`${document} has lost its marks.`);
  await writeFile(document, `${head}${start}\n\n${text}\n\n${end}${tail}`);
}

function queryTable(queries: readonly QueryResult[]): Table {
  return [
    [
      'query',
      'Patchbay, requests/s',
      'bare, requests/s',
      'ratio',
      'answer',
      'CPU of Patchbay',
      'CPU of bare',
    ],
    ...queries.map(({ operation, patchbay, bare, ratio, bytes }) => [
      operation,
      spread(patchbay.requestsPerSecond),
      spread(bare.requestsPerSecond),
      `${ratio.toFixed(2)} ×`,
      kilobytes(bytes),
      processor(patchbay),
      processor(bare),
    ]),
  ];
}

function otherTable({ coldMs, warmMs, idle, pages }: Results): Table {
  return [
    ['what', 'result'],
    [`start to /readyz, existing data folder (${warmMs.length} runs)`, `${spread(warmMs)} ms`],
    [`start to /readyz, empty data folder (${coldMs.length} runs)`, `${spread(coldMs)} ms`],
    ['memory when idle, server', memory(idle.server)],
    ['memory when idle, PostgreSQL with all its processes', memory(idle.postgres)],
    ...pages.map(({ address, files, bytes, gzipBytes }) => [
      `JavaScript of ${address}`,
      `${kilobytes(gzipBytes)} gzip (${kilobytes(bytes)}, ${files} files)`,
    ]),
  ];
}

/** `1.20 + 0.80 ms`: of the server, and of PostgreSQL for it, for one request. */
function processor(score: Score): string {
  const parts = (['server', 'postgres'] as const).map((part) => {
    const known = score.processor.map((used) => used[part]).filter((ms) => ms !== undefined);
    return known.length === 0 ? '?' : median(known).toFixed(2);
  });
  return `${parts.join(' + ')} ms`;
}

function memory(size: Memory | undefined): string {
  if (size === undefined) return 'not measured (needs /proc)';
  return `${size.residentMb.toFixed(0)} MB RSS (${size.ownMb.toFixed(0)} MB PSS)`;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

function format(table: Table): string {
  const widths = table[0]?.map((_cell, column) =>
    Math.max(...table.map((row) => row[column]?.length ?? 0)),
  );
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => cell.padEnd(widths?.[column] ?? 0)).join(' | ')} |`;
  const [head = [], ...rows] = table;
  const rule = head.map((_cell, column) => '-'.repeat(widths?.[column] ?? 0));
  return [line(head), line(rule), ...rows.map(line)].join('\n');
}
