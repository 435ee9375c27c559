import type { Ports, ScopedDatabase } from '../../context.ts';
import type { Sql } from '../../platform/database/index.ts';
import { type Told, appendActivity } from '../activity/index.ts';

export type TellingPorts = Pick<Ports, 'bus' | 'clock'> & { readonly db: ScopedDatabase };

/** Writes in one transaction what happened and the events that tell it; also where nobody asks, as a job. */
export async function writeTelling<T>(
  { db, bus, clock }: TellingPorts,
  organizationId: string,
  work: (sql: Sql) => Promise<Told<T>>,
): Promise<T> {
  const told = await db.write(async (_em, sql) => {
    const { result, events } = await work(sql);
    const ids = await appendActivity(sql, organizationId, clock.now(), events);
    return { result, isTold: ids.length > 0 };
  });
  if (told.isTold) bus.publish({ kind: 'activity', organizationId });
  return told.result;
}
