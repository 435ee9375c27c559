/**
 * What `recordActivity` is measured against: `pg`, and nothing else. The same events and the ids that keep them from
 * coming twice, numbered and in one transaction in the same role and scope, each as one prepared statement. Nothing is
 * received, validated, redacted or counted.
 */
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { SeededScope } from '../seed.ts';
import {
  type Report,
  type WriteOptions,
  type WriteResult,
  makeBatch,
  writeFor,
} from './batches.ts';

export interface BareWriterOptions extends WriteOptions {
  readonly databaseUrl: string;
  readonly scope: SeededScope;
  readonly integrationIds: readonly string[];
}

let pool: pg.Pool | undefined;

process.on('message', (options: BareWriterOptions) => {
  pool ??= new pg.Pool({ connectionString: options.databaseUrl, max: options.writers });
  const open = pool;
  writeFor(options, () => write(open, options)).then(
    (result: WriteResult) => process.send?.(result),
    (error: unknown) => {
      process.stderr.write(`${String(error)}\n`);
      process.exit(1);
    },
  );
});
process.once('disconnect', () => process.exit());
process.once('SIGTERM', () => process.exit());

async function write(
  connections: pg.Pool,
  { scope, integrationIds }: BareWriterOptions,
): Promise<void> {
  const { organizationId, userId } = scope;
  const reports = makeBatch(integrationIds);
  const ids = reports.map(({ externalId }) => externalId);
  const client = await connections.connect();
  try {
    await client.query('begin');
    await client.query({ ...enterScope, values: [organizationId, userId] });
    await client.query({ ...insertIds, values: [organizationId, JSON.stringify(ids)] });
    const { rows } = await client.query<{ last_seq: string }>({
      ...advanceFeed,
      values: [organizationId, reports.length],
    });
    const events = JSON.stringify(reports.map(toRow));
    const lastSeq = Number(rows[0]?.last_seq);
    await client.query({
      ...insertEvents,
      values: [organizationId, userId, lastSeq - reports.length, events],
    });
    await client.query('commit');
  } finally {
    client.release();
  }
}

function toRow(report: Report, index: number): object {
  return { ...report, id: randomUUID(), number: index + 1 };
}

const enterScope = {
  name: 'scope',
  text: `select set_config('app.org_id', $1, true), set_config('app.user_id', $2, true)`,
};
const insertIds = {
  name: 'ids',
  text: `
    insert into activity_external_ids (org_id, external_id, created_at)
    select $1::uuid, id, now() from json_array_elements_text($2::json) as id on conflict do nothing`,
};
const advanceFeed = {
  name: 'feed',
  text: `update activity_feeds set last_seq = last_seq + $2, last_at = greatest(last_at, now())
    where org_id = $1 returning last_seq`,
};
const insertEvents = {
  name: 'events',
  text: `
    insert into activity_events (
      org_id, created_at, seq, id, event_type, status, message, error_message, actor_kind, actor_id, actor_name,
      integration_id, provider_key, category, response_body, retry_count, duration_ms, external_id
    )
    select $1::uuid, now(), $3::bigint + number, id, "eventType", status, message, "errorMessage", 'MEMBER', $2::uuid, 'Admin',
      "integrationId", 'erp', 'ERP', "responseBody", 0, "durationMs", "externalId"
    from json_to_recordset($4::json) as e (
      number int, id uuid, "eventType" text, status text, message text, "errorMessage" text, "integrationId" uuid,
      "responseBody" jsonb, "durationMs" int, "externalId" text
    )`,
};
