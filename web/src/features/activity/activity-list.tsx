import { useSearchParams } from '@solidjs/router';
import {
  createEffect,
  createMemo,
  For,
  Match,
  on,
  onCleanup,
  Show,
  Switch,
  type Accessor,
  type JSX,
} from 'solid-js';
import type { ActivityFilter } from '../../graphql/generated/graphql';
import { useFailureText } from '../../graphql';
import { Button, ErrorState, SkeletonList } from '../../ui';
import { usePage } from '../shell/page';
import { useActivityMessages } from './activity.messages';
import { ActivityRow } from './activity-row';
import type { ActivityEvent } from './activity-stream';
import { toChunks } from './chunks';
import { createActivityFeed, type ActivityFeed } from './create-activity-feed';
import { LinkedEvent } from './linked-event';
import { RowChunk } from './row-chunk';

const nearTopPx = 80;

/** Which event is open, in the URL (`open=evt_…`). */
function createOpenEvent() {
  const [search, setSearch] = useSearchParams();
  return {
    open: (): string | null => {
      const id = search['open'];
      return typeof id === 'string' ? id : null;
    },
    setOpen: (id: string | null) =>
      setSearch({ open: id ?? undefined }, { replace: true, scroll: false }),
  };
}

/** Events that came while somebody reads: shown when they are asked for. */
function Waiting(props: { feed: ActivityFeed; onShow: () => void }) {
  const t = useActivityMessages();
  return (
    <Show when={props.feed.waiting() > 0}>
      <div class="sticky top-20 z-10 grid h-0 justify-items-center">
        <Button
          size="sm"
          variant="primary"
          class="h-8 -translate-y-1/2 shadow-pop"
          onClick={() => {
            props.onShow();
            props.feed.showWaiting();
            window.scrollTo({ top: 0 });
          }}
        >
          {t().list.fresh(props.feed.waiting())}
        </Button>
      </div>
    </Show>
  );
}

/** Further pages: by themselves when the end comes near, and by a button. */
function Further(props: { feed: ActivityFeed }) {
  const t = useActivityMessages();
  const failureText = useFailureText();
  const watchEnd = (element: HTMLElement): void => {
    const observer = new IntersectionObserver(
      (entries) => {
        const { feed } = props;
        const isNear = entries.some((entry) => entry.isIntersecting);
        if (isNear && feed.pages() > 1 && !feed.loadingMore() && !feed.error()) feed.loadMore();
      },
      { rootMargin: '600px' },
    );
    observer.observe(element);
    onCleanup(() => observer.disconnect());
  };
  return (
    <>
      <Show when={props.feed.error()}>
        {(error) => (
          <p role="alert" class="mt-3 text-center text-sm text-error-text">
            {failureText(error())}
          </p>
        )}
      </Show>
      <Show
        when={props.feed.hasMore()}
        fallback={
          <p class="mt-3 text-center text-sm text-muted">
            {t().list.end(props.feed.rows().length)}
          </p>
        }
      >
        {/* Each page has an end of its own to be watched. */}
        <Show when={props.feed.pages()} keyed>
          <div ref={watchEnd} class="mt-3 grid justify-items-center">
            <Button busy={props.feed.loadingMore()} onClick={() => props.feed.loadMore()}>
              {t().list.more}
            </Button>
          </div>
        </Show>
      </Show>
    </>
  );
}

function Rows(props: {
  feed: ActivityFeed;
  rows: readonly ActivityEvent[];
  open: string | null;
  onToggle: (id: string) => void;
}) {
  const t = useActivityMessages();
  const chunks = createMemo(() => toChunks(props.rows, props.feed.liveCount()));
  const byKey = createMemo(() => new Map(chunks().map(({ key, rows }) => [key, rows])));
  return (
    <div role="list" aria-label={t().list.label} class="rounded-lg border border-line bg-raised">
      <For each={chunks().map(({ key }) => key)}>
        {(key) => (
          <RowChunk rows={byKey().get(key) ?? []}>
            {(event) => (
              <ActivityRow
                event={event}
                open={props.open === event.id}
                fresh={props.feed.isNew(event.id)}
                onToggle={() => props.onToggle(event.id)}
              />
            )}
          </RowChunk>
        )}
      </For>
    </div>
  );
}

/** Events under a filter: live at the top, more at the bottom. `empty` is shown when there are none. */
export function ActivityList(props: {
  filter: Accessor<ActivityFilter>;
  pageSize: number;
  empty: JSX.Element;
  /** A short list has no pages. */
  short?: boolean;
  /** False: new events wait until they are asked for. */
  live?: boolean;
}) {
  const page = usePage();
  const t = useActivityMessages();
  const failureText = useFailureText();
  const { open, setOpen } = createOpenEvent();
  const isReading = (): boolean =>
    props.live === false || open() !== null || window.scrollY > nearTopPx;
  const feed = createActivityFeed(props.filter, props.pageSize, isReading);
  const rows = () => (props.short ? feed.rows().slice(0, props.pageSize) : feed.rows());
  const linked = () => {
    const id = open();
    return id !== null && !rows().some((event) => event.id === id) ? id : null;
  };

  createEffect(
    on(
      () => feed.waiting(),
      (count) => {
        if (count > 0) page.announce(t().list.fresh(count));
      },
      { defer: true },
    ),
  );
  createEffect(
    on(
      () => props.live,
      (live) => {
        if (live && feed.waiting() > 0 && !isReading()) feed.showWaiting();
      },
      { defer: true },
    ),
  );

  return (
    <>
      <Show when={!feed.loading() && linked()}>
        {(id) => <LinkedEvent id={id()} onClose={() => setOpen(null)} />}
      </Show>
      <Switch>
        <Match when={feed.loading()}>
          <SkeletonList count={Math.min(props.pageSize, 8)} class="h-13" />
        </Match>
        <Match when={feed.rows().length === 0 && feed.error()}>
          {(error) => (
            <ErrorState
              title={t().list.failed}
              message={failureText(error())}
              requestId={error().requestId}
              onRetry={() => feed.retry()}
            />
          )}
        </Match>
        <Match when={rows().length === 0 && feed.waiting() === 0}>{props.empty}</Match>
        <Match when={true}>
          <div class="relative">
            <Waiting feed={feed} onShow={() => setOpen(null)} />
            <Rows
              feed={feed}
              rows={rows()}
              open={open()}
              onToggle={(id) => setOpen(open() === id ? null : id)}
            />
            <Show when={!props.short}>
              <Further feed={feed} />
            </Show>
          </div>
        </Match>
      </Switch>
    </>
  );
}
