import type { Child } from '../child.ts';
import type { LoadOptions, LoadResult } from './load.ts';
import { median } from '../numbers.ts';
import { processorMs } from '../processes.ts';

const warmUpMs = 300;
const roundMs = 1_500;
/** As many as the database connections of either server. */
export const connections = 20;

/** A server that answers one request. */
export interface Contender {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly pid: number;
  readonly postgresPid: number;
}

export interface Score {
  readonly requestsPerSecond: readonly number[];
  /** Milliseconds from a request to the end of its answer that 99 of 100 stay within. */
  readonly p99Ms: readonly number[];
  /** Processor time for one request, of the server's process and of PostgreSQL. */
  readonly processor: readonly Processor[];
}

/** Milliseconds; undefined on systems without /proc. */
interface Processor {
  readonly server: number | undefined;
  readonly postgres: number | undefined;
}

/** The scores of each contender, in the order in which they were named. */
export type Scores = ReadonlyMap<string, Score>;

/**
 * Lets servers answer in turns. What else the machine does slows all of them down alike, so that ratios hold where
 * the requests per second do not; the order within a round alternates.
 */
export async function compare(
  load: Child,
  contenders: ReadonlyMap<string, Contender>,
  rounds: number,
): Promise<Scores> {
  const turns = [...contenders].map(([name, contender]) => ({
    name,
    contender,
    score: emptyScore(),
  }));
  for (const { contender } of turns) await answer(load, contender);
  for (let round = 0; round < rounds; round += 1) {
    const order = round % 2 === 0 ? turns : turns.toReversed();
    for (const { contender, score } of order) {
      const found = await answer(load, contender);
      score.requestsPerSecond.push(found.requestsPerSecond);
      score.p99Ms.push(found.p99Ms);
      score.processor.push(found.processor);
    }
  }
  return new Map(turns.map(({ name, score }) => [name, score]));
}

/** The median of what one reached in each round, as a part of what another one reached beside it. */
export function ratioOf(score: Score, other: Score): number {
  const ratios = score.requestsPerSecond.map(
    (reached, round) => reached / (other.requestsPerSecond[round] ?? Number.NaN),
  );
  return median(ratios);
}

function emptyScore() {
  return {
    requestsPerSecond: [] as number[],
    p99Ms: [] as number[],
    processor: [] as Processor[],
  };
}

async function answer(load: Child, { pid, postgresPid, url, headers, body }: Contender) {
  const before = [await processorMs(pid), await processorMs(postgresPid)];
  const options: LoadOptions = { url, headers, body, connections, warmUpMs, ms: roundMs };
  const { requestsPerSecond, requests, p99Ms } = await load.ask<LoadResult>({ ...options });
  const after = [await processorMs(pid), await processorMs(postgresPid)];
  const [server, postgres] = after.map((ms, index) =>
    ms === undefined ? undefined : (ms - (before[index] ?? 0)) / requests,
  );
  return { requestsPerSecond, p99Ms, processor: { server, postgres } };
}
