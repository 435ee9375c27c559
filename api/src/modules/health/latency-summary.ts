import { percentile } from '../health-history/index.ts';
import type { OutcomeCounts } from './integration-health.queries.ts';

export interface ResponseTime {
  readonly p50Ms: number | null;
  readonly p95Ms: number | null;
  readonly checks: number;
}

/** @param bins How many latencies are in which bin of the histogram. */
export function responseTimeOf(bins: ReadonlyMap<number, number>): ResponseTime {
  let checks = 0;
  for (const amount of bins.values()) checks += amount;
  return { p50Ms: percentile(bins, 0.5), p95Ms: percentile(bins, 0.95), checks };
}

/** The share of successful checks among those that tell something. */
export function uptimeOf({ ok, failed, unknown }: OutcomeCounts) {
  return { ratio: ok + failed === 0 ? null : ok / (ok + failed), ok, failed, unknown };
}
