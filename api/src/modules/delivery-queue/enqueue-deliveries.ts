import type { Sql } from '../../platform/database/index.ts';
import { type DeliverableEvent, payloadOf } from './event-payload.ts';
import { isDeliverable, matchesEventType } from './matches-event-type.ts';

/** A webhook that is enabled, and what it listens to. */
export interface ListeningWebhook {
  readonly id: string;
  readonly patterns: readonly string[];
}

/**
 * The webhooks of an organization that are enabled, as one JSON value (null: none): for a statement that runs anyway.
 * `organization` is its column or parameter in that statement.
 */
export function listeningWebhooks(organization: string): string {
  return `(
    select json_agg(json_build_object('id', webhook.id, 'patterns', webhook.event_types)) from webhooks as webhook
    where webhook.org_id = ${organization} and webhook.enabled and webhook.deleted_at is null
  )`;
}

/** Deliveries that one statement writes: of a thousand events for a hundred webhooks it would run into its limit. */
const mostAtOnce = 20_000;

/**
 * Puts events into the queues of the webhooks that listen to them, in the transaction of `sql`: they are delivered if it
 * commits, and only then. Where nobody listens this costs no statement.
 */
export async function enqueueDeliveries(
  sql: Sql,
  organizationId: string,
  webhooks: readonly ListeningWebhook[],
  events: readonly DeliverableEvent[],
): Promise<void> {
  if (webhooks.length === 0) return;
  const listeners = new Map<string, readonly string[]>();
  for (const { eventType } of events) {
    if (!listeners.has(eventType)) listeners.set(eventType, listenersTo(eventType, webhooks));
  }
  const heard = events.filter(({ eventType }) => (listeners.get(eventType) ?? []).length > 0);
  if (heard.length === 0) return;
  const rows = heard.map((event) => ({
    id: event.id,
    at: event.createdAt,
    type: event.eventType,
    body: payloadOf(event),
  }));
  const matches = [...listeners].flatMap(([type, ids]) =>
    ids.map((webhook) => ({ type, webhook })),
  );
  const step = Math.max(1, Math.floor(mostAtOnce / webhooks.length));
  for (let from = 0; from < rows.length; from += step) {
    const some = rows.slice(from, from + step);
    await sql(insertDeliveries, [
      organizationId,
      Buffer.from(JSON.stringify(some)),
      JSON.stringify(matches),
    ]);
  }
}

function listenersTo(eventType: string, webhooks: readonly ListeningWebhook[]): readonly string[] {
  if (!isDeliverable(eventType)) return [];
  return webhooks
    .filter(({ patterns }) => patterns.some((pattern) => matchesEventType(pattern, eventType)))
    .map(({ id }) => id);
}

/**
 * The id of a delivery begins with the time of its event, as that of the event does (UUID version 7), and goes on by
 * chance: so the newest are last in the order of ids.
 */
const insertDeliveries = `
  with told as (select ?::uuid as org_id),
  events as materialized (
    select org_id, e.* from told, json_to_recordset(convert_from(?::bytea, 'UTF8')::json) as e (
      id uuid, at timestamptz, type text, body text
    )
  ), kept as (
    insert into delivery_payloads (org_id, event_id, body, created_at)
    select org_id, id, convert_to(body, 'UTF8'), at from events
  )
  insert into deliveries (org_id, id, webhook_id, event_id, event_type, status, due_at, created_at)
  select org_id, (left(events.id::text, 15) || right(gen_random_uuid()::text, 21))::uuid, match.webhook, events.id,
    type, 'PENDING', at, at
  from events join json_to_recordset(?::json) as match (type text, webhook uuid) using (type)`;
