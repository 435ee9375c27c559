import { createMemo, Show } from 'solid-js';
import { CodeBlock } from '../../ui/code-block';
import { useDeliveriesMessages } from './deliveries.messages';
import { prettyJson } from './pretty-json';

/** The text that was signed, laid out for reading; null once it was removed. */
export function Payload(props: { text: string | null }) {
  const t = useDeliveriesMessages();
  const pretty = createMemo(() => prettyJson(props.text ?? ''));
  return (
    <Show when={props.text} fallback={<p class="text-sm text-muted">{t().detail.noPayload}</p>}>
      {(exact) => (
        <div>
          <CodeBlock label={t().detail.payload} value={pretty()} copied={exact()} />
          <p class="mt-1 text-xs text-muted">{t().detail.payloadWhy}</p>
        </div>
      )}
    </Show>
  );
}
