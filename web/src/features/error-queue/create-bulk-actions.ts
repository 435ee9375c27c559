import { createSignal, type Accessor } from 'solid-js';
import { refetchAll, RequestFailed, useFailureText, useGraphql } from '../../graphql';
import type {
  ReplayDeliveriesInput,
  UserErrorFieldsFragment,
} from '../../graphql/generated/graphql';
import { useToasts } from '../../ui';
import { useDeliveriesMessages } from '../deliveries';
import {
  discardDeliveryMutation,
  replayDeliveryMutation,
} from '../deliveries/deliveries.documents';
import { useErrorQueueMessages } from './error-queue.messages';
import type { BulkAction } from './queue-filter';

/** Those with these ids, or all that match a filter. */
export type Deliveries = Pick<ReplayDeliveriesInput, 'ids' | 'filter'>;

/** What is done to several deliveries; `true` when it was done. What was refused becomes a toast. */
export interface BulkActions {
  busy: Accessor<BulkAction | null>;
  run(action: BulkAction, deliveries: Deliveries): Promise<boolean>;
}

/** `onReplay` is told which replay was started. */
export function createBulkActions(onReplay: (id: string) => void): BulkActions {
  const t = useErrorQueueMessages();
  const words = useDeliveriesMessages();
  const failureText = useFailureText();
  const graphql = useGraphql();
  const toasts = useToasts();
  const [busy, setBusy] = createSignal<BulkAction | null>(null);
  type Refusals = readonly UserErrorFieldsFragment[];

  async function replay(input: Deliveries): Promise<Refusals> {
    const { replayDeliveries } = await graphql.send(replayDeliveryMutation, { input });
    if (replayDeliveries.replay) onReplay(replayDeliveries.replay.id);
    return replayDeliveries.userErrors;
  }

  async function discard(input: Deliveries): Promise<Refusals> {
    const { discardDeliveries } = await graphql.send(discardDeliveryMutation, { input });
    const { discarded, userErrors } = discardDeliveries;
    if (userErrors.length === 0)
      toasts.show({ tone: 'success', message: t().discard.done(discarded) });
    return userErrors;
  }

  async function run(action: BulkAction, deliveries: Deliveries): Promise<boolean> {
    if (busy()) return false;
    setBusy(action);
    const refuse = (detail: string): void => {
      const { notReplayed, notDiscarded } = words().actions;
      const message = action === 'replay' ? notReplayed : notDiscarded;
      toasts.show({ tone: 'error', message, detail });
    };
    try {
      const [refusal] = await (action === 'replay' ? replay : discard)(deliveries);
      if (refusal) refuse(words().refusal(refusal));
      refetchAll(graphql);
      return !refusal;
    } catch (error) {
      if (!(error instanceof RequestFailed)) throw error;
      refuse(failureText(error));
      return false;
    } finally {
      setBusy(null);
    }
  }
  return { busy, run };
}
