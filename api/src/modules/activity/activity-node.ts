import type { RequestContext } from '../../context.ts';
import { activityViews } from './activity-view.ts';
import { findActivity } from './activity.queries.ts';
import type { ActivityEventType } from './activity.types.ts';

/** Events by id; those that the caller may not see are left out. */
export async function loadActivityEvents(
  ctx: RequestContext,
  ids: readonly string[],
): Promise<ActivityEventType[]> {
  if (ids.length === 0 || ctx.caller?.permissions.has('ACTIVITY_READ') !== true) return [];
  return activityViews(await ctx.db.read((sql) => findActivity(sql, ids)));
}
