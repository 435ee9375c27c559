import { useSearchParams } from '@solidjs/router';
import { Show, Suspense } from 'solid-js';
import { lazy } from '../../lib/lazy';
import { Icon, Skeleton } from '../../ui';
import type { DashboardAlert, DashboardRow } from './create-dashboard';
import { createNear } from './create-near';
import { useDashboardMessages } from './dashboard.messages';
import { PartError } from './part-error';

// Below the fold of most windows.
const IntegrationsTable = lazy(() => import('./integrations-table'));

/** Every integration, the broken ones first, with a search; beyond the first hundred the server finds them. */
export function IntegrationsSection(props: {
  rows: readonly DashboardRow[] | null;
  /** Of the broken ones; null where they could not be read. */
  alerts: readonly DashboardAlert[] | null;
  total: number;
  onRetry: () => void;
}) {
  const t = useDashboardMessages();
  const [search, setSearch] = useSearchParams();
  const text = (): string => (typeof search['q'] === 'string' ? search['q'] : '');
  const setText = (next: string): void =>
    setSearch({ q: next === '' ? undefined : next }, { replace: true, scroll: false });
  let body: HTMLDivElement | undefined;
  const near = createNear(() => body);
  const placeholder = () => (
    <div
      class="h-[calc(33px+var(--rows)*45px)] max-md:h-[calc(var(--rows)*65px)]"
      style={{ '--rows': props.rows?.length ?? 0 }}
    >
      <Skeleton class="h-full rounded-lg" />
    </div>
  );
  return (
    <section class="mt-5" aria-labelledby="integrations">
      <div class="mb-2 flex min-h-8 flex-wrap items-center justify-between gap-2">
        <h2 id="integrations" class="text-lg font-semibold">
          {t().table.title}
        </h2>
        <label class="flex w-full items-center gap-2 rounded-sm border border-edge bg-raised px-2 text-muted has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent-text sm:w-64">
          <Icon name="search" />
          <input
            type="search"
            class="min-h-8 w-full min-w-0 bg-transparent text-base text-text outline-none placeholder:text-muted pointer-coarse:min-h-10 pointer-coarse:text-lg"
            aria-label={t().table.search}
            placeholder={t().table.search}
            value={text()}
            onInput={(event) => setText(event.currentTarget.value)}
          />
        </label>
      </div>
      <div ref={(element) => (body = element)}>
        <Show
          when={props.rows}
          fallback={
            <PartError
              title={t().table.failed}
              message={t().unavailable}
              onRetry={() => props.onRetry()}
            />
          }
        >
          {(rows) => (
            <Show when={near()} fallback={placeholder()}>
              <Suspense fallback={placeholder()}>
                <IntegrationsTable
                  rows={rows()}
                  alerts={props.alerts}
                  total={props.total}
                  text={text()}
                  onClear={() => setText('')}
                />
              </Suspense>
            </Show>
          )}
        </Show>
      </div>
    </section>
  );
}
