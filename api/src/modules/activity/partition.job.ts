import type { Clock } from '../../platform/clock/index.ts';
import type { Database } from '../../platform/database/index.ts';

const daysAhead = 7;
const everyMs = 6 * 3_600_000;

/** Makes the partitions of today and the days ahead. Until one is there, its events go to the default partition. */
async function makePartitions(database: Database, clock: Clock): Promise<void> {
  const today = clock.now().toISOString().slice(0, 10);
  await database.write({ organizationId: null, userId: null }, (_em, sql) =>
    sql('select ensure_activity_partitions(?::date, ?)', [today, daysAhead]),
  );
}

/**
 * Keeps making them for as long as the server runs. Resolves to the way to stop, once those of today are there or could
 * not be made: a backup that holds the table must not keep the server from starting.
 */
export async function startPartitionJob(
  database: Database,
  clock: Clock,
  onError: (error: unknown) => void,
): Promise<() => void> {
  await makePartitions(database, clock).catch(onError);
  const timer = setInterval(
    () => void makePartitions(database, clock).catch(onError),
    everyMs,
  ).unref();
  return () => clearInterval(timer);
}
