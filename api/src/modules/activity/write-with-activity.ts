import type { EntityManager } from '@mikro-orm/postgresql';
import { type RequestContext, callerOf } from '../../context.ts';
import type { Sql } from '../../platform/database/index.ts';
import type { NewActivityEvent } from './activity-event.ts';
import { appendActivity } from './append-activity.ts';

/** What a unit of work gives back: its result, and what it tells the organization. */
export interface Told<T> {
  readonly result: T;
  readonly events: readonly NewActivityEvent[];
}

/**
 * Writes in one transaction what happened and the events that tell it: both are there, or neither. Other servers and
 * open windows hear of it after the commit.
 */
export async function writeWithActivity<T>(
  ctx: RequestContext,
  work: (em: EntityManager, sql: Sql) => Promise<Told<T>>,
): Promise<T> {
  return (await writeAndTell(ctx, work)).result;
}

/** The same, for those who go on to show the events. */
export async function writeAndTell<T>(
  ctx: RequestContext,
  work: (em: EntityManager, sql: Sql) => Promise<Told<T>>,
): Promise<{ readonly result: T; readonly eventIds: readonly string[] }> {
  const { organizationId } = callerOf(ctx);
  const told = await ctx.db.write(async (em, sql) => {
    const { result, events } = await work(em, sql);
    await em.flush();
    const eventIds = await appendActivity(sql, organizationId, ctx.clock.now(), events);
    return { result, eventIds };
  });
  if (told.eventIds.length > 0) ctx.bus.publish({ kind: 'activity', organizationId });
  return told;
}
