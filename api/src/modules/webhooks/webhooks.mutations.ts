import { Arg, Ctx, Extensions, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../../context.ts';
import { parseId } from '../../graphql/index.ts';
import { type WebhookResult, notFound, refused } from './change-webhook.ts';
import { createWebhook } from './create-webhook.ts';
import { deleteWebhook } from './delete-webhook.ts';
import { rotateWebhookSecret } from './rotate-webhook-secret.ts';
import { updateWebhook } from './update-webhook.ts';
import { webhookViews } from './webhook-view.ts';
import {
  CreateWebhookInput,
  DeleteWebhookInput,
  RotateWebhookSecretInput,
  UpdateWebhookInput,
} from './webhooks.inputs.ts';
import {
  CreateWebhookPayload,
  DeleteWebhookPayload,
  RotateWebhookSecretPayload,
  UpdateWebhookPayload,
} from './webhooks.types.ts';

const permission = 'WEBHOOKS_MANAGE';

@Resolver()
export class WebhookMutations {
  @Extensions({ permission })
  @Mutation(() => CreateWebhookPayload)
  async createWebhook(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => CreateWebhookInput) input: CreateWebhookInput,
  ): Promise<CreateWebhookPayload> {
    const { secret, ...result } = await createWebhook(ctx, input);
    return { ...toPayload(ctx, result), secret };
  }

  @Extensions({ permission })
  @Mutation(() => UpdateWebhookPayload, { description: 'What is left out stays as it is.' })
  async updateWebhook(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => UpdateWebhookInput) input: UpdateWebhookInput,
  ): Promise<UpdateWebhookPayload> {
    const id = parseId('whk', input.id);
    if (id === undefined) return toPayload(ctx, refused(notFound));
    const { version = null, name = null, url = null, eventTypes = null, enabled = null } = input;
    const { acceptUnknownEventTypes } = input;
    const change = { id, version, name, url, eventTypes, enabled, acceptUnknownEventTypes };
    return toPayload(ctx, await updateWebhook(ctx, change));
  }

  @Extensions({ permission })
  @Mutation(() => RotateWebhookSecretPayload, {
    description: 'For 24 hours deliveries carry a second signature, by the secret before.',
  })
  async rotateWebhookSecret(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => RotateWebhookSecretInput) input: RotateWebhookSecretInput,
  ): Promise<RotateWebhookSecretPayload> {
    const id = parseId('whk', input.id);
    if (id === undefined) return { ...toPayload(ctx, refused(notFound)), secret: null };
    const { secret, ...result } = await rotateWebhookSecret(ctx, id);
    return { ...toPayload(ctx, result), secret };
  }

  @Extensions({ permission })
  @Mutation(() => DeleteWebhookPayload, { description: 'Its deliveries stay in the logs.' })
  async deleteWebhook(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => DeleteWebhookInput) input: DeleteWebhookInput,
  ): Promise<DeleteWebhookPayload> {
    const id = parseId('whk', input.id);
    if (id === undefined) return { deletedId: null, discarded: 0, userErrors: [notFound] };
    const { isDeleted, discarded, userErrors } = await deleteWebhook(ctx, id);
    return { deletedId: isDeleted ? input.id : null, discarded, userErrors };
  }
}

function toPayload(
  ctx: RequestContext,
  { webhook, userErrors }: WebhookResult,
): Pick<UpdateWebhookPayload, 'webhook' | 'userErrors'> {
  const rows = webhook === null ? [] : [webhook];
  return { webhook: webhookViews(rows, ctx.clock.now())[0] ?? null, userErrors };
}
