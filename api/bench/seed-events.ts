import type pg from 'pg';
import { activityKindSql } from './built.ts';

/** Of ten events eight are syncs that went well, one is a sync that failed, one a test; each third has bodies. */
export const insertEvents = `
  insert into activity_events (
    org_id, seq, created_at, id, event_type, status, message, error_message, actor_kind, actor_id, actor_name,
    integration_id, provider_key, category, request_body, response_body, retry_count, duration_ms
  )
  select $1::uuid, n, date_trunc('milliseconds', now() - age), uuidv7(-age),
    case n % 10 when 0 then 'sync.failed' when 5 then 'integration.test_succeeded' else 'sync.completed' end,
    case when n % 10 = 0 then 'ERROR' else 'SUCCESS' end,
    case n % 10 when 0 then 'Orders were not synchronised' when 5 then 'The connection to ' || i.name || ' was tested'
      else 'All orders were synchronised' end,
    case when n % 10 = 0 then '401 Unauthorized: invalid API key' end, 'MEMBER', $2::uuid, 'Admin', i.id,
    i.provider_key, i.category, case when n % 3 = 0 then '{"method":"GET","path":"/v3/user/profile"}'::jsonb end,
    case when n % 3 = 0 then '{"status":200,"account":"Example Inc.","plan":"pro"}'::jsonb end, 0, 180
  from generate_series($3::integer, $4::integer) as n
  cross join lateral (select ($5::integer - n) * $6::float8 * interval '1 second' as age) as happened
  join (
    select id, name, provider_key, row_number() over (order by id) as number,
      case when row_number() over (order by id) % 4 = 0 then 'EDI' else 'ERP' end as category
    from integrations where org_id = $1
  ) as i on i.number = n % $7::integer + 1`;

export const insertFeeds = `
  insert into activity_feeds (org_id, last_seq, last_at, first_at)
  select org_id, max(seq), max(created_at), min(created_at) from activity_events group by org_id`;

const kind = activityKindSql('event_type');

/** What the server would have counted, had it appended these events. */
export const countEvents = [
  `insert into activity_buckets
    select org_id, span, date_trunc(span, created_at, 'UTC'), coalesce(category, ''), ${kind},
      count(*) filter (where status = 'SUCCESS'),
      count(*) filter (where status = 'WARNING'),
      count(*) filter (where status = 'ERROR')
    from activity_events, (values ('MINUTE'), ('HOUR')) as spans (span)
    where created_at > now() - interval '2 days' or span = 'HOUR'
    group by 1, 2, 3, 4, 5`,
  `insert into category_outcomes
    select org_id, category,
      max(created_at) filter (where status = 'SUCCESS'), max(seq) filter (where status = 'SUCCESS'),
      max(created_at) filter (where status = 'ERROR'), max(seq) filter (where status = 'ERROR'),
      max(error_message) filter (where status = 'ERROR')
    from activity_events where category is not null and event_type like 'sync.%'
    group by 1, 2`,
  `insert into integration_syncs
    select org_id, integration_id, max(created_at), 'SUCCESS', 'All orders were synchronised'
    from activity_events where event_type = 'sync.completed' group by 1, 2`,
];

/**
 * To make an index of millions of rows at the end takes a fraction of what it takes to keep it with each of them.
 *
 * @returns How they are made again.
 */
export async function dropEventIndexes(client: pg.Client): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string; definition: string }>(`
    select indexname as name, indexdef as definition from pg_indexes
    where schemaname = 'public' and tablename = 'activity_events' and indexname <> 'activity_events_pkey'`);
  for (const { name } of rows) await client.query(`drop index ${name}`);
  return rows.map(({ definition }) => definition.replace(' ON ONLY ', ' ON '));
}
