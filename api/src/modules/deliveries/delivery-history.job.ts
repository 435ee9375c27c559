import type { Clock } from '../../platform/clock/index.ts';
import type { Database, Sql } from '../../platform/database/index.ts';

const daysAhead = 7;
const everyMs = 3_600_000;
const dayMs = 86_400_000;
const batchSize = 5_000;
/** How long counts are kept, by their span: 24 hours are summed from them, and nothing longer. */
const bucketDays = { MINUTE: 2, HOUR: 40 } as const;
const everywhere = { organizationId: null, userId: null };

export interface DeliveryHistoryOptions {
  /** In the maintenance role. */
  readonly maintenance: Database;
  readonly clock: Clock;
  /** Days that attempts, and deliveries that are over, are kept. */
  readonly retentionDays: number;
  readonly onError: (error: unknown) => void;
}

/**
 * Makes the partitions of today and the days ahead, and removes what is too old: attempts by days, deliveries that ended
 * so long ago, then the payloads that none of them needs any more. What still waits is never removed.
 */
export async function tendDeliveryHistory({
  maintenance,
  clock,
  retentionDays,
}: Omit<DeliveryHistoryOptions, 'onError'>): Promise<void> {
  const now = clock.now().getTime();
  await run(maintenance, (sql) =>
    sql('select ensure_delivery_attempt_partitions(?::date, ?)', [dayOf(now), daysAhead]),
  );
  const oldest = dayOf(now - retentionDays * dayMs);
  const before = `${oldest}T00:00:00Z`;
  await run(maintenance, (sql) =>
    sql('select drop_delivery_attempt_partitions(?::date)', [oldest]),
  );
  // Those of days that had no partition are in the default one.
  await removeInBatches(maintenance, 'delivery_attempts_default', 'started_at < ?', [before]);
  const isOver = 'created_at < ? and finished_at < ?';
  await removeInBatches(maintenance, 'deliveries', isOver, [before, before]);
  await removeInBatches(maintenance, 'delivery_payloads', isNeededByNobody, [before, before]);
  await removeInBatches(maintenance, 'delivery_replays', 'finished_at < ?', [before]);
  for (const [span, days] of Object.entries(bucketDays)) {
    const params = [span, new Date(now - days * dayMs)];
    await removeInBatches(maintenance, 'delivery_buckets', 'span = ? and starts_at < ?', params);
  }
}

/** A delivery is as old as its event, so that only deliveries of that age need to be asked. */
const isNeededByNobody = `created_at < ?::timestamptz and (org_id, event_id) not in (
  select org_id, event_id from deliveries where created_at < ?::timestamptz
)`;

/** In batches: each is a short transaction beside those who deliver. */
async function removeInBatches(
  maintenance: Database,
  table: string,
  condition: string,
  params: readonly unknown[],
): Promise<void> {
  for (;;) {
    const removed = await run(maintenance, (sql) =>
      sql(
        `delete from ${table} where ctid = any(array(select ctid from ${table} where ${condition} limit ?))
         returning 1 as one`,
        [...params, batchSize],
      ),
    );
    if (removed.length < batchSize) return;
  }
}

/**
 * Keeps doing so for as long as the server runs. Resolves, when it was tried once, to the way to stop. A backup that
 * reads the tables meanwhile is waited for the next time: without a partition, attempts go to the default one.
 */
export async function startDeliveryHistoryJob(
  options: DeliveryHistoryOptions,
): Promise<() => Promise<void>> {
  let running = tendDeliveryHistory(options).catch(options.onError);
  await running;
  const timer = setInterval(() => {
    running = running.then(() => tendDeliveryHistory(options)).catch(options.onError);
  }, everyMs).unref();
  return async () => {
    clearInterval(timer);
    await running;
  };
}

function run<T>(maintenance: Database, work: (sql: Sql) => Promise<T>): Promise<T> {
  return maintenance.write(everywhere, (_em, sql) => work(sql));
}

function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
