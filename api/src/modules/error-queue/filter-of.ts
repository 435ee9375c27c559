import { parseId } from '../../graphql/index.ts';
import type { DeliveryFilter } from './delivery-conditions.ts';
import type { DeliveryStatus } from './delivery-status.ts';

/** No row has this id: what a filter by an unknown id finds. */
const nothing = '00000000-0000-0000-0000-000000000000';

/** A filter as callers give it. */
export interface GivenFilter {
  readonly webhookId?: string | null;
  readonly eventType?: string | null;
  readonly statuses?: readonly DeliveryStatus[] | null;
  readonly from?: Date | null;
  readonly to?: Date | null;
}

export function filterOf(given: GivenFilter): DeliveryFilter {
  const { webhookId, eventType, statuses = null, from = null, to = null } = given;
  return {
    webhookId: webhookId == null ? null : (parseId('whk', webhookId) ?? nothing),
    eventType: eventType == null || eventType.trim() === '' ? null : eventType.trim(),
    statuses,
    from,
    to,
  };
}
