import type { Sql, SqlFragment } from '../../platform/database/index.ts';
import type { ActivityStatus } from './activity-event.ts';
import { type ActivityKind, activityKindSql } from './activity-kind.ts';
import { windowUpTo } from './activity-window.ts';

/** Events of 24 hours of one category and kind. */
export interface WindowCount {
  /** Null: of no category. */
  readonly category: string | null;
  readonly kind: ActivityKind;
  readonly successes: number;
  readonly warnings: number;
  readonly errors: number;
}

/**
 * What happened in the 24 hours up to `now`, exactly: `(now - 24 h, now]`. One statement; reads buckets, and single
 * events of less than one minute.
 */
export function countWindow(sql: Sql, now: Date): Promise<WindowCount[]> {
  const { text, params } = windowCounts(now);
  return sql<WindowCount>(text, params);
}

/** The statement behind `countWindow`, for those who read more at the same time. Its rows are `WindowCount`. */
export function windowCounts(now: Date): SqlFragment {
  const { after, minutesFrom, hoursFrom } = windowUpTo(now);
  return {
    text: countBuckets,
    params: [hoursFrom, hoursFrom, minutesFrom, hoursFrom, after, minutesFrom],
  };
}

const countBuckets = `
  select nullif(category, '') as category, kind, sum(successes)::int as successes, sum(warnings)::int as warnings,
    sum(errors)::int as errors
  from (
    select category, kind, successes, warnings, errors from activity_buckets
    where span = 'HOUR' and starts_at >= ? and starts_at < ?::timestamptz + interval '25 hours'
    union all
    select category, kind, successes, warnings, errors from activity_buckets
    where span = 'MINUTE' and starts_at >= ? and starts_at < ?
    union all
    select coalesce(category, ''), ${activityKindSql('event_type')}, (status = 'SUCCESS')::int,
      (status = 'WARNING')::int, (status = 'ERROR')::int
    from activity_events where created_at > ? and created_at < ?
  ) as counted
  group by 1, 2`;

/** How the syncs, deliveries and messages of a category last ended, whenever that was. */
export interface CategoryOutcome {
  readonly category: string;
  readonly lastSuccessAt: Date | null;
  readonly lastErrorAt: Date | null;
  readonly lastErrorMessage: string | null;
  /** The last error came after the last success; both may have the same time. */
  readonly failedLast: boolean;
}

export async function categoryOutcomes(sql: Sql): Promise<CategoryOutcome[]> {
  const rows = await sql<CategoryOutcome>(outcomesOfCategories.text);
  return rows.map((row) => ({
    category: row.category,
    lastSuccessAt: moment(row.lastSuccessAt),
    lastErrorAt: moment(row.lastErrorAt),
    lastErrorMessage: row.lastErrorMessage,
    failedLast: row.failedLast,
  }));
}

/** The driver gives times as text. */
function moment(value: Date | string | null): Date | null {
  return value === null ? null : new Date(value);
}

/** The statement behind `categoryOutcomes`. Its rows are `CategoryOutcome`, with times as the driver gives them. */
export const outcomesOfCategories: SqlFragment = {
  text: `
    select category, last_success_at as "lastSuccessAt", last_error_at as "lastErrorAt",
      last_error_message as "lastErrorMessage",
      coalesce(last_error_seq, 0) > coalesce(last_success_seq, 0) as "failedLast"
    from category_outcomes`,
  params: [],
};

/** The last sync that was reported of an integration. */
export interface IntegrationSync {
  readonly integrationId: string;
  readonly lastSyncAt: Date;
  readonly lastSyncStatus: ActivityStatus;
  readonly lastSyncMessage: string;
}

export async function integrationSyncs(sql: Sql): Promise<IntegrationSync[]> {
  const rows = await sql<IntegrationSync>(`
    select integration_id as "integrationId", last_sync_at as "lastSyncAt", last_sync_status as "lastSyncStatus",
      last_sync_message as "lastSyncMessage"
    from integration_syncs`);
  return rows.map(({ integrationId, lastSyncAt, lastSyncStatus, lastSyncMessage }) => ({
    integrationId,
    lastSyncAt: new Date(lastSyncAt),
    lastSyncStatus,
    lastSyncMessage,
  }));
}
