import type { Ports, ScopedDatabase } from '../../context.ts';
import type { Carrier } from './carrier.ts';
import { addTest, lockTests } from './message-usage.queries.ts';
import { type Reached, reachedLimit, windowsOf } from './usage-windows.ts';

/** So that a test never is a way to send as much as one likes: in a clock hour, of a whole organization. */
const testsAnHour = 30;

/**
 * Counts a test message before it is sent, where the integration has no hourly limit that would hold it.
 *
 * @returns The limit, when it is reached.
 */
export function holdToTestLimit(
  { db, clock }: Pick<Ports, 'clock'> & { readonly db: ScopedDatabase },
  organizationId: string,
  { limits }: Carrier,
): Promise<Reached | undefined> {
  if (limits.hourly !== null) return Promise.resolve(undefined);
  const windows = windowsOf(clock.now());
  return db.write(async (_em, sql) => {
    const hour = await lockTests(sql, organizationId, windows.hour);
    const reached = reachedLimit(windows, { hour, day: 0 }, { hourly: testsAnHour, daily: null });
    if (reached === undefined) await addTest(sql, organizationId, windows.hour);
    return reached;
  });
}
