import { A } from '@solidjs/router';
import { Show } from 'solid-js';
import { useNumbers } from '../../i18n';
import { useNow } from '../../lib/clock';
import { IconButton, ProviderMark, RelativeTime, StatusBadge } from '../../ui';
import { ReconnectButton } from '../oauth/reconnect-button';
import type { RowDrag } from './create-drag';
import type { Entry } from './create-order';
import { useFailoverMessages } from './failover.messages';

/** Six dots, as handles are drawn. */
function Grip() {
  return (
    <svg viewBox="0 0 16 16" class="size-4" fill="currentColor" aria-hidden="true">
      <path d="M5 3h2v2H5zM9 3h2v2H9zM5 7h2v2H5zM9 7h2v2H9zM5 11h2v2H5zM9 11h2v2H9z" />
    </svg>
  );
}

/** When it is asked again by itself. */
function Again(props: { at: string }) {
  const t = useFailoverMessages();
  const now = useNow();
  const isSoon = () => Date.parse(props.at) - now() < 60_000;
  return (
    <Show when={!isSoon()} fallback={t().list.soon}>
      {t().list.again} <RelativeTime at={props.at} side="start" />.
    </Show>
  );
}

/** Why it is passed over, and until when; or that it is asked first, or last because it is in error. */
function Standing(props: { entry: Entry; first: boolean }) {
  const t = useFailoverMessages();
  return (
    <Show
      when={props.entry.skipReason}
      fallback={
        <Show
          when={props.first}
          fallback={
            <Show when={props.entry.integration.status === 'ERROR'}>
              <span class="text-sm text-warn-text">{t().list.last}</span>
            </Show>
          }
        >
          <span class="rounded-full border border-accent-text bg-accent-bg px-2 text-xs leading-5.5 font-medium text-accent-text">
            {t().list.first}
          </span>
        </Show>
      }
    >
      {(reason) => (
        <p class="basis-full text-sm text-warn-text" data-skipped>
          {t().list.skipped}{' '}
          {t().list.why({ code: reason(), message: props.entry.skippedBecause ?? '' })}{' '}
          <Show when={props.entry.skippedUntil}>{(at) => <Again at={at()} />}</Show>
        </p>
      )}
    </Show>
  );
}

/** The ways to another place without dragging; they keep the focus at the ends. */
function Arrows(props: {
  name: string;
  index: number;
  count: number;
  onMove: (to: number) => void;
}) {
  const t = useFailoverMessages();
  const isFirst = () => props.index === 0;
  const isLast = () => props.index === props.count - 1;
  return (
    <span class="flex shrink-0 max-sm:-my-1 max-sm:flex-col">
      <IconButton
        icon="chevron"
        label={t().list.up(props.name)}
        class="-rotate-90 aria-disabled:cursor-default aria-disabled:opacity-40"
        aria-disabled={isFirst()}
        data-move="up"
        onClick={() => !isFirst() && props.onMove(props.index - 1)}
      />
      <IconButton
        icon="chevron"
        label={t().list.down(props.name)}
        class="rotate-90 aria-disabled:cursor-default aria-disabled:opacity-40"
        aria-disabled={isLast()}
        data-move="down"
        onClick={() => !isLast() && props.onMove(props.index + 1)}
      />
    </span>
  );
}

/** One integration of a list: its place, how it stands, what it sent. `onMove` is left out where nothing can be moved. */
export function FailoverRow(props: {
  entry: Entry;
  index: number;
  count: number;
  /** It is the one that is asked first. */
  first: boolean;
  drag: RowDrag;
  onMove?: ((to: number) => void) | undefined;
}) {
  const t = useFailoverMessages();
  const numbers = useNumbers();
  const integration = () => props.entry.integration;
  const id = () => integration().id;
  const shift = () => props.drag.shiftOf(id());
  return (
    <li
      ref={(element) => props.drag.row(id())(element)}
      class="relative flex items-start gap-2 bg-raised px-2 py-2.5 sm:px-3 first:rounded-t-lg last:rounded-b-lg"
      classList={{
        'z-10 rounded-lg shadow-pop outline-2 -outline-offset-1 outline-accent-text':
          props.drag.holds(id()),
        'transition-transform duration-100': props.drag.active() && !props.drag.holds(id()),
      }}
      style={{ transform: shift() === 0 ? undefined : `translateY(${shift()}px)` }}
      data-entry={id()}
    >
      <Show when={props.onMove}>
        <span
          aria-hidden="true"
          title={t().list.drag}
          class="flex size-8 shrink-0 cursor-grab touch-none items-center justify-center text-muted hover:text-text pointer-coarse:size-10"
          classList={{ 'cursor-grabbing': props.drag.holds(id()) }}
          data-grip
          onPointerDown={(event) => props.drag.take(event, id())}
        >
          <Grip />
        </span>
      </Show>
      <span
        aria-hidden="true"
        class="w-5 shrink-0 pt-1.5 text-center font-semibold text-muted tabular-nums"
      >
        {props.index + 1}
      </span>
      <ProviderMark
        name={integration().provider.name}
        iconUrl={integration().provider.iconUrl}
        size="sm"
      />
      <div class="min-w-0 flex-1 py-0.5">
        <div class="flex flex-wrap items-center gap-x-2 gap-y-1">
          <A
            href={`/integrations/${id()}`}
            class="min-w-0 rounded-sm font-medium wrap-anywhere underline-offset-2 hover:underline"
          >
            {integration().name}
          </A>
          <StatusBadge status={integration().status} />
          <ReconnectButton integration={integration()} provider={integration().provider} />
          <Standing entry={props.entry} first={props.first} />
        </div>
        <p class="mt-0.5 text-sm text-muted tabular-nums">
          {t().list.day(numbers.count(props.entry.sent24h), numbers.count(props.entry.failed24h))}
        </p>
      </div>
      <Show when={props.onMove}>
        {(onMove) => (
          <Arrows
            name={integration().name}
            index={props.index}
            count={props.count}
            onMove={(to) => onMove()(to)}
          />
        )}
      </Show>
    </li>
  );
}
