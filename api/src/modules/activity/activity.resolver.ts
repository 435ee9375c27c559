import { Arg, Ctx, Extensions, Int, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../context.ts';
import { type Page, pageOf, parseId, rowsToRead } from '../../graphql/index.ts';
import { activityCursor, activityPosition } from './activity-cursor.ts';
import { activityViews } from './activity-view.ts';
import { listActivity, nothing } from './activity.queries.ts';
import {
  ActivityConnection,
  type ActivityEventType,
  ActivityFilterInput,
} from './activity.types.ts';

@Resolver()
export class ActivityResolver {
  @Extensions({ permission: 'ACTIVITY_READ' })
  @Query(() => ActivityConnection, { description: 'Newest first.' })
  async activity(
    @Ctx() ctx: RequestContext,
    @Arg('first', () => Int, { defaultValue: 25 }) first: number,
    @Arg('filter', () => ActivityFilterInput, { nullable: true })
    filter?: ActivityFilterInput | null,
    @Arg('after', () => String, { nullable: true }) after?: string | null,
  ): Promise<Page<ActivityEventType>> {
    const limit = rowsToRead(first);
    const before = after == null ? undefined : activityPosition(after);
    const { integrationId, actorId, ...rest } = filter ?? {};
    const byIds = {
      integrationId: integrationId == null ? null : (parseId('int', integrationId) ?? nothing),
      actorId:
        actorId == null ? null : (parseId('usr', actorId) ?? parseId('key', actorId) ?? nothing),
    };
    const rows = await ctx.db.read((sql) =>
      listActivity(sql, { ...rest, ...byIds }, before, limit, ctx.clock.now()),
    );
    return pageOf(activityViews(rows), first, ({ position }) => activityCursor(position), after);
  }
}
