import type { Clock } from '../../platform/clock/index.ts';
import type { Database } from '../../platform/database/index.ts';

const everyMs = 3_600_000;
const dayMs = 86_400_000;
const batchSize = 5_000;
/** How long counts are kept, by their span: 24 hours are summed from them, and nothing longer. */
const bucketDays = { MINUTE: 2, HOUR: 40 } as const;
const everywhere = { organizationId: null, userId: null };

export interface RetentionOptions {
  /** In the maintenance role. */
  readonly maintenance: Database;
  readonly clock: Clock;
  /** Whole days that events are kept, at least 7; null keeps them for ever. */
  readonly retentionDays: number | null;
  readonly onError: (error: unknown) => void;
}

/** Removes what is older than the operator wants to keep, and counts that nobody sums any more. */
export async function removeOldActivity({
  maintenance,
  clock,
  retentionDays,
}: Omit<RetentionOptions, 'onError'>): Promise<void> {
  const now = clock.now().getTime();
  for (const [span, days] of Object.entries(bucketDays)) {
    await removeInBatches(maintenance, 'activity_buckets', `span = '${span}' and starts_at < ?`, [
      new Date(now - days * dayMs),
    ]);
  }
  if (retentionDays === null) return;
  const oldest = new Date(now - retentionDays * dayMs).toISOString().slice(0, 10);
  await dropPartitions(maintenance, oldest);
  const before = [`${oldest}T00:00:00Z`];
  await removeInBatches(maintenance, 'activity_events_default', 'created_at < ?', before);
  await removeInBatches(maintenance, 'activity_external_ids', 'created_at < ?', before);
}

/** One a transaction: whoever reads or writes waits for one moment, not for all of them. */
async function dropPartitions(maintenance: Database, oldest: string): Promise<void> {
  for (;;) {
    const [row] = await maintenance.write(everywhere, (_em, sql) =>
      sql<{ dropped: string | null }>('select drop_oldest_activity_partition(?::date) as dropped', [
        oldest,
      ]),
    );
    if (row?.dropped == null) return;
  }
}

async function removeInBatches(
  maintenance: Database,
  table: string,
  condition: string,
  params: readonly unknown[],
): Promise<void> {
  for (;;) {
    const removed = await maintenance.write(everywhere, (_em, sql) =>
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
 * Keeps doing so for as long as the server runs, on every server: whoever comes second finds nothing left to do.
 * Returns how to stop.
 */
export function startRetentionJob(options: RetentionOptions): () => Promise<void> {
  let running: Promise<void> = Promise.resolve();
  const run = () => {
    running = running.then(() => removeOldActivity(options)).catch(options.onError);
  };
  run();
  const timer = setInterval(run, everyMs).unref();
  return async () => {
    clearInterval(timer);
    await running;
  };
}
