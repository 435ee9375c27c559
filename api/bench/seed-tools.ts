import type pg from 'pg';
import type { SeededScope, Size } from './seed.ts';

/** API keys, webhooks, and the counts of the last two days of each; a few deliveries that wait, and some that died. */
export async function insertTools(
  client: pg.Client,
  { organizationId, userId }: SeededScope,
  { apiKeys, webhooks }: Size,
): Promise<void> {
  const values = [organizationId, userId];
  await client.query(insertKeys, [...values, apiKeys]);
  await client.query(insertWebhooks, [...values, webhooks]);
  for (const statement of [countRequests, countDeliveries, insertDeliveries])
    await client.query(statement, [organizationId]);
}

const createdBy = `jsonb_build_object('kind', 'MEMBER', 'id', $2::text, 'name', 'Admin')`;

const insertKeys = `
  insert into api_keys (
    id, org_id, name, public_id, secret_hash, scopes, rate_limit_per_minute, created_by, created_at, last_used_at
  )
  select uuidv7(), $1::uuid, 'Key ' || n, uuidv7()::text, sha256(n::text::bytea), '{activity:write}', 600, ${createdBy},
    now() - interval '30 days', now()
  from generate_series(1, $3::integer) as n`;

const insertWebhooks = `
  insert into webhooks (
    id, org_id, name, url, event_types, enabled, sealed_secret, sealing_key_id, created_by, created_at, updated_at, version
  )
  select uuidv7(), $1::uuid, 'Webhook ' || n, 'https://example.com/hooks/' || n, '{order.created}', true, '\\x00',
    (select sealing_key_id from integrations where sealing_key_id is not null limit 1), ${createdBy}, now(), now(), 1
  from generate_series(1, $3::integer) as n`;

const spans = `
  (select 'MINUTE' as span, date_trunc('minute', now()) - n * interval '1 minute' as starts_at, 1 as minutes
    from generate_series(0, 2879) as n
  union all
  select 'HOUR', date_trunc('hour', now()) - n * interval '1 hour', 60 from generate_series(0, 47) as n) as spans`;

const countRequests = `
  insert into api_key_usage
  select $1::uuid, span, starts_at, id, 20 * minutes, 0 from api_keys, ${spans} where org_id = $1`;

const countDeliveries = `
  insert into delivery_buckets
  select $1::uuid, span, starts_at, id, 5 * minutes, case when extract(hour from starts_at) = 3 then minutes else 0 end
  from webhooks, ${spans} where org_id = $1`;

const insertDeliveries = `
  insert into deliveries (
    org_id, id, webhook_id, event_id, event_type, status, attempt_count, due_at, created_at, finished_at, last_error
  )
  select $1::uuid, uuidv7(), id, uuidv7(), 'sync.completed', case when n <= 3 then 'PENDING' else 'DEAD' end, 4,
    case when n <= 3 then now() + interval '1 day' end, now() - interval '1 day', case when n > 3 then now() end,
    '503 Service Unavailable'
  from webhooks, generate_series(1, 10) as n where org_id = $1`;
