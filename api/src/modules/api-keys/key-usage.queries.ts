import { type Sql, pgArray } from '../../platform/database/index.ts';
import { type UsageWindow, windowOf } from './usage-window.ts';

/** What a key was used for in one hour. */
interface HourOfUse {
  readonly startsAt: Date;
  readonly requests: number;
  readonly limited: number;
}

/** What a key was used for lately. */
export interface KeyUsage {
  readonly requests24h: number;
  readonly limited24h: number;
  readonly requestsThisMinute: number;
  /** Of 24 hours, oldest first; the last one is not over. */
  readonly hours: readonly HourOfUse[];
}

interface Row {
  readonly keyId: string;
  readonly span: 'MINUTE' | 'HOUR';
  readonly startsAt: string;
  readonly requests: number;
  readonly limited: number;
}

/** The use of keys, by their id. Summed from minutes and hours, as the dashboard's is. */
export async function readKeyUsage(
  sql: Sql,
  ids: readonly string[],
  now: Date,
): Promise<ReadonlyMap<string, KeyUsage>> {
  const window = windowOf(now);
  const rows = await sql<Row>(
    `select key_id as "keyId", span, starts_at as "startsAt", requests, limited from api_key_usage
     where key_id = any(?::uuid[]) and (
       (span = 'HOUR' and starts_at >= ? and starts_at < ?)
       or (span = 'MINUTE' and starts_at >= ? and starts_at < ?)
       or (span = 'MINUTE' and starts_at = ?)
     )`,
    [
      pgArray(ids),
      window.hours[0],
      window.end,
      window.minutesFrom,
      window.hoursFrom,
      window.minute,
    ],
  );
  const byKey = Map.groupBy(rows, ({ keyId }) => keyId);
  return new Map(ids.map((id) => [id, usageOf(byKey.get(id) ?? [], window)]));
}

function usageOf(rows: readonly Row[], window: UsageWindow): KeyUsage {
  const at = new Map(rows.map((row) => [`${row.span} ${Date.parse(row.startsAt)}`, row]));
  const countsOf = (span: Row['span'], moment: Date) => at.get(`${span} ${moment.getTime()}`);
  const summed = rows.filter(({ span, startsAt }) => {
    const start = new Date(startsAt);
    return span === 'HOUR'
      ? start >= window.hoursFrom
      : start >= window.minutesFrom && start < window.hoursFrom;
  });
  return {
    requests24h: summed.reduce((sum, { requests }) => sum + requests, 0),
    limited24h: summed.reduce((sum, { limited }) => sum + limited, 0),
    requestsThisMinute: countsOf('MINUTE', window.minute)?.requests ?? 0,
    hours: window.hours.map((startsAt) => {
      const { requests = 0, limited = 0 } = countsOf('HOUR', startsAt) ?? {};
      return { startsAt, requests, limited };
    }),
  };
}
