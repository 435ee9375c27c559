import { Arg, Ctx, Extensions, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../context.ts';
import { parseId } from '../../graphql/index.ts';
import { readWebhook } from './change-webhook.ts';
import { deliveryCountsOf } from './delivery-counts.ts';
import { eventCatalog } from './event-catalog.ts';
import { webhookViews } from './webhook-view.ts';
import { listWebhooks } from './webhook.queries.ts';
import { WebhookDeliveryCountsType, WebhookEventTypeType, WebhookType } from './webhooks.types.ts';

const permission = 'WEBHOOKS_READ';

@Resolver(() => WebhookType)
export class WebhooksResolver {
  @Extensions({ permission, listSize: 100 })
  @Query(() => [WebhookType], { description: 'By name; an organization has 100 at most.' })
  async webhooks(@Ctx() ctx: RequestContext): Promise<WebhookType[]> {
    return webhookViews(await ctx.db.read(listWebhooks), ctx.clock.now());
  }

  @Extensions({ permission })
  @Query(() => WebhookType, { nullable: true })
  async webhook(
    @Ctx() ctx: RequestContext,
    @Arg('id', () => ID) id: string,
  ): Promise<WebhookType | null> {
    const uuid = parseId('whk', id);
    const row = uuid === undefined ? null : await readWebhook(ctx, uuid);
    return row === null ? null : (webhookViews([row], ctx.clock.now())[0] ?? null);
  }

  @Extensions({ permission, listSize: 100 })
  @Query(() => [WebhookEventTypeType], {
    description: 'What Patchbay tells webhooks of, by name. Tools may report further types.',
  })
  webhookEventTypes(): readonly WebhookEventTypeType[] {
    return eventCatalog;
  }

  @FieldResolver(() => WebhookDeliveryCountsType)
  deliveries24h(
    @Root() { uuid, siblings }: WebhookType,
    @Ctx() ctx: RequestContext,
  ): Promise<WebhookDeliveryCountsType> {
    return deliveryCountsOf(ctx, uuid, siblings);
  }
}
