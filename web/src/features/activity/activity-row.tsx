import { createSignal, createUniqueId, onCleanup, onMount, Show, Suspense } from 'solid-js';
import { lazy } from '../../lib/lazy';
import { useLabels } from '../../i18n';
import { Icon, RelativeTime, SkeletonList, StatusBadge } from '../../ui';
import { useActivityMessages } from './activity.messages';
import type { ActivityEvent } from './activity-stream';
import { kindOf } from './event-kind';

const ActivityDetails = lazy(() => import('./activity-details'));

/** What a line needs; the rest of the event is fetched when it opens. */
type Line = Pick<
  ActivityEvent,
  'id' | 'eventType' | 'status' | 'message' | 'actor' | 'integration' | 'createdAt'
>;

const litMs = 1_200;

/** One event; it opens in place. */
export function ActivityRow(props: {
  event: Line;
  open: boolean;
  /** It came live: it lights up once. */
  fresh: boolean;
  onToggle: () => void;
}) {
  const labels = useLabels();
  const t = useActivityMessages();
  const id = createUniqueId();
  const kind = () => kindOf(props.event.eventType);
  const about = () =>
    [
      t().kinds[kind().name],
      props.event.integration?.name ?? props.event.eventType,
      labels.actor(props.event.actor),
    ].join(' · ');
  const [lit, setLit] = createSignal(props.fresh);
  onMount(() => {
    const timer = setTimeout(() => setLit(false), litMs);
    onCleanup(() => clearTimeout(timer));
  });
  return (
    <li
      role="listitem"
      class="@container list-none border-b border-line last:border-b-0"
      classList={{ flash: lit() }}
      data-event={props.event.id}
    >
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
          <span class="flex min-w-0 items-center gap-1.5 text-sm text-muted">
            <Icon name={kind().icon} />
            <span class="truncate">{about()}</span>
          </span>
        </span>
        <span class="justify-self-end text-sm text-muted">
          <RelativeTime at={props.event.createdAt} inside />
        </span>
        <span
          class="hidden text-muted transition-transform duration-100 @xl:block"
          classList={{ 'rotate-90': props.open }}
        >
          <Icon name="chevron" />
        </span>
      </button>
      <div id={id}>
        <Show when={props.open}>
          <Suspense fallback={<SkeletonList count={1} class="m-3 h-24" />}>
            <ActivityDetails id={props.event.id} />
          </Suspense>
        </Show>
      </div>
    </li>
  );
}
