import { Arg, Ctx, Extensions, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../../context.ts';
import { parseId } from '../../graphql/index.ts';
import { loadWebhooks, webhookNotFound } from '../webhooks/index.ts';
import {
  DiscardDeliveriesInput,
  ReplayDeliveriesInput,
  TestWebhookInput,
} from './deliveries.inputs.ts';
import {
  DiscardDeliveriesPayload,
  ReplayDeliveriesPayload,
  TestWebhookPayload,
} from './deliveries.types.ts';
import { loadDeliveries, loadReplays } from './delivery-node.ts';
import { attemptViewsOf } from './delivery-parts.ts';
import { discardDeliveries, discardableStatuses } from './discard-deliveries.ts';
import { readPicked } from './picked-deliveries.ts';
import { replayDeliveries, replayableStatuses } from './replay-deliveries.ts';
import { testWebhook } from './test-webhook.ts';

const permission = 'WEBHOOKS_MANAGE';

@Resolver()
export class DeliveryMutations {
  @Extensions({ permission })
  @Mutation(() => ReplayDeliveriesPayload, {
    description:
      'Sends deliveries again: those that are named at once, those of a filter as a job.',
  })
  async replayDeliveries(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => ReplayDeliveriesInput) input: ReplayDeliveriesInput,
  ): Promise<ReplayDeliveriesPayload> {
    const picked = readPicked(input, replayableStatuses);
    if ('problems' in picked) return { replay: null, userErrors: picked.problems };
    const { replayId, userErrors } = await replayDeliveries(ctx, picked);
    const [replay] = await loadReplays(ctx, replayId === null ? [] : [replayId]);
    return { replay: replay ?? null, userErrors };
  }

  @Extensions({ permission })
  @Mutation(() => DiscardDeliveriesPayload, {
    description: 'Gives deliveries up; they stay in the logs.',
  })
  async discardDeliveries(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => DiscardDeliveriesInput) input: DiscardDeliveriesInput,
  ): Promise<DiscardDeliveriesPayload> {
    const picked = readPicked(input, discardableStatuses);
    if ('problems' in picked) return { discarded: 0, userErrors: picked.problems };
    return discardDeliveries(ctx, picked);
  }

  @Extensions({ permission })
  @Mutation(() => TestWebhookPayload, {
    description: 'Sends a webhook one real, signed event now, and tells what it answered.',
  })
  async testWebhook(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => TestWebhookInput) input: TestWebhookInput,
  ): Promise<TestWebhookPayload> {
    const id = parseId('whk', input.id);
    if (id === undefined) return refused(webhookNotFound);
    const { deliveryId, userErrors } = await testWebhook(ctx, id, input.eventType ?? null);
    if (deliveryId === null) return refused(...userErrors);
    const [[webhook], [delivery]] = await Promise.all([
      loadWebhooks(ctx, [id]),
      loadDeliveries(ctx, [deliveryId]),
    ]);
    const attempts = delivery && (await attemptViewsOf(ctx, delivery.page)).get(deliveryId);
    return {
      webhook: webhook ?? null,
      delivery: delivery ?? null,
      attempt: attempts?.[0] ?? null,
      userErrors,
    };
  }
}

function refused(...userErrors: TestWebhookPayload['userErrors'][number][]): TestWebhookPayload {
  return { webhook: null, delivery: null, attempt: null, userErrors };
}
