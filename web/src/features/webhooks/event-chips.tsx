import { For, Show } from 'solid-js';
import { useWebhooksMessages } from './webhooks.messages';

/** What a webhook listens to; beyond `most` only how many more. */
export function EventChips(props: { eventTypes: readonly string[]; most?: number }) {
  const t = useWebhooksMessages();
  const shown = () => props.eventTypes.slice(0, props.most ?? props.eventTypes.length);
  const left = () => props.eventTypes.length - shown().length;
  return (
    <ul
      class="flex min-w-0 flex-wrap gap-1"
      classList={{ 'max-md:justify-end': props.most !== undefined }}
    >
      <For each={shown()}>
        {(type) => (
          <li class="max-w-full truncate rounded-sm bg-sunken px-1.5 py-0.5 font-mono text-xs">
            {type === '*' ? t().row.everything : type}
          </li>
        )}
      </For>
      <Show when={left() > 0}>
        <li class="px-1 py-0.5 text-xs text-muted" title={props.eventTypes.join(', ')}>
          {t().row.moreEvents(left())}
        </li>
      </Show>
    </ul>
  );
}
