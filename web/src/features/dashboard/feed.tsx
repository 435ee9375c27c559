import { A, useSearchParams } from '@solidjs/router';
import { createMemo, For, Show, Suspense } from 'solid-js';
import { lazy } from '../../lib/lazy';
import { createGradual } from '../../lib/gradual';
import { Button, buttonClass, Skeleton } from '../../ui';
import type { DashboardEvent } from './create-dashboard';
import { useDashboardMessages } from './dashboard.messages';
import { FeedRow } from './feed-row';
import { newEvents } from './new-events';
import { PartError } from './part-error';

/** Beside the error summary it has its own scroll bar, so that the table stays near. */
export const feedClass = 'rounded-lg border border-line bg-raised md:h-120 md:overflow-y-auto';

const atATime = 4;

// Once, at first.
const EmptyFeed = lazy(() => import('./empty-feed'));

/** The newest events. While one of them is open nothing moves: what comes meanwhile waits behind a button. */
export function Feed(props: {
  events: readonly DashboardEvent[] | null;
  isNew: (id: string) => boolean;
  /** All rows at once: nobody has waited for them. */
  atOnce: boolean;
  onRetry: () => void;
}) {
  const t = useDashboardMessages();
  const [search, setSearch] = useSearchParams();
  const open = () => search['open'];
  const setOpen = (id: string | undefined): void =>
    setSearch({ open: id }, { replace: true, scroll: false });
  const isOpen = (events: readonly DashboardEvent[]) => events.some(({ id }) => id === open());
  const rows = createMemo<readonly DashboardEvent[] | null>((before) => {
    const now = props.events && [...props.events];
    return before && now && isOpen(before) ? before : now;
  }, null);
  const drawn = createGradual(() => rows() ?? [], atATime, atATime, props.atOnce);
  const waiting = () => newEvents(rows(), props.events).length;
  return (
    <section class="min-w-0 md:row-span-2" aria-labelledby="feed">
      <div class="mb-2 flex min-h-8 items-center justify-between gap-2">
        <h2 id="feed" class="text-lg font-semibold">
          {t().feed.title}
        </h2>
        <A href="/integrations/logs" class={buttonClass('ghost', 'sm')}>
          {t().feed.all}
        </A>
      </div>
      <Show
        when={rows()}
        fallback={
          <PartError
            title={t().feed.failed}
            message={t().unavailable}
            onRetry={() => props.onRetry()}
          />
        }
      >
        {(events) => (
          <Show
            when={events().length > 0}
            fallback={
              <Suspense fallback={<Skeleton class="h-50 rounded-lg" />}>
                <EmptyFeed />
              </Suspense>
            }
          >
            <div class={feedClass} role="region" aria-labelledby="feed" tabindex="0">
              <Show when={waiting() > 0}>
                <div class="sticky top-2 z-10 grid h-0 justify-items-center">
                  <Button
                    size="sm"
                    variant="primary"
                    class="shadow-pop"
                    onClick={() => setOpen(undefined)}
                  >
                    {t().newEvents(waiting())}
                  </Button>
                </div>
              </Show>
              <ul class="divide-y divide-line" aria-label={t().feed.list}>
                <For each={drawn()}>
                  {(event) => (
                    <FeedRow
                      event={event}
                      open={open() === event.id}
                      fresh={props.isNew(event.id)}
                      onToggle={() => setOpen(open() === event.id ? undefined : event.id)}
                    />
                  )}
                </For>
              </ul>
            </div>
          </Show>
        )}
      </Show>
    </section>
  );
}
