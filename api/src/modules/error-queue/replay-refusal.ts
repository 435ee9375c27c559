import { deliveryStatus } from './delivery-status.ts';
import type { DeliveryRow } from './delivery.queries.ts';

/**
 * Why a delivery cannot be sent again, and what to do; null when it can.
 *
 * @param now What is held by a process longer than that is being tried at this moment.
 */
export function replayRefusal(
  row: DeliveryRow & { readonly hasPayload: boolean },
  now: Date,
): string | null {
  if (row.isTest) return 'A test is not replayed. Send another one.';
  if (row.isWebhookDeleted) return `The webhook ${row.webhookName} was deleted.`;
  if (!row.hasPayload) return 'Its payload was removed for its age.';
  if (!row.isWebhookEnabled) return `The webhook ${row.webhookName} is disabled. Enable it first.`;
  const status = deliveryStatus(row);
  switch (status) {
    case 'PENDING':
    case 'HELD':
      return 'It waits for its first attempt already.';
    case 'RETRYING':
      return row.isClaimed && row.dueAt !== null && new Date(row.dueAt) > now
        ? 'It is being tried at this moment.'
        : null;
    case 'DELIVERED':
    case 'DEAD':
    case 'DISCARDED':
      return null;
  }
}
