import { type Sql, type SqlFragment, pgArray } from '../../platform/database/index.ts';
import { defaultRetryPolicy } from '../delivery-queue/index.ts';
import {
  type DeliveryFilter,
  deliveryConditions,
  paramsOfBranches,
  statusBranches,
} from './delivery-conditions.ts';
import type { StoredStatus } from './delivery-status.ts';

type Moment = Date | string;

/** One delivery, with what of its webhook decides how it is. */
export interface DeliveryRow {
  readonly id: string;
  readonly webhookId: string;
  readonly eventId: string;
  readonly eventType: string;
  readonly status: StoredStatus;
  readonly attemptCount: number;
  /** Of this round: a replay begins a new one. */
  readonly tries: number;
  readonly dueAt: Moment | null;
  readonly isClaimed: boolean;
  readonly createdAt: Moment;
  readonly finishedAt: Moment | null;
  readonly lastError: string | null;
  readonly isTest: boolean;
  readonly webhookName: string;
  readonly isWebhookEnabled: boolean;
  readonly isWebhookDeleted: boolean;
  readonly pausedUntil: Moment | null;
  readonly maxRetries: number;
}

const columns = `
  delivery.id, webhook_id as "webhookId", event_id as "eventId", event_type as "eventType", status,
  attempt_count as "attemptCount", tries, due_at as "dueAt", claim_id is not null as "isClaimed",
  delivery.created_at as "createdAt", finished_at as "finishedAt", last_error as "lastError", is_test as "isTest",
  webhook.name as "webhookName", webhook.enabled and webhook.deleted_at is null as "isWebhookEnabled",
  webhook.deleted_at is not null as "isWebhookDeleted", webhook.paused_until as "pausedUntil",
  coalesce((select max_retries from retry_policies as policy where policy.org_id = delivery.org_id),
    ${defaultRetryPolicy.maxRetries}) as "maxRetries"`;

/** Newest first, in one statement. Each status is read from its own index, and their pages are put together. */
export function listDeliveries(
  sql: Sql,
  organizationId: string,
  filter: DeliveryFilter,
  before: string | undefined,
  limit: number,
): Promise<DeliveryRow[]> {
  const where = deliveryConditions(organizationId, filter);
  const position: SqlFragment =
    before === undefined
      ? { text: 'true', params: [] }
      : { text: 'id < ?::uuid', params: [before] };
  const branches = statusBranches(organizationId, filter.statuses) ?? [
    { text: 'true', params: [] },
  ];
  if (branches.length === 0) return Promise.resolve([]);
  const pages = branches.map(
    ({ text }) => `(
      select * from deliveries where ${where.text} and ${position.text} and ${text}
      order by id desc limit ${limit}
    )`,
  );
  return sql<DeliveryRow>(
    `select ${columns}
     from (select * from (${pages.join(' union all ')}) as found order by id desc limit ${limit}) as delivery
     join webhooks as webhook on webhook.org_id = delivery.org_id and webhook.id = delivery.webhook_id
     order by delivery.id desc`,
    paramsOfBranches([where, position], branches),
  );
}

/** In no order; those that are not visible are left out. */
export async function findDeliveries(sql: Sql, ids: readonly string[]): Promise<DeliveryRow[]> {
  if (ids.length === 0) return [];
  return sql<DeliveryRow>(
    `select ${columns} from deliveries as delivery
     join webhooks as webhook on webhook.org_id = delivery.org_id and webhook.id = delivery.webhook_id
     where delivery.id = any(?::uuid[])`,
    [pgArray(ids)],
  );
}

/** How many fit, of those that `also` takes. */
export async function countDeliveries(
  sql: Sql,
  organizationId: string,
  filter: DeliveryFilter,
  also: SqlFragment,
): Promise<number> {
  const where = deliveryConditions(organizationId, filter);
  const branches = statusBranches(organizationId, filter.statuses) ?? [
    { text: 'true', params: [] },
  ];
  const counts = branches.map(
    ({ text }) =>
      `(select count(*) from deliveries where ${where.text} and ${also.text} and ${text})`,
  );
  const [counted] = await sql<{ count: number }>(
    `select (${counts.length === 0 ? '0' : counts.join(' + ')})::int as count`,
    paramsOfBranches([where, also], branches),
  );
  return counted?.count ?? 0;
}

/** One HTTP try, as it is kept. */
export interface AttemptRow {
  readonly deliveryId: string;
  readonly number: number;
  readonly startedAt: Moment;
  readonly trigger: 'FIRST' | 'RETRY' | 'REPLAY' | 'TEST';
  readonly responseStatus: number | null;
  readonly errorCode: string | null;
  readonly error: string | null;
  readonly requestHeaders: unknown;
  readonly responseHeaders: unknown;
  readonly responseBody: Buffer | null;
  readonly responseTruncated: boolean;
  readonly durationMs: number;
}

const mostAttempts = 50;

/** The last 50 attempts of each, oldest first. */
export function attemptsOf(sql: Sql, deliveryIds: readonly string[]): Promise<AttemptRow[]> {
  return sql<AttemptRow>(
    `select attempt.* from unnest(?::uuid[]) as asked (id)
     cross join lateral (
       select delivery_id as "deliveryId", number, started_at as "startedAt", trigger,
         response_status as "responseStatus", error_code as "errorCode", error, request_headers as "requestHeaders",
         response_headers as "responseHeaders", response_body as "responseBody",
         response_truncated as "responseTruncated", duration_ms as "durationMs"
       from delivery_attempts where delivery_id = asked.id order by number desc limit ${mostAttempts}
     ) as attempt
     order by attempt."deliveryId", attempt.number`,
    [pgArray(deliveryIds)],
  );
}

interface PayloadRow {
  readonly eventId: string;
  readonly body: Buffer;
}

/** The exact bytes that are signed; those that were removed for their age are left out. */
export function payloadsOf(sql: Sql, eventIds: readonly string[]): Promise<PayloadRow[]> {
  return sql<PayloadRow>(
    'select event_id as "eventId", body from delivery_payloads where event_id = any(?::uuid[])',
    [pgArray(eventIds)],
  );
}

/** Of which of these events the payload is kept still. */
export async function payloadsHeld(
  sql: Sql,
  eventIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await sql<{ eventId: string }>(
    'select event_id as "eventId" from delivery_payloads where event_id = any(?::uuid[])',
    [pgArray(eventIds)],
  );
  return new Set(rows.map(({ eventId }) => eventId));
}
