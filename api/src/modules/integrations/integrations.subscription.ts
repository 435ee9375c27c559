import { Ctx, Extensions, Resolver, Root, Subscription } from 'type-graphql';
import type { RequestContext } from '../../context.ts';
import { formatId, type LiveEvent } from '../../graphql/index.ts';
import type { ActivityContext } from '../activity/index.ts';
import { type IntegrationTouched, integrationChanges, readChange } from './integration-changes.ts';
import { integrationView } from './integration-view.ts';
import { IntegrationChangeType } from './integrations.types.ts';

@Resolver()
export class IntegrationsSubscription {
  @Extensions({ permission: 'INTEGRATIONS_READ' })
  @Subscription(() => IntegrationChangeType, {
    subscribe: ({ context }: { context: ActivityContext }) => integrationChanges(context),
    description: 'Each change of an integration, with how it is now.',
  })
  async integrationChanged(
    @Root() { value }: LiveEvent<IntegrationTouched>,
    @Ctx() ctx: RequestContext,
  ): Promise<IntegrationChangeType> {
    const { kind, row } = await readChange(ctx, value);
    const integration = row === null ? null : integrationView(ctx, row);
    return { kind, integrationId: formatId('int', value.integrationId), integration };
  }
}
