import type { Sql } from '../../platform/database/index.ts';
import type { AttemptResult } from '../deliveries/index.ts';
import type { DeliverableEvent } from '../delivery-queue/index.ts';

interface TestDelivery {
  readonly organizationId: string;
  readonly id: string;
  readonly webhookId: string;
  readonly event: DeliverableEvent;
  readonly body: Buffer;
  readonly result: AttemptResult;
  readonly endedAt: Date;
}

/** A test as a delivery that has ended, with its attempt and its payload. */
export async function insertTest(sql: Sql, test: TestDelivery): Promise<void> {
  const { organizationId, id, webhookId, event, body, result, endedAt } = test;
  await sql(
    'insert into delivery_payloads (org_id, event_id, body, created_at) values (?, ?, ?, ?)',
    [organizationId, event.id, body, event.createdAt],
  );
  await sql(
    `insert into deliveries (org_id, id, webhook_id, event_id, event_type, status, is_test, attempt_count, tries,
       created_at, finished_at, last_error)
     values (?, ?, ?, ?, ?, ?, true, 1, 1, ?, ?, ?)`,
    [
      organizationId,
      id,
      webhookId,
      event.id,
      event.eventType,
      result.succeeded ? 'DELIVERED' : 'DISCARDED',
      event.createdAt,
      endedAt,
      result.error,
    ],
  );
  await sql(
    `insert into delivery_attempts (org_id, delivery_id, number, started_at, trigger, response_status, error_code,
       error, request_headers, response_headers, response_body, response_truncated, duration_ms)
     values (?, ?, 1, ?, 'TEST', ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, ?)`,
    [
      organizationId,
      id,
      result.startedAt,
      result.responseStatus,
      result.errorCode,
      result.error,
      storableJson(result.requestHeaders),
      storableJson(result.responseHeaders),
      result.responseBody,
      result.responseTruncated,
      result.durationMs,
    ],
  );
}

/** What a receiver said may hold what jsonb does not take: NUL, and halves of surrogate pairs. */
function storableJson(value: object): string {
  return JSON.stringify(value, (_name, inner: unknown) =>
    typeof inner === 'string' ? inner.toWellFormed().replaceAll('\0', '\uFFFD') : inner,
  );
}
