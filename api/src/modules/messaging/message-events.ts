import type { Actor, NewActivityEvent } from '../activity/index.ts';
import type { Delivery, Email } from './deliver-email.ts';
import type { Mailer } from './mailer.ts';

interface Told {
  readonly actor: Actor;
  readonly integration: { readonly id: string; readonly name: string };
  readonly mailer: Mailer;
  readonly email: Email;
}

/** `message.test_sent` and `message.test_failed`: to whom, and what the server said; never what the message says. */
export function testMessageEvent(
  { actor, integration, mailer, email }: Told,
  delivery: Exclude<Delivery, { outcome: 'LIMIT_REACHED' }>,
): NewActivityEvent {
  const about = {
    actor,
    integrationId: integration.id,
    providerKey: mailer.provider.key,
    category: mailer.provider.category,
    requestBody: { from: email.from.text, to: email.to.text },
    durationMs: delivery.durationMs,
  };
  if (delivery.outcome === 'SENT') {
    return {
      ...about,
      eventType: 'message.test_sent',
      status: 'SUCCESS',
      message: `${integration.name} sent a test e-mail to ${email.to.text}`,
      responseBody: { messageId: delivery.messageId, response: delivery.response },
    };
  }
  const { outcome, code, message, hint } = delivery;
  return {
    ...about,
    eventType: 'message.test_failed',
    status: 'ERROR',
    message: `${integration.name} could not send a test e-mail to ${email.to.text}`,
    errorMessage: message,
    responseBody: { code, message, hint, mayHaveArrived: outcome === 'UNKNOWN' },
  };
}
