import { v7 as uuidv7 } from 'uuid';
import { formatId } from '../../src/graphql/index.ts';
import type { TestApp } from './test-app.ts';

interface SeededDelivery {
  readonly status?: 'PENDING' | 'DELIVERED' | 'DEAD' | 'DISCARDED';
  readonly eventType?: string;
  readonly attempts?: number;
  /** Null: it is in no line. */
  readonly dueAt?: Date | null;
  readonly createdAt?: Date;
  /** Without: it was removed for its age. */
  readonly payload?: string | null;
  readonly lastError?: string;
}

let seededCount = 0;

/** A minute ago, and a millisecond later for each: ids have the order in which they were made. */
function soon(now: Date): Date {
  seededCount += 1;
  return new Date(now.getTime() - 60_000 + seededCount);
}

/** A delivery as the engine leaves it, with its payload and attempts. Gives its id as callers see it. */
export async function seedDelivery(
  { database, clock }: Pick<TestApp, 'database' | 'clock'>,
  organizationId: string,
  webhookId: string,
  seeded: SeededDelivery = {},
): Promise<string> {
  const { status = 'DEAD', eventType = 'integration.connected' } = seeded;
  const { createdAt = soon(clock.now()) } = seeded;
  const { attempts = 3, payload = `{"type":"${eventType}"}`, lastError = null } = seeded;
  const isOver = status !== 'PENDING';
  const dueAt = isOver ? null : seeded.dueAt === undefined ? clock.now() : seeded.dueAt;
  const [id, eventId] = [uuidv7({ msecs: createdAt.getTime() }), uuidv7()];
  if (payload !== null)
    await database.query('insert into delivery_payloads values ($1, $2, $3, $4)', [
      organizationId,
      eventId,
      Buffer.from(payload),
      createdAt,
    ]);
  await database.query(
    `insert into deliveries (org_id, id, webhook_id, event_id, event_type, status, lane, attempt_count, tries, due_at,
       created_at, finished_at, last_error)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $8, $9, $10, $11, $12)`,
    [
      organizationId,
      id,
      webhookId,
      eventId,
      eventType,
      status,
      attempts === 0 ? 0 : 1,
      attempts,
      dueAt,
      createdAt,
      isOver ? createdAt : null,
      lastError,
    ],
  );
  await database.query(
    `insert into delivery_attempts (org_id, delivery_id, number, started_at, trigger, response_status, error_code, error,
       request_headers, response_headers, response_body, response_truncated, duration_ms)
     select $1, $2, n, $3, case when n = 1 then 'FIRST' else 'RETRY' end, 503, 'HTTP_STATUS', 'It answered 503.',
       '{"webhook-id":"evt_1"}', '{"retry-after":"1"}', 'busy', false, 12
     from generate_series(1, $4::int) as n`,
    [organizationId, id, createdAt, attempts],
  );
  return formatId('dlv', id);
}

/** Many dead letters of one webhook, with payloads and without attempts. */
export async function seedDeadLetters(
  { database, clock }: Pick<TestApp, 'database' | 'clock'>,
  organizationId: string,
  webhookId: string,
  count: number,
): Promise<void> {
  await database.query(
    `with made as (
       select gen_random_uuid() as event_id,
         (left(lpad(to_hex((extract(epoch from $3::timestamptz) * 1000)::bigint - n), 12, '0'), 8) || '-'
           || right(lpad(to_hex((extract(epoch from $3::timestamptz) * 1000)::bigint - n), 12, '0'), 4)
           || '-7' || right(gen_random_uuid()::text, 21))::uuid as id,
         $3::timestamptz - n * interval '1 millisecond' as at, n
       from generate_series(1, $4::int) as n
     ), payloads as (
       insert into delivery_payloads
       select $1, event_id, convert_to(json_build_object('type', 'sync.failed', 'data', json_build_object('message', n))::text, 'UTF8'), at
       from made
     )
     insert into deliveries (org_id, id, webhook_id, event_id, event_type, status, lane, attempt_count, tries, created_at,
       finished_at)
     select $1, id, $2, event_id, 'sync.failed', 'DEAD', 1, 11, 11, at, at from made`,
    [organizationId, webhookId, clock.now(), count],
  );
}
