import type { SqlFragment } from '../../platform/database/index.ts';

const hourMs = 3_600_000;

/** What the dashboard says of an organization's API keys. */
export interface ApiKeyCounts {
  /** Also those that were revoked or have expired. */
  readonly total: number;
  readonly active: number;
  readonly requests24h: number;
  /** Requests that were turned away because they were too many. */
  readonly limited24h: number;
  /** Requests of the last 60 minutes, of keys that are active. */
  readonly requestsLastHour: number;
  /** What all active keys together may do in a minute. */
  readonly limitPerMinute: number;
}

/** Where 24 hours of minutes and hours begin: whole minutes up to `hoursFrom`, whole hours from there on. */
interface Window {
  readonly minutesFrom: Date;
  readonly hoursFrom: Date;
}

/**
 * One row of `ApiKeyCounts`. Usage is summed from its minutes and hours, so a window begins at a full minute. Each
 * window has an end, though nothing lies beyond it: a plan made once for unknown values takes half a range for a third
 * of the table, and would read it whole.
 */
export function apiKeyCounts(now: Date, { minutesFrom, hoursFrom }: Window): SqlFragment {
  const anHourAgo = new Date(now.getTime() - hourMs);
  return {
    text,
    params: [now, anHourAgo, anHourAgo, now, hoursFrom, hoursFrom, minutesFrom, hoursFrom],
  };
}

const isActive = 'revoked_at is null and (expires_at is null or expires_at > ?)';

const text = `
  select keys.*, day.*, (
      select coalesce(sum(requests), 0) from api_key_usage as usage
      join api_keys on api_keys.id = usage.key_id and ${isActive}
      where span = 'MINUTE' and starts_at > ? and starts_at <= ?::timestamptz + interval '25 hours'
    ) as "requestsLastHour"
  from (
    select count(*) as total, count(*) filter (where active) as active,
      coalesce(sum(rate_limit_per_minute) filter (where active), 0) as "limitPerMinute"
    from (select rate_limit_per_minute, ${isActive} as active from api_keys) as all_keys
  ) as keys
  cross join (
    select coalesce(sum(requests), 0) as "requests24h", coalesce(sum(limited), 0) as "limited24h"
    from (
      select requests, limited from api_key_usage
      where span = 'HOUR' and starts_at >= ? and starts_at < ?::timestamptz + interval '25 hours'
      union all
      select requests, limited from api_key_usage where span = 'MINUTE' and starts_at >= ? and starts_at < ?
    ) as spans
  ) as day`;
