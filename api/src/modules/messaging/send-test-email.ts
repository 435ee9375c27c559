import { type RequestContext, actorOf, callerOf } from '../../context.ts';
import { MailAddress } from '../../platform/outbound/index.ts';
import { type UserError, userError } from '../../user-error.ts';
import { writeWithActivity } from '../activity/index.ts';
import { loadIntegration } from '../integrations/index.ts';
import { type Carrier, carrierOf } from './carrier.ts';
import { type Delivery, deliverEmail } from './deliver-email.ts';
import { type EmailUsage, usageOf } from './email-usage.ts';
import { limitReached, sentence, timeOf } from './limit-words.ts';
import type { EmailMessage } from './message.ts';
import { testMessageEvent } from './test-message-event.ts';
import { testMessage } from './test-message.ts';
import { holdToTestLimit } from './test-message-limit.ts';
import type { Reached } from './usage-windows.ts';

export interface TestEmailResult {
  readonly messageId: string | null;
  /** What the mail server said last, in its words. */
  readonly response: string | null;
  readonly hint: string | null;
  /** Nobody knows whether a message that has no id was accepted. */
  readonly mayHaveArrived: boolean;
  /** Null when nothing was tried. */
  readonly usage: EmailUsage | null;
  readonly userErrors: readonly UserError[];
}

const nothingSent = { messageId: null, response: null, hint: null, mayHaveArrived: false };

function refused(error: UserError): TestEmailResult {
  return { ...nothingSent, usage: null, userErrors: [error] };
}

export const integrationNotFound = refused(
  userError('NOT_FOUND', 'There is no such integration.', ['integrationId']),
);

/**
 * Sends a message through an integration, so that an admin sees it arrive. It counts for the limits, and is told in the
 * activity with its recipient. A disabled integration may be tried as well. Where the integration has no hourly limit, the
 * organization has one for such messages.
 */
export async function sendTestEmail(
  ctx: RequestContext,
  { integrationId, to }: { readonly integrationId: string; readonly to: string },
): Promise<TestEmailResult> {
  const integration = await loadIntegration(ctx, integrationId);
  if (integration === undefined) return integrationNotFound;
  const { name } = integration;
  if (!integration.connected)
    return refused(userError('WRONG_STATE', `${name} is disconnected. Reconnect it first.`));
  const carrier = carrierOf(ctx.catalog, 'EMAIL', integration);
  if (carrier === undefined) return refused(userError('NOT_SUPPORTED', `${name} sends no e-mail.`));
  const recipient = MailAddress.parse(to.trim());
  if (recipient === undefined) return refused(noAddress);
  if (carrier.missing !== null) return refused(noSender(name, carrier.missing));
  const held = await holdToTestLimit(ctx, callerOf(ctx).organizationId, carrier);
  if (held !== undefined) return refused(testLimitReached(name, held));

  const letter = testMessage(ctx.member?.locale ?? 'EN', {
    organization: await organizationName(ctx),
    integration: name,
    by: callerOf(ctx).name,
    at: ctx.clock.now(),
  });
  const email: EmailMessage = { kind: 'EMAIL', ...letter, to: recipient };
  const delivery = await deliverEmail(ctx, integration, carrier, email);
  if (delivery.outcome !== 'LIMIT_REACHED') {
    await tell(ctx, { integration, carrier, email }, delivery);
  }
  return resultOf(delivery, name, carrier);
}

async function tell(
  ctx: RequestContext,
  about: Omit<Parameters<typeof testMessageEvent>[0], 'actor'>,
  delivery: Parameters<typeof testMessageEvent>[1],
): Promise<void> {
  const event = testMessageEvent({ ...about, actor: actorOf(ctx) }, delivery);
  await writeWithActivity(ctx, async () => ({ result: undefined, events: [event] }));
}

function resultOf(delivery: Delivery, name: string, carrier: Carrier): TestEmailResult {
  const told = {
    ...nothingSent,
    usage: usageOf(carrier, delivery.sent),
    userErrors: [],
  };
  switch (delivery.outcome) {
    case 'SENT':
      return { ...told, messageId: delivery.providerMessageId, response: delivery.response };
    case 'LIMIT_REACHED':
      return {
        ...told,
        userErrors: [userError('LIMIT_REACHED', limitReached(name, delivery.reached))],
      };
    case 'REFUSED':
    case 'UNKNOWN': {
      const { message, hint } = delivery;
      const error = userError('SEND_FAILED', `${sentence(message)} ${hint}`);
      const mayHaveArrived = delivery.outcome === 'UNKNOWN';
      return { ...told, response: message, hint, mayHaveArrived, userErrors: [error] };
    }
  }
}

const noAddress = userError(
  'INVALID_ADDRESS',
  'This is not an e-mail address. Enter one as name@example.com.',
  ['to'],
);

function noSender(name: string, missing: string): UserError {
  return userError('WRONG_STATE', `${name} has no ${missing}. Enter one in its settings.`);
}

function testLimitReached(name: string, { limit, opensAt }: Reached): UserError {
  const message =
    `This organization has sent ${limit} test messages this hour. Send the next one after ` +
    `${timeOf(opensAt)}, or enter an hourly limit in the settings of ${name}.`;
  return userError('LIMIT_REACHED', message);
}

async function organizationName(ctx: RequestContext): Promise<string> {
  const [organization] = await ctx.db.read((sql) =>
    sql<{ name: string }>('select name from organizations where id = ?', [
      callerOf(ctx).organizationId,
    ]),
  );
  return organization?.name ?? '';
}
