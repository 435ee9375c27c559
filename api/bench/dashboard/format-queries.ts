import { kilobytes, ratio, table } from '../markdown.ts';
import { median, spread } from '../numbers.ts';
import { type Score, type Scores, ratioOf } from './rounds.ts';

export interface QueryResult {
  readonly operation: string;
  /** Of Patchbay's answer. */
  readonly bytes: number;
  readonly scores: Scores;
}

const dashboardBar = '≥ 0.6';

export function formatQueries(results: readonly QueryResult[]): string {
  const head = [
    'query',
    'server',
    'requests/s',
    'of the bare one',
    'CPU of server + PostgreSQL',
    'answer',
  ];
  return table([head, ...results.flatMap(rowsOf)]);
}

function rowsOf({ operation, bytes, scores }: QueryResult): string[][] {
  const bare = scores.get('bare');
  if (bare === undefined) throw new Error('There is nothing to compare with.');
  const bar = (server: string) =>
    operation === 'Dashboard' && server === 'Patchbay' ? dashboardBar : undefined;
  return [...scores].map(([server, score]) => [
    operation,
    server,
    spread(score.requestsPerSecond),
    server === 'bare' ? '' : ratio(ratioOf(score, bare), bar(server)),
    processor(score),
    server === 'Patchbay' ? kilobytes(bytes) : '',
  ]);
}

/** `1.20 + 0.80 ms`: of the server, and of PostgreSQL for it, for one request. */
function processor(score: Score): string {
  const parts = (['server', 'postgres'] as const).map((part) => {
    const known = score.processor.map((used) => used[part]).filter((ms) => ms !== undefined);
    return known.length === 0 ? '?' : median(known).toFixed(2);
  });
  return `${parts.join(' + ')} ms`;
}
