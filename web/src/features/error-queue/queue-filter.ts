import type { DeliveryFilter, DeliveryStatus } from '../../graphql/generated/graphql';
import { toDeliveryFilter, type DeliveryChoice } from '../deliveries/delivery-filter';

export type QueueTab = 'retries' | 'dead';

/** What a tab can show, and what it shows until one of them is chosen. */
export const queueStatuses: Readonly<
  Record<
    QueueTab,
    { readonly offered: readonly DeliveryStatus[]; readonly first: DeliveryStatus[] }
  >
> = {
  retries: { offered: ['RETRYING', 'HELD', 'PENDING'], first: ['RETRYING', 'HELD'] },
  dead: { offered: ['DEAD', 'DISCARDED'], first: ['DEAD'] },
};

/** Those that a replay or a discard of all that match is about; the API leaves out what it cannot do. */
const actable = {
  replay: ['DEAD', 'DISCARDED', 'RETRYING'],
  discard: ['DEAD', 'RETRYING', 'HELD', 'PENDING'],
} as const satisfies Readonly<Record<string, readonly DeliveryStatus[]>>;

export type BulkAction = keyof typeof actable;

/** The filter of a tab as it stands in the URL. */
export interface QueueChoice extends DeliveryChoice {
  readonly webhookId: string;
}

/** What the tab asks the API for. A status of another tab filters nothing. `now` in milliseconds since the epoch. */
export function toQueueFilter(tab: QueueTab, choice: QueueChoice, now: number): DeliveryFilter {
  const { offered, first } = queueStatuses[tab];
  const statuses = offered.filter((status) => status === choice.status);
  return {
    ...toDeliveryFilter(choice, now),
    statuses: statuses.length > 0 ? statuses : first,
    ...(choice.webhookId && { webhookId: choice.webhookId }),
  };
}

/** The part of what is shown that the action can be done to; null: none of it. */
export function actedOn(action: BulkAction, filter: DeliveryFilter): DeliveryFilter | null {
  const possible: readonly DeliveryStatus[] = actable[action];
  const statuses = (filter.statuses ?? []).filter((status) => possible.includes(status));
  return statuses.length === 0 ? null : { ...filter, statuses };
}
