import { createSignal, createUniqueId, onCleanup, onMount, Show, Suspense } from 'solid-js';
import { lazy } from '../../lib/lazy';
import { useLabels } from '../../i18n';
import { Icon, RelativeTime, Skeleton, StatusBadge, useStatusWords } from '../../ui';
import { kindOf } from '../activity/event-kind';
import type { DashboardEvent } from './create-dashboard';
import { useDashboardMessages } from './dashboard.messages';

// With its bodies it is fetched when it is opened.
const ActivityDetails = lazy(() => import('../activity/activity-details'));

const flashMs = 1_200;

const tones = {
  SUCCESS: 'border-line bg-sunken text-muted',
  WARNING: 'border-warn-line bg-warn-bg text-warn-text',
  ERROR: 'border-error-line bg-error-bg text-error-text',
} as const;

/** The picture of what it is about; where there is no room for the badge, its corner has the badge's shape. */
function Tile(props: { event: DashboardEvent }) {
  const word = useStatusWords();
  return (
    <span
      class={`relative flex size-8 shrink-0 items-center justify-center rounded-sm border ${tones[props.event.status]}`}
    >
      <Icon name={kindOf(props.event.eventType).icon} />
      <span class="absolute -top-1.5 -right-1.5 @md:hidden">
        <span class="sr-only">{word(props.event.status)}</span>
        <Show when={props.event.status !== 'SUCCESS'}>
          <svg viewBox="0 0 12 12" class="size-3.5" fill="currentColor" aria-hidden="true">
            <path d={props.event.status === 'ERROR' ? 'M6 0 12 6 6 12 0 6Z' : 'M6 .5 12 11.5H0Z'} />
          </svg>
        </Show>
      </span>
    </span>
  );
}

/** One event of the feed; it opens in place. */
export function FeedRow(props: {
  event: DashboardEvent;
  open: boolean;
  /** It came while one was looking: it lights up once. */
  fresh: boolean;
  onToggle: () => void;
}) {
  const t = useDashboardMessages();
  const labels = useLabels();
  const id = createUniqueId();
  const about = () =>
    [
      t().feed.kinds[kindOf(props.event.eventType).name],
      props.event.integration?.name,
      labels.actor(props.event.actor),
    ]
      .filter(Boolean)
      .join(' · ');
  const [lit, setLit] = createSignal(props.fresh);
  onMount(() => {
    const timer = setTimeout(() => setLit(false), flashMs);
    onCleanup(() => clearTimeout(timer));
  });
  return (
    <li class="@container" classList={{ flash: lit() }} data-event={props.event.id}>
      <button
        type="button"
        class="grid min-h-13 w-full grid-cols-[auto_1fr_auto] items-center gap-x-3 px-3 py-2 text-start hover:bg-sunken focus-visible:-outline-offset-2 @md:grid-cols-[auto_1fr_auto_auto] @md:px-4"
        aria-expanded={props.open}
        aria-controls={id}
        onClick={() => props.onToggle()}
      >
        <Tile event={props.event} />
        <span class="min-w-0">
          <span class="line-clamp-2 wrap-anywhere @md:block @md:truncate">
            {props.event.message}
          </span>
          <span class="hidden truncate text-sm text-muted @md:block">{about()}</span>
        </span>
        <span class="hidden @md:block">
          <StatusBadge status={props.event.status} />
        </span>
        <span class="text-end text-sm text-muted @md:min-w-26">
          <RelativeTime at={props.event.createdAt} inside />
        </span>
      </button>
      <div id={id}>
        <Show when={props.open}>
          <Suspense fallback={<Skeleton class="m-3 h-24" />}>
            <ActivityDetails id={props.event.id} />
          </Suspense>
        </Show>
      </div>
    </li>
  );
}
