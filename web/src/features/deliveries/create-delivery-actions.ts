import { createSignal, type Accessor } from 'solid-js';
import { refetchAll, RequestFailed, useFailureText, useGraphql } from '../../graphql';
import type { UserErrorFieldsFragment } from '../../graphql/generated/graphql';
import { useToasts } from '../../ui';
import { discardDeliveryMutation, replayDeliveryMutation } from './deliveries.documents';
import { useDeliveriesMessages } from './deliveries.messages';

/** What is done to one delivery. Each tells its outcome by a toast; `true` when it was done. */
export interface DeliveryActions {
  busy: Accessor<'replay' | 'discard' | null>;
  replay(id: string): Promise<boolean>;
  discard(id: string): Promise<boolean>;
}

export function createDeliveryActions(): DeliveryActions {
  const t = useDeliveriesMessages();
  const failureText = useFailureText();
  const graphql = useGraphql();
  const toasts = useToasts();
  const [busy, setBusy] = createSignal<'replay' | 'discard' | null>(null);

  /** `work` returns what was refused. */
  async function run(
    name: 'replay' | 'discard',
    work: () => Promise<readonly UserErrorFieldsFragment[]>,
  ): Promise<boolean> {
    if (busy()) return false;
    setBusy(name);
    const refuse = (detail: string): void => {
      const message = name === 'replay' ? t().actions.notReplayed : t().actions.notDiscarded;
      toasts.show({ tone: 'error', message, detail });
    };
    try {
      const [refusal] = await work();
      if (refusal) refuse(t().refusal(refusal));
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

  return {
    busy,
    async replay(id) {
      const input = { ids: [id] };
      const done = await run(
        'replay',
        async () =>
          (await graphql.send(replayDeliveryMutation, { input })).replayDeliveries.userErrors,
      );
      const { replayed, replayedWhy } = t().actions;
      if (done) toasts.show({ tone: 'success', message: replayed, detail: replayedWhy });
      return done;
    },
    async discard(id) {
      const input = { ids: [id] };
      const done = await run(
        'discard',
        async () =>
          (await graphql.send(discardDeliveryMutation, { input })).discardDeliveries.userErrors,
      );
      if (done) toasts.show({ tone: 'success', message: t().actions.discarded });
      return done;
    },
  };
}
