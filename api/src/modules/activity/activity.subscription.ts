import { Arg, Extensions, Resolver, Root, Subscription } from 'type-graphql';
import type { LiveEvent } from '../../graphql/index.ts';
import { activityCursor } from './activity-cursor.ts';
import type { ActivityRow } from './activity-event.ts';
import { activityStream } from './activity-stream.ts';
import { activityViews } from './activity-view.ts';
import type { ActivityContext } from './activity.context.ts';
import { ActivityAddedType } from './activity.types.ts';

@Resolver()
export class ActivitySubscription {
  @Extensions({ permission: 'ACTIVITY_READ' })
  @Subscription(() => ActivityAddedType, {
    subscribe: ({ context }: { context: ActivityContext }) => activityStream(context),
    description:
      'What was missed since the cursor comes first, then what happens: nothing is lost, nothing comes twice.',
  })
  activityAdded(
    @Root() { value }: LiveEvent<ActivityRow>,
    @Arg('after', () => String, { nullable: true }) _after?: string | null,
  ): ActivityAddedType {
    const [event] = activityViews([value]);
    if (event === undefined) throw new Error('One row makes one view.');
    return { cursor: activityCursor(value), event };
  }
}
