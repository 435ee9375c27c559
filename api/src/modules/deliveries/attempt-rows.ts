import type { Sql } from '../../platform/database/index.ts';
import { storableJson } from '../activity/index.ts';
import type { DeliveryOutcome } from './delivery-outcome.ts';
import { triggerOf } from './claimed-delivery.ts';
import type { MadeAttempt } from './made-attempt.ts';

/** An attempt with what it makes of its delivery. */
export interface JudgedAttempt extends MadeAttempt {
  readonly outcome: DeliveryOutcome;
  /** When it is tried again; null: it is over, or held because its webhook is disabled. */
  readonly dueAt: Date | null;
}

/**
 * Records attempts of one organization in its transaction: the log, the new states, and the counts of minute and hour,
 * in one statement.
 *
 * @returns The deliveries that were recorded. Where a claim is no longer the delivery's own, nothing was.
 */
export async function recordRows(
  sql: Sql,
  organizationId: string,
  attempts: readonly JudgedAttempt[],
): Promise<ReadonlySet<string>> {
  const recorded = new Set<string>();
  let left = attempts;
  for (let turn = 0; turn < 2 && left.length > 0; turn += 1) {
    const rows = await sql<{ id: string }>(statement, [
      organizationId,
      Buffer.from(storableJson(left.map(toColumns))),
    ]);
    for (const { id } of rows) recorded.add(id);
    left = left.filter(({ claimed }) => !recorded.has(claimed.id));
  }
  return recorded;
}

/**
 * Rows are found one by one and changed where they were found: how many rows an organization has is out of date while
 * thousands are added in a second, and a plan by that would read them all. A row that somebody changes at the same
 * moment is not where it was, and is found the next time.
 */
const statement = `
  with told as (select ?::uuid as org_id),
  given as materialized (
    select * from json_to_recordset(convert_from(?::bytea, 'UTF8')::json) as given (
      id uuid, claim_id uuid, webhook_id uuid, status text, lane smallint, tries integer, due_at timestamptz,
      ended_at timestamptz, number integer, started_at timestamptz, trigger text, response_status integer,
      error_code text, error text, request_headers jsonb, response_headers jsonb, response_body text,
      response_truncated boolean, duration_ms integer
    )
  ), held as materialized (
    select org_id, given.*, place from told, given cross join lateral (
      select ctid as place from deliveries
      where deliveries.org_id = told.org_id and deliveries.id = given.id and deliveries.claim_id = given.claim_id
      limit 1
    ) as found
  ), kept as (
    update deliveries as delivery set
      status = held.status, lane = held.lane, tries = held.tries, attempt_count = held.number,
      due_at = held.due_at, claim_id = null, last_error = held.error,
      finished_at = case when held.status <> 'PENDING' then held.ended_at end
    from held where delivery.ctid = any(array(select place from held)) and delivery.id = held.id
    returning held.*
  ), attempted as (
    insert into delivery_attempts (
      org_id, delivery_id, number, started_at, trigger, response_status, error_code, error, request_headers,
      response_headers, response_body, response_truncated, duration_ms
    )
    select org_id, id, number, started_at, trigger, response_status, error_code, error, request_headers,
      response_headers, decode(response_body, 'base64'), response_truncated, duration_ms
    from kept
  ), counted as (
    insert into delivery_buckets as bucket (org_id, span, starts_at, webhook_id, delivered, dead)
    select org_id, span, date_trunc(span, ended_at, 'UTC') as starts_at, webhook_id,
      count(*) filter (where status = 'DELIVERED'), count(*) filter (where status <> 'DELIVERED')
    from kept cross join (values ('MINUTE'), ('HOUR')) as spans (span)
    where status <> 'PENDING'
    group by org_id, span, 3, webhook_id
    order by org_id, span, 3, webhook_id
    on conflict (org_id, span, starts_at, webhook_id) do update set
      delivered = bucket.delivered + excluded.delivered, dead = bucket.dead + excluded.dead
  )
  select id from kept`;

function toColumns({ claimed, result, endedAt, outcome, dueAt }: JudgedAttempt) {
  return {
    id: claimed.id,
    claim_id: claimed.claimId,
    webhook_id: claimed.webhookId,
    status: outcome.status,
    lane: outcome.status === 'PENDING' ? outcome.lane : claimed.lane,
    tries: claimed.tries + 1,
    due_at: dueAt?.toISOString() ?? null,
    ended_at: endedAt.toISOString(),
    number: claimed.attemptCount + 1,
    started_at: result.startedAt.toISOString(),
    trigger: triggerOf(claimed),
    response_status: result.responseStatus,
    error_code: result.errorCode,
    error: result.error,
    request_headers: result.requestHeaders,
    response_headers: result.responseHeaders,
    response_body: result.responseBody?.toString('base64') ?? null,
    response_truncated: result.responseTruncated,
    duration_ms: result.durationMs,
  };
}
