import { Arg, Ctx, Extensions, Mutation, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../context.ts';
import { parseId } from '../../graphql/index.ts';
import { userError } from '../../user-error.ts';
import { findIntegrations, integrationView } from '../integrations/index.ts';
import { type FailoverList, readFailover } from './failover-list.ts';
import { messageKinds } from './message.ts';
import { messageView } from './message-view.ts';
import {
  FailoverListType,
  MessageTrafficType,
  SendEmailInput,
  SendMessagePayload,
  SendSmsInput,
  SetFailoverOrderInput,
  SetFailoverOrderPayload,
} from './messages.types.ts';
import { type SendResult, refused, sendEmail, sendSms } from './send-message.ts';
import { setFailoverOrder } from './set-failover-order.ts';
import { readTraffic } from './traffic.queries.ts';

/** Sending, and who is asked to. */
@Resolver()
export class MessagesResolver {
  @Extensions({ permission: 'MESSAGES_SEND' })
  @Mutation(() => SendMessagePayload, {
    description:
      'Sends an e-mail through the first integration that takes it, in the order of failover.',
  })
  sendEmail(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => SendEmailInput) { integrationId, idempotencyKey, ...email }: SendEmailInput,
  ): Promise<SendMessagePayload> {
    const { to, subject, text = null, html = null } = email;
    return through(ctx, integrationId, (uuid) =>
      sendEmail(
        ctx,
        { to, subject, text, html },
        { idempotencyKey: idempotencyKey ?? null, integrationId: uuid },
      ),
    );
  }

  @Extensions({ permission: 'MESSAGES_SEND' })
  @Mutation(() => SendMessagePayload, {
    description:
      'Sends a text message through the first integration that takes it, in the order of failover.',
  })
  sendSms(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => SendSmsInput) { integrationId, idempotencyKey, to, text }: SendSmsInput,
  ): Promise<SendMessagePayload> {
    return through(ctx, integrationId, (uuid) =>
      sendSms(ctx, { to, text }, { idempotencyKey: idempotencyKey ?? null, integrationId: uuid }),
    );
  }

  @Extensions({ permission: 'INTEGRATIONS_READ' })
  @Query(() => [FailoverListType], { description: 'Of e-mail and of text messages.' })
  async failover(@Ctx() ctx: RequestContext): Promise<FailoverListType[]> {
    const lists = await Promise.all(messageKinds.map((kind) => readFailover(ctx, kind)));
    return lists.map((list) => listView(ctx, list));
  }

  @Extensions({ permission: 'INTEGRATIONS_WRITE' })
  @Mutation(() => SetFailoverOrderPayload)
  async setFailoverOrder(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => SetFailoverOrderInput) { category, integrationIds }: SetFailoverOrderInput,
  ): Promise<SetFailoverOrderPayload> {
    const kind = messageKinds.find((one) => one === category);
    if (kind === undefined) {
      const message = 'Only EMAIL and SMS have a failover order.';
      return { failover: null, userErrors: [userError('INVALID_FIELD', message, ['category'])] };
    }
    const ids = integrationIds.map((id) => parseId('int', id) ?? '');
    const { failover, userErrors } = await setFailoverOrder(ctx, kind, ids);
    return { failover: failover === null ? null : listView(ctx, failover), userErrors };
  }

  @Extensions({ permission: 'HEALTH_READ' })
  @Query(() => [MessageTrafficType], {
    description: 'Who carried the messages of 24 hours; who carried most comes first.',
  })
  async messageTraffic(@Ctx() ctx: RequestContext): Promise<MessageTrafficType[]> {
    return ctx.db.read(async (sql) => {
      const traffic = await readTraffic(sql, ctx.clock.now());
      const rows = await findIntegrations(
        sql,
        traffic.map(({ integrationId }) => integrationId),
      );
      const views = new Map(rows.map((row) => [row.id, integrationView(ctx, row)]));
      return traffic.map(
        ({ category, integrationId, integrationName, sent, failed, fallbacks }) => ({
          category,
          integrationName,
          integration: views.get(integrationId) ?? null,
          sent24h: sent,
          failed24h: failed,
          fallbacks24h: fallbacks,
        }),
      );
    });
  }
}

/** Sends when the integration that is named, if any, has an id that can be one. */
async function through(
  ctx: RequestContext,
  integrationId: string | null | undefined,
  send: (uuid: string | null) => Promise<SendResult>,
): Promise<SendMessagePayload> {
  const uuid = integrationId == null ? null : parseId('int', integrationId);
  const noSuch = userError('NOT_FOUND', 'There is no such integration.', ['integrationId']);
  const { message, ...rest } = uuid === undefined ? refused(noSuch) : await send(uuid);
  return { ...rest, message: message === null ? null : await messageView(ctx, message) };
}

function listView(ctx: RequestContext, { category, entries }: FailoverList): FailoverListType {
  return {
    category,
    entries: entries.map(({ row, ...shown }) => ({
      ...shown,
      integration: integrationView(ctx, row),
    })),
  };
}
