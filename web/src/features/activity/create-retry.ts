import { createSignal, type Accessor } from 'solid-js';
import { refetchAll, useFailureText, useGraphql, type RequestFailed } from '../../graphql';
import { useToasts } from '../../ui';
import { retryActivityMutation } from './activity.documents';
import { useActivityMessages } from './activity.messages';

/** Trying again what an event tells of; the outcome is told by a toast, and comes as an event of its own. */
export interface Retry {
  busy: Accessor<boolean>;
  run(activityEventId: string): Promise<void>;
}

export function createRetry(): Retry {
  const t = useActivityMessages();
  const failureText = useFailureText();
  const graphql = useGraphql();
  const toasts = useToasts();
  const [busy, setBusy] = createSignal(false);
  const refuse = (detail: string): void =>
    toasts.show({ tone: 'error', message: t().event.notRetried, detail });

  async function run(activityEventId: string): Promise<void> {
    setBusy(true);
    try {
      const { retryActivity } = await graphql.send(retryActivityMutation, {
        input: { activityEventId },
      });
      const [refusal] = retryActivity.userErrors;
      if (refusal) return refuse(refusal.message);
      const { event } = retryActivity;
      toasts.show({
        tone: event?.status === 'ERROR' ? 'error' : 'success',
        message: t().event.retried,
        detail: event?.message,
      });
      refetchAll(graphql);
    } catch (error) {
      refuse(failureText(error as RequestFailed));
    } finally {
      setBusy(false);
    }
  }

  return { busy, run };
}
