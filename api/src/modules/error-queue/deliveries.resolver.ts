import { Arg, Ctx, Extensions, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { type RequestContext, callerOf } from '../../context.ts';
import {
  badCursor,
  decodeCursor,
  encodeCursor,
  type Page,
  pageOf,
  parseId,
  rowsToRead,
} from '../../graphql/index.ts';
import { WebhookType } from '../webhooks/index.ts';
import { DeliveryFilterInput } from './deliveries.inputs.ts';
import {
  DeliveryAttemptType,
  DeliveryConnection,
  DeliveryType,
  ReplayType,
} from './deliveries.types.ts';
import { loadDeliveries, loadReplays } from './delivery-node.ts';
import { attemptViewsOf, payloadTextsOf, webhooksOf } from './delivery-parts.ts';
import { deliveryViews } from './delivery-view.ts';
import { listDeliveries } from './delivery.queries.ts';
import { filterOf } from './filter-of.ts';

const list = 'deliveries';
const permission = 'WEBHOOKS_READ';

@Resolver(() => DeliveryType)
export class DeliveriesResolver {
  // A filter that little fits reads much: not many of them in one operation.
  @Extensions({ permission, cost: 400 })
  @Query(() => DeliveryConnection, { description: 'Newest first.' })
  async deliveries(
    @Ctx() ctx: RequestContext,
    @Arg('first', () => Int, { defaultValue: 25 }) first: number,
    @Arg('filter', () => DeliveryFilterInput, { nullable: true })
    filter?: DeliveryFilterInput | null,
    @Arg('after', () => String, { nullable: true }) after?: string | null,
  ): Promise<Page<DeliveryType>> {
    const limit = rowsToRead(first);
    const before = after == null ? undefined : positionOf(after);
    const { organizationId } = callerOf(ctx);
    const rows = await ctx.db.read((sql) =>
      listDeliveries(sql, organizationId, filterOf(filter ?? {}), before, limit),
    );
    return pageOf(deliveryViews(rows), first, ({ id }) => encodeCursor(list, [id]), after);
  }

  @Extensions({ permission })
  @Query(() => DeliveryType, { nullable: true })
  async delivery(
    @Ctx() ctx: RequestContext,
    @Arg('id', () => ID) id: string,
  ): Promise<DeliveryType | null> {
    const uuid = parseId('dlv', id);
    const [found] = await loadDeliveries(ctx, uuid === undefined ? [] : [uuid]);
    return found ?? null;
  }

  @Extensions({ permission })
  @Query(() => ReplayType, { nullable: true })
  async replay(
    @Ctx() ctx: RequestContext,
    @Arg('id', () => ID) id: string,
  ): Promise<ReplayType | null> {
    const uuid = parseId('rpl', id);
    const [found] = await loadReplays(ctx, uuid === undefined ? [] : [uuid]);
    return found ?? null;
  }

  @FieldResolver(() => WebhookType, { description: 'As it is now; also one that was deleted.' })
  async webhook(
    @Root() { webhookUuid, page }: DeliveryType,
    @Ctx() ctx: RequestContext,
  ): Promise<WebhookType> {
    const webhook = (await webhooksOf(ctx, page)).get(webhookUuid);
    if (webhook === undefined) throw new Error('A delivery has lost its webhook.');
    return webhook;
  }

  @Extensions({ cost: 5 })
  @FieldResolver(() => String, {
    nullable: true,
    description: 'The exact text that is signed; null once it was removed for its age.',
  })
  async payload(
    @Root() { eventUuid, page }: DeliveryType,
    @Ctx() ctx: RequestContext,
  ): Promise<string | null> {
    return (await payloadTextsOf(ctx, page)).get(eventUuid) ?? null;
  }

  @Extensions({ listSize: 50, cost: 4 })
  @FieldResolver(() => [DeliveryAttemptType], { description: 'Oldest first, the last 50.' })
  async attempts(
    @Root() { uuid, page }: DeliveryType,
    @Ctx() ctx: RequestContext,
  ): Promise<readonly DeliveryAttemptType[]> {
    return (await attemptViewsOf(ctx, page)).get(uuid) ?? [];
  }
}

function positionOf(cursor: string): string {
  const [id = ''] = decodeCursor(list, 1, cursor);
  const uuid = parseId('dlv', id);
  if (uuid === undefined) throw badCursor();
  return uuid;
}
