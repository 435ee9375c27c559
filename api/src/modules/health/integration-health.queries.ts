import { type Sql, pgArray } from '../../platform/database/index.ts';
import type {
  HealthCheckOutcome,
  HealthCheckTrigger,
  HealthState,
} from '../health-history/index.ts';
import type { Segment } from './health-windows.ts';

/** When an integration is checked and what it is, as it stands now. */
export interface HealthRow {
  readonly state: HealthState;
  readonly stateSince: Date;
  readonly intervalMinutes: number;
  readonly failureThreshold: number;
  readonly recoveryThreshold: number;
  readonly nextCheckAt: Date | null;
  readonly lastCheckedAt: Date | null;
  readonly lastSuccessAt: Date | null;
  readonly lastFailureAt: Date | null;
  readonly failuresInARow: number;
}

/** Where a page of checks starts: just before this one, going back in time. */
export interface HealthPosition {
  readonly checkedAt: Date;
  readonly id: string;
}

export interface HealthCheckRow extends HealthPosition {
  readonly trigger: HealthCheckTrigger;
  readonly outcome: HealthCheckOutcome;
  readonly code: string | null;
  readonly message: string | null;
  readonly hint: string | null;
  readonly latencyMs: number;
}

/** How many checks ended how. Those of a provider that cannot be checked are counted nowhere. */
export interface OutcomeCounts {
  readonly ok: number;
  readonly failed: number;
  readonly unknown: number;
}

/** Counts with the latencies behind them: how many checks fell into which bin of the histogram, by its place. */
export interface BinnedCounts extends OutcomeCounts {
  readonly bins: ReadonlyMap<number, number>;
}

/** The buckets of an integration in some segments: parameters are `columnsOf` them, and the integration. */
const bucketsIn = `
  from unnest(?::text[], ?::timestamptz[], ?::timestamptz[]) as segment (span, starts, ends)
  join health_buckets as bucket on bucket.integration_id = ? and bucket.span = segment.span
    and bucket.starts_at >= segment.starts and bucket.starts_at < segment.ends`;

/** While a check runs, the row is due at the end of its lease; what people wait for is the tick that it runs for. */
export async function findHealth(sql: Sql, integrationId: string): Promise<HealthRow | undefined> {
  const [row] = await sql<HealthRow>(
    `select state, state_since as "stateSince", interval_minutes as "intervalMinutes",
       failure_threshold as "failureThreshold", recovery_threshold as "recoveryThreshold",
       case when claim_id is null then due_at else coalesce(scheduled_for, due_at) end as "nextCheckAt",
       last_checked_at as "lastCheckedAt", last_success_at as "lastSuccessAt",
       last_failure_at as "lastFailureAt", failures_in_a_row as "failuresInARow"
     from integration_health where integration_id = ?`,
    [integrationId],
  );
  return row;
}

/** Sums over all of the segments. */
export async function sumBuckets(
  sql: Sql,
  integrationId: string,
  segments: readonly Segment[],
): Promise<OutcomeCounts> {
  const [sums] = await sql<OutcomeCounts>(
    `select coalesce(sum(ok), 0)::int as ok, coalesce(sum(failed), 0)::int as failed,
       coalesce(sum(unknown), 0)::int as unknown
     ${bucketsIn}`,
    [...columnsOf(segments), integrationId],
  );
  return sums ?? { ok: 0, failed: 0, unknown: 0 };
}

/**
 * Counts and latencies in slots of equal length.
 *
 * @returns By the number of the slot: milliseconds since 1970 divided by its length.
 */
export async function listSlots(
  sql: Sql,
  integrationId: string,
  segments: readonly Segment[],
  slotSeconds: number,
): Promise<ReadonlyMap<number, BinnedCounts>> {
  const rows = await sql<SlotRow>(
    `with found as materialized (
       select floor(extract(epoch from starts_at) / ?)::int as slot, ok, failed, unknown, latency_histogram
       ${bucketsIn}
     ), counts as (
       select slot, sum(ok)::int as ok, sum(failed)::int as failed, sum(unknown)::int as unknown
       from found group by slot
     ), bins as (
       select slot, place::int - 1 as place, sum(amount)::int as amount
       from found, unnest(latency_histogram) with ordinality as bin (amount, place)
       where amount > 0 group by slot, place
     )
     select slot, ok, failed, unknown,
       coalesce((select json_agg(json_build_array(place, amount)) from bins where bins.slot = counts.slot), '[]') as bins
     from counts`,
    [slotSeconds, ...columnsOf(segments), integrationId],
  );
  return new Map(
    rows.map(({ slot, bins, ...counts }) => [slot, { ...counts, bins: new Map(bins) }]),
  );
}

interface SlotRow extends OutcomeCounts {
  readonly slot: number;
  readonly bins: readonly (readonly [number, number])[];
}

/** Outcome and latency of the checks after `from` and before `to`: for the part of a minute that no bucket has. */
export function listEdge(
  sql: Sql,
  integrationId: string,
  from: Date,
  to: Date,
): Promise<Pick<HealthCheckRow, 'outcome' | 'latencyMs'>[]> {
  return sql(
    `select outcome, latency_ms as "latencyMs" from health_checks
     where integration_id = ? and checked_at > ? and checked_at < ?`,
    [integrationId, from, to],
  );
}

export interface CheckPage {
  readonly outcomes: readonly HealthCheckOutcome[] | null;
  readonly before: HealthPosition | null;
  /** Older and newer ones are not looked for: these name the partitions that are read. */
  readonly since: Date | null;
  readonly until: Date;
  readonly limit: number;
}

/** Newest first, by (checked_at, id). */
export async function listChecks(
  sql: Sql,
  integrationId: string,
  { outcomes, before, since, until, limit }: CheckPage,
): Promise<HealthCheckRow[]> {
  const conditions = ['integration_id = ?', 'checked_at <= ?'];
  const params: unknown[] = [integrationId, until];
  const add = (condition: string, ...values: readonly unknown[]) => {
    conditions.push(condition);
    params.push(...values);
  };
  // As a constant: only then the index of failed checks serves.
  if (outcomes?.length === 1 && outcomes[0] === 'FAILED') add(`outcome = 'FAILED'`);
  else if (outcomes !== null) add('outcome = any(?::text[])', pgArray(outcomes));
  if (since !== null) add('checked_at >= ?', since);
  // The first condition says nothing new, but only it tells the planner which partitions to leave out.
  if (before !== null)
    add(
      'checked_at <= ? and (checked_at, id) < (?, ?::uuid)',
      before.checkedAt,
      before.checkedAt,
      before.id,
    );
  const rows = await sql<HealthCheckRow>(
    `select id, checked_at as "checkedAt", trigger, outcome, code, message, hint, latency_ms as "latencyMs"
     from health_checks where ${conditions.join(' and ')} order by checked_at desc, id desc limit ?`,
    [...params, limit],
  );
  return rows.map((row) => Object.assign(row, { checkedAt: new Date(row.checkedAt) }));
}

function columnsOf(segments: readonly Segment[]): string[] {
  return [
    pgArray(segments.map(({ span }) => span)),
    pgArray(segments.map(({ from }) => from.toISOString())),
    pgArray(segments.map(({ to }) => to.toISOString())),
  ];
}
