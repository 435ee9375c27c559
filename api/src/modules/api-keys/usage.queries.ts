import type { Database } from '../../platform/database/index.ts';

/** What a server counted of a key in a minute. Times are milliseconds since 1970. */
export interface CountedRequests {
  readonly keyId: string;
  readonly minute: number;
  requests: number;
  limited: number;
  lastUsedAt: number;
}

/** What all servers together counted. */
export interface MinuteTotal {
  readonly keyId: string;
  readonly minute: number;
  readonly requests: number;
}

/**
 * Adds what a server counted, for keys of all organizations at once, and gives the minutes' new totals. Rows are locked
 * in one order, so that servers that add at the same time wait for each other and never for good.
 *
 * @param maintenance A database in the maintenance role.
 */
export async function addUsage(
  maintenance: Database,
  counted: readonly CountedRequests[],
): Promise<MinuteTotal[]> {
  const rows = await maintenance.write({ organizationId: null, userId: null }, (_em, sql) =>
    sql<{ keyId: string; minute: string; requests: number }>(text, [JSON.stringify(counted)]),
  );
  return rows.map(({ keyId, minute, requests }) => ({ keyId, minute: Number(minute), requests }));
}

const text = `
  with counted as materialized (
    select key_id, to_timestamp(minute / 1000) as starts_at, requests, limited,
      to_timestamp(last_used_at / 1000.0) as used_at
    from jsonb_to_recordset(?::jsonb)
      as given ("keyId" uuid, minute bigint, requests integer, limited integer, "lastUsedAt" bigint)
    cross join lateral (select "keyId" as key_id, "lastUsedAt" as last_used_at) as named
  ), keys as materialized (
    select id, org_id from api_keys where id in (select key_id from counted) order by id for no key update
  ), used as (
    update api_keys set last_used_at = greatest(api_keys.last_used_at, latest.used_at)
    from (select key_id, max(used_at) as used_at from counted group by key_id) as latest
    join keys on keys.id = latest.key_id
    where api_keys.org_id = keys.org_id and api_keys.id = keys.id
  ), spans as (
    select org_id, 'MINUTE' as span, starts_at, key_id, requests, limited
    from counted join keys on keys.id = counted.key_id
    union all
    select org_id, 'HOUR', date_trunc('hour', starts_at, 'UTC'), key_id, sum(requests), sum(limited)
    from counted join keys on keys.id = counted.key_id
    group by org_id, date_trunc('hour', starts_at, 'UTC'), key_id
  ), added as (
    insert into api_key_usage as usage (org_id, span, starts_at, key_id, requests, limited)
    select * from spans order by org_id, span, starts_at, key_id
    on conflict (org_id, span, starts_at, key_id) do update set
      requests = usage.requests + excluded.requests, limited = usage.limited + excluded.limited
    returning span, starts_at, key_id, requests
  )
  select key_id as "keyId", extract(epoch from starts_at) * 1000 as minute, requests from added where span = 'MINUTE'`;
