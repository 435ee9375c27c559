import { useSearchParams } from '@solidjs/router';
import { createMemo, type Accessor } from 'solid-js';
import type { DeliveryFilter } from '../../graphql/generated/graphql';
import {
  countDeliveryFilters,
  endsBeforeStart,
  readDeliveryChoice,
  toDeliveryParameters,
} from '../deliveries';
import { toQueueFilter, type QueueChoice, type QueueTab } from './queue-filter';

/** The filter of a tab, kept in the URL. */
export interface QueueFilter {
  choice: Accessor<QueueChoice>;
  /** As the API takes it; null while the chosen time cannot be asked for. */
  filter: Accessor<DeliveryFilter | null>;
  isSet(): boolean;
  set(change: Partial<QueueChoice>): void;
  clear(): void;
}

const nothing: QueueChoice = { ...readDeliveryChoice({}), webhookId: '' };

export function createQueueFilter(tab: QueueTab): QueueFilter {
  const [search, setSearch] = useSearchParams();
  const choice = createMemo(
    (): QueueChoice => {
      const webhook = search['webhook'];
      const webhookId = typeof webhook === 'string' ? webhook : '';
      return { ...readDeliveryChoice(search), webhookId };
    },
    undefined,
    { equals: (a, b) => JSON.stringify(a) === JSON.stringify(b) },
  );
  // What is open belongs to the list as it was.
  const set = (change: Partial<QueueChoice>): void => {
    const next = { ...choice(), ...change };
    const parameters = { ...toDeliveryParameters(next), webhook: next.webhookId || undefined };
    setSearch({ ...parameters, open: undefined }, { replace: true, scroll: false });
  };
  return {
    choice,
    filter: createMemo(() =>
      endsBeforeStart(choice()) ? null : toQueueFilter(tab, choice(), Date.now()),
    ),
    isSet: () => countDeliveryFilters(choice()) > 0 || choice().webhookId !== '',
    set,
    clear: () => set(nothing),
  };
}
