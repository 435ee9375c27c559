import { Arg, Ctx, Extensions, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../context.ts';
import { parseId } from '../../graphql/index.ts';
import { readEmailUsage } from './email-usage.ts';
import { EmailUsageType, SendTestEmailInput, SendTestEmailPayload } from './messaging.types.ts';
import { integrationNotFound, sendTestEmail } from './send-test-email.ts';

@Resolver()
export class MessagingResolver {
  @Extensions({ permission: 'HEALTH_READ' })
  @Query(() => EmailUsageType, {
    nullable: true,
    description: 'Null: it is not visible, or sends no e-mail.',
  })
  async emailUsage(
    @Ctx() ctx: RequestContext,
    @Arg('integrationId', () => ID) integrationId: string,
  ): Promise<EmailUsageType | null> {
    const uuid = parseId('int', integrationId);
    return uuid === undefined ? null : readEmailUsage(ctx, uuid);
  }

  @Extensions({ permission: 'MESSAGES_SEND' })
  @Mutation(() => SendTestEmailPayload, {
    description:
      'Sends a message through the integration, to see that it arrives. Without an hourly limit of the integration: 30 an hour, of the whole organization.',
  })
  async sendTestEmail(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => SendTestEmailInput) { integrationId, to }: SendTestEmailInput,
  ): Promise<SendTestEmailPayload> {
    const uuid = parseId('int', integrationId);
    return uuid === undefined
      ? integrationNotFound
      : sendTestEmail(ctx, { integrationId: uuid, to });
  }
}
