import { A } from '@solidjs/router';
import { createSignal, createUniqueId, For, onCleanup, onMount, Show } from 'solid-js';
import { useFormat, useLabels } from '../../i18n';
import { Icon, Notice, RelativeTime, StatusBadge } from '../../ui';
import { CodeBlock } from '../../ui/code-block';
import { useActivityMessages } from './activity.messages';
import type { ActivityEvent } from './activity-stream';

function Details(props: { event: ActivityEvent }) {
  const t = useActivityMessages();
  const format = useFormat();
  const facts = () =>
    [
      format.exactTime(Date.parse(props.event.createdAt)),
      props.event.eventType,
      props.event.durationMs === null
        ? null
        : t().event.took(format.duration(props.event.durationMs)),
      props.event.retryCount > 0 ? t().event.retried(props.event.retryCount) : null,
    ].filter(Boolean);
  const bodies = () =>
    [
      { label: t().event.request, value: props.event.requestBody },
      { label: t().event.response, value: props.event.responseBody },
    ].filter(({ value }) => value !== null);
  return (
    <div class="grid gap-3 border-t border-line bg-surface px-3 py-3 sm:px-4">
      <p class="flex flex-wrap gap-x-3 text-sm text-muted tabular-nums">
        {facts().join(' · ')}
        <Show when={props.event.integration}>
          {(integration) => (
            <A
              href={`/integrations/${integration().id}`}
              class="text-accent-text underline underline-offset-2"
            >
              {t().event.open(integration().name)}
            </A>
          )}
        </Show>
      </p>
      <Show when={props.event.errorMessage}>
        {(text) => (
          <Notice tone="error" title={t().event.error}>
            {text()}
          </Notice>
        )}
      </Show>
      <Show
        when={bodies().length > 0}
        fallback={<p class="text-sm text-muted">{t().event.noBodies}</p>}
      >
        <div class="grid gap-3" classList={{ 'md:grid-cols-2': bodies().length > 1 }}>
          <For each={bodies()}>
            {({ label, value }) => <CodeBlock label={label} value={value} />}
          </For>
        </div>
      </Show>
    </div>
  );
}

/** One event; it opens in place. */
export function ActivityRow(props: {
  event: ActivityEvent;
  open: boolean;
  fresh: boolean;
  onToggle: () => void;
}) {
  const labels = useLabels();
  const id = createUniqueId();
  const [lit, setLit] = createSignal(props.fresh);
  onMount(() => {
    const timer = setTimeout(() => setLit(false), 1_200);
    onCleanup(() => clearTimeout(timer));
  });
  return (
    <li class="@container border-b border-line last:border-b-0" classList={{ flash: lit() }}>
      <button
        type="button"
        class="grid w-full grid-cols-[auto_1fr] items-center gap-x-3 gap-y-1 px-3 py-2.5 text-start hover:bg-sunken focus-visible:-outline-offset-2 @xl:grid-cols-[7.5rem_1fr_auto_auto] @xl:px-4"
        aria-expanded={props.open}
        aria-controls={id}
        onClick={() => props.onToggle()}
      >
        <span>
          <StatusBadge status={props.event.status} />
        </span>
        <span class="order-last col-span-full min-w-0 @xl:order-none @xl:col-span-1">
          <span class="line-clamp-2 @xl:line-clamp-1">{props.event.message}</span>
          <span class="block truncate text-sm text-muted">
            {props.event.integration?.name ?? props.event.eventType} ·{' '}
            {labels.actor(props.event.actor)}
          </span>
        </span>
        <span class="justify-self-end text-sm text-muted">
          <RelativeTime at={props.event.createdAt} inside />
        </span>
        <span
          class="text-muted hidden transition-transform duration-100 @xl:block"
          classList={{ 'rotate-90': props.open }}
        >
          <Icon name="chevron" />
        </span>
      </button>
      <div id={id}>
        <Show when={props.open}>
          <Details event={props.event} />
        </Show>
      </div>
    </li>
  );
}
