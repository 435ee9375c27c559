import type { Clock } from '../../platform/clock/index.ts';
import type { Database, Sql } from '../../platform/database/index.ts';

const daysAhead = 7;
const everyMs = 6 * 3_600_000;
const dayMs = 86_400_000;
const batchSize = 5_000;
/** How long buckets are kept, by their size. Checks themselves are kept as long as the operator says. */
const bucketDays = { MINUTE: 2, HOUR: 35, DAY: 400 } as const;
const everywhere = { organizationId: null, userId: null };

export interface HealthHistoryOptions {
  /** In the maintenance role. */
  readonly maintenance: Database;
  readonly clock: Clock;
  /** Days that each single check is kept. */
  readonly retentionDays: number;
  readonly onError: (error: unknown) => void;
}

/** Makes the partitions of today and the days ahead, and removes what is too old. */
async function tend({ maintenance, clock, retentionDays }: HealthHistoryOptions): Promise<void> {
  const now = clock.now().getTime();
  const today = dayOf(now);
  await run(maintenance, (sql) =>
    sql('select ensure_health_check_partitions(?::date, ?)', [today, daysAhead]),
  );
  const oldest = dayOf(now - retentionDays * dayMs);
  await run(maintenance, (sql) => sql('select drop_health_check_partitions(?::date)', [oldest]));
  // Those of days that had no partition are in the default one.
  await run(maintenance, (sql) =>
    sql('delete from health_checks where checked_at < ?::date', [oldest]),
  );
  await run(maintenance, (sql) =>
    sql('delete from health_check_runs where started_at < ?::date', [oldest]),
  );
  for (const [span, days] of Object.entries(bucketDays)) {
    await dropBuckets(maintenance, span, new Date(now - days * dayMs));
  }
}

/** In batches: each is a short transaction beside those who count. */
async function dropBuckets(maintenance: Database, span: string, before: Date): Promise<void> {
  for (;;) {
    const dropped = await run(maintenance, (sql) =>
      sql(
        `delete from health_buckets where ctid = any(array(
           select ctid from health_buckets where span = ? and starts_at < ? limit ?
         )) returning 1 as one`,
        [span, before, batchSize],
      ),
    );
    if (dropped.length < batchSize) return;
  }
}

/**
 * Keeps doing so for as long as the server runs. Resolves, when it was tried once, to the way to stop. A backup that
 * reads the tables meanwhile is waited for the next time: without a partition, checks go to the default one.
 */
export async function startHealthHistoryJob(options: HealthHistoryOptions): Promise<() => void> {
  await tend(options).catch(options.onError);
  const timer = setInterval(() => void tend(options).catch(options.onError), everyMs).unref();
  return () => clearInterval(timer);
}

function run<T>(maintenance: Database, work: (sql: Sql) => Promise<T>): Promise<T> {
  return maintenance.write(everywhere, (_em, sql) => work(sql));
}

function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
