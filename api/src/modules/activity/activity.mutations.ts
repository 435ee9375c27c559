import { Arg, Ctx, Extensions, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../../context.ts';
import { parseId } from '../../graphql/index.ts';
import { RecordActivityInput } from './activity.inputs.ts';
import { RecordActivityPayload } from './activity.types.ts';
import { nothing } from './activity.queries.ts';
import { recordActivity } from './record-activity.ts';

@Resolver()
export class ActivityMutations {
  @Extensions({ permission: 'ACTIVITY_WRITE', large: true })
  @Mutation(() => RecordActivityPayload, {
    description:
      'Takes down what a tool did: all of the events, or none when one is wrong. Requests may have 4 MB, over HTTP.',
  })
  recordActivity(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => RecordActivityInput) { events }: RecordActivityInput,
  ): Promise<RecordActivityPayload> {
    for (const event of events) {
      if (event.integrationId != null)
        event.integrationId = parseId('int', event.integrationId) ?? nothing;
    }
    return recordActivity(ctx, events);
  }
}
