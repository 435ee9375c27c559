import type { Actor, NewActivityEvent } from '../activity/index.ts';
import type { Carrier } from './carrier.ts';
import type { Delivery } from './deliver-email.ts';
import type { EmailMessage } from './message.ts';

interface Told {
  readonly actor: Actor;
  readonly integration: { readonly id: string; readonly name: string };
  readonly carrier: Carrier;
  readonly email: EmailMessage;
}

/** `message.test_sent` and `message.test_failed`: to whom, and what the server said; never what the message says. */
export function testMessageEvent(
  { actor, integration, carrier, email }: Told,
  delivery: Exclude<Delivery, { outcome: 'LIMIT_REACHED' }>,
): NewActivityEvent {
  const about = {
    actor,
    integrationId: integration.id,
    providerKey: carrier.provider.key,
    category: carrier.provider.category,
    requestBody: { from: carrier.from?.text, to: email.to.text },
    durationMs: delivery.durationMs,
  };
  if (delivery.outcome === 'SENT') {
    return {
      ...about,
      eventType: 'message.test_sent',
      status: 'SUCCESS',
      message: `${integration.name} sent a test e-mail to ${email.to.text}`,
      responseBody: { messageId: delivery.providerMessageId, response: delivery.response },
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
