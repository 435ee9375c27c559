import { Show } from 'solid-js';
import type { WebhookFieldsFragment } from '../../graphql/generated/graphql';
import { useNumbers } from '../../i18n';
import { useWebhooksMessages } from './webhooks.messages';

/** The share of 24 hours' deliveries that arrived, with its base. */
export function SuccessRate(props: { counts: WebhookFieldsFragment['deliveries24h'] }) {
  const t = useWebhooksMessages();
  const numbers = useNumbers();
  const base = () => {
    const { delivered, dead } = props.counts;
    return t().row.countOf(numbers.count(delivered), numbers.count(delivered + dead));
  };
  return (
    <Show
      when={props.counts.successRate !== null}
      fallback={<span class="text-muted">{t().row.noDeliveries}</span>}
    >
      <span class="tabular-nums">
        {numbers.percent(props.counts.successRate ?? 0)}{' '}
        <span class="whitespace-nowrap text-muted">· {base()}</span>
      </span>
    </Show>
  );
}
