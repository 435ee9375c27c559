import { v7 as uuidv7 } from 'uuid';
import type { Sql } from '../../platform/database/index.ts';
import type { NewActivityEvent } from './activity-event.ts';
import { redactBody } from './redact-body.ts';

/**
 * Appends events to an organization's feed, in the transaction of `sql`. Call it last in that transaction: from here
 * until the commit, other writers to this organization's feed wait, which is what keeps its order exact.
 */
export async function appendActivity(
  sql: Sql,
  organizationId: string,
  now: Date,
  events: readonly NewActivityEvent[],
): Promise<void> {
  if (events.length === 0) return;
  const [feed] = await sql<{ last_seq: string; last_at: Date }>(advanceFeed, [
    organizationId,
    events.length,
    now,
  ]);
  if (feed === undefined) throw new Error('The activity feed gave no position.');
  const createdAt = new Date(feed.last_at);
  const firstSeq = Number(feed.last_seq) - events.length + 1;
  const rows = events.map((event, index) => toColumns(event, firstSeq + index, createdAt));
  await sql(insertEvents, [organizationId, createdAt, JSON.stringify(rows, storable)]);
}

/** The time never runs backwards within a feed, whatever the clocks of several servers say. */
const advanceFeed = `
  insert into activity_feeds as feed (org_id, last_seq, last_at) values (?, ?, ?)
  on conflict (org_id) do update
    set last_seq = feed.last_seq + excluded.last_seq, last_at = greatest(feed.last_at, excluded.last_at)
  returning last_seq, last_at`;

const insertEvents = `
  insert into activity_events (
    org_id, created_at, seq, id, event_type, status, message, error_message, actor_kind, actor_id, actor_name,
    integration_id, provider_key, category, request_body, response_body, retry_count, duration_ms
  )
  select ?::uuid, ?::timestamptz, e.* from jsonb_to_recordset(?::jsonb) as e (
    seq bigint, id uuid, event_type text, status text, message text, error_message text, actor_kind text,
    actor_id uuid, actor_name text, integration_id uuid, provider_key text, category text, request_body jsonb,
    response_body jsonb, retry_count integer, duration_ms integer
  )`;

/** What others said may hold what jsonb does not take: NUL, and halves of surrogate pairs. */
function storable(_name: string, value: unknown): unknown {
  return typeof value === 'string' ? value.toWellFormed().replaceAll('\0', '\uFFFD') : value;
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
    retry_count: 0,
    duration_ms: event.durationMs ?? null,
  };
}
