import {
  createEffect,
  createSignal,
  For,
  Match,
  on,
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
import { createActivityFeed } from './create-activity-feed';

const nearTopPx = 80;

/** Events under a filter: live at the top, more at the bottom. `empty` is shown when there are none. */
export function ActivityList(props: {
  filter: Accessor<ActivityFilter>;
  pageSize: number;
  empty: JSX.Element;
  /** A short list has no pages. */
  short?: boolean;
}) {
  const page = usePage();
  const t = useActivityMessages();
  const failureText = useFailureText();
  const [open, setOpen] = createSignal<string | null>(null);
  const isReading = (): boolean => open() !== null || window.scrollY > nearTopPx;
  const feed = createActivityFeed(props.filter, props.pageSize, isReading);
  const rows = () => (props.short ? feed.rows().slice(0, props.pageSize) : feed.rows());

  createEffect(
    on(
      () => feed.waiting(),
      (count) => {
        if (count > 0) page.announce(t().list.fresh(count));
      },
      { defer: true },
    ),
  );

  return (
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
          <Show when={feed.waiting() > 0}>
            <div class="sticky top-20 z-10 grid h-0 justify-items-center">
              <Button
                size="sm"
                variant="primary"
                class="h-8 -translate-y-1/2 shadow-pop"
                onClick={() => {
                  setOpen(null);
                  feed.showWaiting();
                  window.scrollTo({ top: 0 });
                }}
              >
                {t().list.fresh(feed.waiting())}
              </Button>
            </div>
          </Show>
          <ul class="rounded-lg border border-line bg-raised" aria-label={t().list.label}>
            <For each={rows()}>
              {(event) => (
                <ActivityRow
                  event={event}
                  open={open() === event.id}
                  fresh={feed.isNew(event.id)}
                  onToggle={() => setOpen(open() === event.id ? null : event.id)}
                />
              )}
            </For>
          </ul>
          <Show when={!props.short && feed.error()}>
            {(error) => (
              <p role="alert" class="mt-3 text-center text-sm text-error-text">
                {failureText(error())}
              </p>
            )}
          </Show>
          <Show when={!props.short && feed.hasMore()}>
            <div class="mt-3 grid justify-items-center">
              <Button busy={feed.loadingMore()} onClick={() => feed.loadMore()}>
                {t().list.more}
              </Button>
            </div>
          </Show>
        </div>
      </Match>
    </Switch>
  );
}
