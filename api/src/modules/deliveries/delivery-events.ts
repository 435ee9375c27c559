import type { Actor, NewActivityEvent } from '../activity/index.ts';
import type { AttemptResult } from './attempt-delivery.ts';
import type { ClaimedDelivery } from './claimed-delivery.ts';
import type { DeliveryOutcome } from './delivery-outcome.ts';

/** Who acts when nobody asked. */
const patchbay: Actor = { kind: 'SYSTEM', id: null, name: 'Patchbay' };

/**
 * `delivery.succeeded`, `delivery.failed` when it is out of attempts, and `delivery.retrying` for the first failure:
 * those between are read with the delivery. Undefined: there is nothing to tell.
 */
export function deliveryEvent(
  { attemptCount, eventType }: Pick<ClaimedDelivery, 'attemptCount' | 'eventType'>,
  webhookName: string,
  { error, durationMs }: Pick<AttemptResult, 'error' | 'durationMs'>,
  { status }: DeliveryOutcome,
): NewActivityEvent | undefined {
  const told = { actor: patchbay, retryCount: attemptCount, durationMs };
  switch (status) {
    case 'DELIVERED':
      return {
        ...told,
        eventType: 'delivery.succeeded',
        status: 'SUCCESS',
        message: `${webhookName} was told of ${eventType}`,
      };
    case 'PENDING':
      if (attemptCount > 0) return undefined;
      return {
        ...told,
        eventType: 'delivery.retrying',
        status: 'WARNING',
        message: `${webhookName} could not be told of ${eventType} and will be tried again`,
        errorMessage: error,
      };
    case 'DEAD':
    case 'DISCARDED':
      return {
        ...told,
        eventType: 'delivery.failed',
        status: 'ERROR',
        message: `${webhookName} could not be told of ${eventType}`,
        errorMessage: error,
      };
  }
}

/** Patchbay has switched a webhook off by itself. */
export function webhookDisabledEvent(
  webhookName: string,
  because: 'GONE' | 'FAILING',
): NewActivityEvent {
  const errorMessage =
    because === 'GONE'
      ? 'Its receiver answered 410 Gone: it wants no more deliveries.'
      : 'Its deliveries have failed for five days, every one of them.';
  return {
    actor: patchbay,
    eventType: 'webhook.disabled',
    status: 'ERROR',
    message: `${webhookName} was disabled`,
    errorMessage,
  };
}
