import { v7 as uuidv7 } from 'uuid';
import type { Sql } from '../../platform/database/index.ts';
import {
  enqueueDeliveries,
  type ListeningWebhook,
  listeningWebhooks,
} from '../delivery-queue/index.ts';
import type { NewActivityEvent } from './activity-event.ts';
import { redactBody } from './redact-body.ts';
import { storableJson } from './storable-json.ts';
import { tallyOf } from './tally.ts';

/**
 * Appends events to an organization's feed, in the transaction of `sql`, adds them to its counts, and puts them into the
 * queues of its webhooks. Call it last in that transaction: from here until the commit, other writers to this organization's feed wait, which is what keeps its
 * order exact.
 *
 * @returns The ids of the events, in their order.
 */
export async function appendActivity(
  sql: Sql,
  organizationId: string,
  now: Date,
  events: readonly NewActivityEvent[],
): Promise<readonly string[]> {
  if (events.length === 0) return [];
  const [feed] = await sql<AdvancedFeed>(advanceFeed, [organizationId, events.length, now, now]);
  if (feed === undefined) throw new Error('The activity feed gave no position.');
  const createdAt = new Date(feed.last_at);
  const firstSeq = Number(feed.last_seq) - events.length + 1;
  const rows = events.map((event, index) => toColumns(event, firstSeq + index, createdAt));
  const { counts, outcomes, syncs } = tallyOf(events);
  await sql(insertAndCount, [
    organizationId,
    createdAt,
    startOf(createdAt, 60_000),
    startOf(createdAt, 3_600_000),
    firstSeq,
    Buffer.from(storableJson(rows)),
    storableJson(counts),
    storableJson(outcomes),
    storableJson(syncs),
  ]);
  const stored = events.map((event, index) => ({ ...event, id: rows[index]?.id ?? '', createdAt }));
  await enqueueDeliveries(sql, organizationId, feed.webhooks ?? [], stored);
  return rows.map(({ id }) => id);
}

interface AdvancedFeed {
  readonly last_seq: string;
  readonly last_at: Date;
  /** Null: none. */
  readonly webhooks: readonly ListeningWebhook[] | null;
}

/** The time never runs backwards within a feed, whatever the clocks of several servers say. */
const advanceFeed = `
  insert into activity_feeds as feed (org_id, last_seq, last_at, first_at) values (?, ?, ?, ?)
  on conflict (org_id) do update
    set last_seq = feed.last_seq + excluded.last_seq, last_at = greatest(feed.last_at, excluded.last_at)
  returning last_seq, last_at, ${listeningWebhooks('feed.org_id')} as webhooks`;

/**
 * One statement, because each one more holds the feed for a round trip longer. The events come as bytes: as text, each
 * of their characters would be looked at again to quote it.
 */
const insertAndCount = `
  with told as (
    select ?::uuid as org_id, ?::timestamptz as at, ?::timestamptz as minute, ?::timestamptz as hour, ?::bigint as seq
  ), appended as (
    insert into activity_events (
      org_id, created_at, seq, id, event_type, status, message, error_message, actor_kind, actor_id, actor_name,
      integration_id, provider_key, category, request_body, response_body, retry_count, duration_ms, external_id
    )
    select org_id, at, e.* from told, json_to_recordset(convert_from(?::bytea, 'UTF8')::json) as e (
      seq bigint, id uuid, event_type text, status text, message text, error_message text, actor_kind text,
      actor_id uuid, actor_name text, integration_id uuid, provider_key text, category text, request_body jsonb,
      response_body jsonb, retry_count integer, duration_ms integer, external_id text
    )
  ), counted as (
    insert into activity_buckets as b (org_id, span, starts_at, category, kind, successes, warnings, errors)
    select org_id, span, starts_at, c.*
    from told cross join lateral (values ('MINUTE', minute), ('HOUR', hour)) as spans (span, starts_at),
      json_to_recordset(?::json) as c (category text, kind text, successes int, warnings int, errors int)
    on conflict (org_id, span, starts_at, category, kind) do update set
      successes = b.successes + excluded.successes,
      warnings = b.warnings + excluded.warnings,
      errors = b.errors + excluded.errors
  ), ended as (
    insert into category_outcomes as o (
      org_id, category, last_success_at, last_success_seq, last_error_at, last_error_seq, last_error_message
    )
    select org_id, category, case when success is not null then at end, seq + success,
      case when error is not null then at end, seq + error, "errorMessage"
    from told, json_to_recordset(?::json) as e (category text, success int, error int, "errorMessage" text)
    on conflict (org_id, category) do update set
      last_success_at = coalesce(excluded.last_success_at, o.last_success_at),
      last_success_seq = coalesce(excluded.last_success_seq, o.last_success_seq),
      last_error_at = coalesce(excluded.last_error_at, o.last_error_at),
      last_error_seq = coalesce(excluded.last_error_seq, o.last_error_seq),
      last_error_message = coalesce(excluded.last_error_message, o.last_error_message)
  )
  insert into integration_syncs (org_id, integration_id, last_sync_at, last_sync_status, last_sync_message)
  select org_id, "integrationId", at, status, message
  from told, json_to_recordset(?::json) as s ("integrationId" uuid, status text, message text)
  on conflict (org_id, integration_id) do update set
    last_sync_at = excluded.last_sync_at,
    last_sync_status = excluded.last_sync_status,
    last_sync_message = excluded.last_sync_message`;

function startOf(moment: Date, milliseconds: number): Date {
  return new Date(Math.floor(moment.getTime() / milliseconds) * milliseconds);
}

function toColumns(event: NewActivityEvent, seq: number, createdAt: Date) {
  return {
    seq,
    id: uuidv7({ msecs: createdAt.getTime() }),
    event_type: event.eventType,
    status: event.status,
    message: event.message,
    error_message: event.errorMessage ?? null,
    actor_kind: event.actor.kind,
    actor_id: event.actor.id,
    actor_name: event.actor.name,
    integration_id: event.integrationId ?? null,
    provider_key: event.providerKey ?? null,
    category: event.category ?? null,
    request_body: redactBody(event.requestBody),
    response_body: redactBody(event.responseBody),
    retry_count: event.retryCount ?? 0,
    duration_ms: event.durationMs ?? null,
    external_id: event.externalId ?? null,
  };
}
