import type { Sql } from '../../platform/database/index.ts';
import type { CheckRecord } from './check-record.ts';
import { histogramOf, latencyBins } from './latency-histogram.ts';

/** Until a failure that is not believed yet is looked at again. */
const confirmAfterMs = 5_000;
/** What could not be found out is asked again each minute, however long the interval is. */
const unknownIntervalMinutes = 1;

/** Which check it was that counts now. */
export interface RecordedCheck {
  readonly id: string;
}

/**
 * Writes checks into the history, counts them, and makes their integrations what they are now, in one statement: in an
 * organization's transaction, or for many organizations in one of the maintenance role. Each of an integration at most.
 *
 * @returns Those that were recorded. A check whose claim is no longer its own came too late and is left out.
 */
export function recordChecks(sql: Sql, records: readonly CheckRecord[]): Promise<RecordedCheck[]> {
  return sql<RecordedCheck>(statement, [JSON.stringify(records.map(toColumns), storable)]);
}

const columns = `
  org_id uuid, integration_id uuid, claim_id uuid, id uuid, checked_at timestamptz, trigger text, outcome text,
  code text, message text, hint text, latency_ms integer, state text, failures integer, successes integer,
  retry_at timestamptz, tick_minutes integer, is_due boolean, histogram integer[]`;

/** Rows are locked in one order, so that statements that meet wait for each other in turn. */
const statement = `
  with given as materialized (select * from jsonb_to_recordset(?::jsonb) as given (${columns})),
  held as materialized (
    select given.* from integration_health as health
    join given on given.org_id = health.org_id and given.integration_id = health.integration_id
    where given.claim_id is null or given.claim_id = health.claim_id
    order by health.org_id, health.integration_id
    for update of health
  ),
  kept as (
    update integration_health as health set
      claim_id = null, run_id = null, scheduled_for = null,
      due_at = case when held.is_due then coalesce(held.retry_at,
        next_health_tick(health.integration_id, coalesce(held.tick_minutes, health.interval_minutes), held.checked_at)) end,
      state = held.state,
      state_since = case when health.state = held.state then health.state_since else held.checked_at end,
      failures_in_a_row = held.failures,
      successes_in_a_row = held.successes,
      last_checked_at = held.checked_at,
      last_outcome = held.outcome,
      last_code = held.code,
      last_message = held.message,
      last_latency_ms = held.latency_ms,
      last_success_at = case when held.outcome = 'OK' then held.checked_at else health.last_success_at end,
      last_failure_at = case when held.outcome = 'FAILED' then held.checked_at else health.last_failure_at end,
      changed_at = held.checked_at
    from held
    where health.org_id = held.org_id and health.integration_id = held.integration_id
  ),
  recorded as (
    insert into health_checks (
      org_id, integration_id, checked_at, id, trigger, outcome, code, message, hint, latency_ms
    )
    select org_id, integration_id, checked_at, id, trigger, outcome, code, message, hint, latency_ms from held
  ),
  counted as (
    insert into health_buckets as bucket (
      org_id, integration_id, span, starts_at, ok, failed, unknown, latency_sum_ms, latency_max_ms, latency_histogram
    )
    select org_id, integration_id, span, date_trunc(span, checked_at, 'UTC'), (outcome = 'OK')::integer,
      (outcome = 'FAILED')::integer, (outcome = 'UNKNOWN')::integer,
      case when outcome = 'OK' then latency_ms else 0 end, case when outcome = 'OK' then latency_ms else 0 end, histogram
    from held cross join (values ('MINUTE'), ('HOUR'), ('DAY')) as spans (span)
    where outcome <> 'NOT_CHECKABLE'
    order by org_id, integration_id, span
    on conflict (org_id, integration_id, span, starts_at) do update set
      ok = bucket.ok + excluded.ok,
      failed = bucket.failed + excluded.failed,
      unknown = bucket.unknown + excluded.unknown,
      latency_sum_ms = bucket.latency_sum_ms + excluded.latency_sum_ms,
      latency_max_ms = greatest(bucket.latency_max_ms, excluded.latency_max_ms),
      latency_histogram = case when excluded.ok = 0 then bucket.latency_histogram
        else add_histograms(bucket.latency_histogram, excluded.latency_histogram) end
  )
  select id from held`;

const noLatency = Array.from({ length: latencyBins }, () => 0);

function toColumns(record: CheckRecord) {
  const { checkedAt, trigger, finding, after, isActive } = record;
  const { outcome, code, message, hint, latencyMs } = finding;
  return {
    org_id: record.organizationId,
    integration_id: record.integrationId,
    claim_id: record.claimId,
    id: record.id,
    checked_at: checkedAt,
    trigger,
    outcome,
    code,
    message,
    hint,
    latency_ms: latencyMs,
    state: after.state,
    failures: after.failuresInARow,
    successes: after.successesInARow,
    retry_at: after.isUnconfirmed ? new Date(checkedAt.getTime() + confirmAfterMs) : null,
    tick_minutes: outcome === 'UNKNOWN' ? unknownIntervalMinutes : null,
    is_due: isActive && outcome !== 'NOT_CHECKABLE',
    histogram: outcome === 'OK' ? histogramOf(latencyMs) : noLatency,
  };
}

/** What a provider said may hold what jsonb does not take: NUL, and halves of surrogate pairs. */
function storable(_name: string, value: unknown): unknown {
  return typeof value === 'string' ? value.toWellFormed().replaceAll('\0', '\uFFFD') : value;
}
