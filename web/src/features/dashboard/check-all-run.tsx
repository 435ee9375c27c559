import { onCleanup, onMount } from 'solid-js';
import { useFailureText, useGraphql, useLive, type RequestFailed } from '../../graphql';
import { useToasts } from '../../ui';
import { checkAll } from './check-all';
import { useCheckAllMessages } from './check-all.messages';

/** Checks everything while it exists, tells how far it is, and by a toast what it came to. */
export default function CheckAllRun(props: {
  onProgress: (run: { done: number; total: number }) => void;
  onEnd: () => void;
}) {
  const t = useCheckAllMessages();
  const graphql = useGraphql();
  const live = useLive();
  const toasts = useToasts();
  const failureText = useFailureText();
  const left = new AbortController();
  onCleanup(() => left.abort());

  const fail = (detail: string): void =>
    toasts.show({ tone: 'error', message: t().failed, detail });

  async function run(): Promise<void> {
    try {
      const outcome = await checkAll(graphql, live, props.onProgress, left.signal);
      if (left.signal.aborted) return;
      if ('refusal' in outcome) fail(outcome.refusal);
      else toasts.show({ tone: 'success', message: t().done(outcome.total) });
    } catch (error) {
      fail(failureText(error as RequestFailed));
    }
    props.onEnd();
  }

  onMount(() => void run());
  return null;
}
