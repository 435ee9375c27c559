import type { Clock } from '../../platform/clock/index.ts';
import type { Database } from '../../platform/database/index.ts';

const everyMs = 3_600_000;
const dayMs = 86_400_000;
const batchSize = 5_000;
/** How long counts are kept, by their span: 24 hours are summed from them, and nothing longer. */
const keptDays = { MINUTE: 2, HOUR: 40 } as const;

export interface UsageRetentionOptions {
  /** In the maintenance role. */
  readonly maintenance: Database;
  readonly clock: Clock;
  readonly onError: (error: unknown) => void;
}

/** Removes counts that nobody sums any more. In batches: each is a short transaction beside those who count. */
export async function removeOldUsage({
  maintenance,
  clock,
}: Omit<UsageRetentionOptions, 'onError'>): Promise<void> {
  for (const [span, days] of Object.entries(keptDays)) {
    const before = new Date(clock.now().getTime() - days * dayMs);
    let removed: number;
    do {
      const rows = await maintenance.write({ organizationId: null, userId: null }, (_em, sql) =>
        sql(
          `delete from api_key_usage where ctid = any(array(
             select ctid from api_key_usage where span = ? and starts_at < ? limit ${batchSize}
           )) returning 1 as one`,
          [span, before],
        ),
      );
      removed = rows.length;
    } while (removed === batchSize);
  }
}

/** Keeps doing so for as long as the server runs. Returns how to stop. */
export function startUsageRetention(options: UsageRetentionOptions): () => Promise<void> {
  let running: Promise<void> = Promise.resolve();
  const run = () => {
    running = running.then(() => removeOldUsage(options)).catch(options.onError);
  };
  run();
  const timer = setInterval(run, everyMs).unref();
  return async () => {
    clearInterval(timer);
    await running;
  };
}
