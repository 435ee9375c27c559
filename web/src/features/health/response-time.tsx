import { useSearchParams } from '@solidjs/router';
import { createMemo, ErrorBoundary, For, Show, Suspense } from 'solid-js';
import { lazy } from '../../lib/lazy';
import { createQuery, useFailureText } from '../../graphql';
import type { HealthRange } from '../../graphql/generated/graphql';
import { useFormat } from '../../i18n';
import { Card, Chip, ErrorState, Skeleton } from '../../ui';
import { createHealthChanges } from './create-health';
import { ChartTable } from './chart-table';
import { healthChartQuery } from './health.documents';
import { useHealthMessages } from './health.messages';

const ResponseChart = lazy(() => import('./response-chart'));

const ranges: readonly HealthRange[] = ['DAY', 'WEEK', 'MONTH'];

/** How long the provider took to answer, over a day, a week or a month. */
export function ResponseTime(props: { integrationId: string }) {
  const t = useHealthMessages();
  const format = useFormat();
  const failureText = useFailureText();
  const [search, setSearch] = useSearchParams();
  const range = (): HealthRange =>
    ranges.find((known) => known.toLowerCase() === search['range']) ?? 'DAY';
  const query = createQuery(healthChartQuery, () => ({ id: props.integrationId, range: range() }));
  createHealthChanges(
    () => props.integrationId,
    () => query.refetch(),
  );
  const buckets = createMemo(() => query.data?.integrationHealth?.buckets);
  const words = () => t().rangeWords[range()];
  const summary = () => {
    const medians = (buckets() ?? []).flatMap(({ p50Ms }) => p50Ms ?? []);
    const slow = (buckets() ?? []).flatMap(({ p95Ms }) => p95Ms ?? []);
    if (medians.length === 0) return t().chart.empty(words());
    const fastest = format.duration(Math.min(...medians));
    const slowest = format.duration(Math.max(...medians));
    const most = format.duration(Math.max(...slow));
    return fastest === slowest
      ? t().chart.steady(words(), fastest, most)
      : t().chart.summary(words(), fastest, slowest, most);
  };
  return (
    <Card>
      <div class="mb-3 flex flex-wrap items-center justify-between gap-2">
        <h2 class="text-lg font-semibold">{t().chart.title}</h2>
        <div role="group" aria-label={t().chart.range} class="flex gap-1">
          <For each={ranges}>
            {(choice) => (
              <Chip
                label={t().ranges[choice]}
                pressed={range() === choice}
                onClick={() =>
                  setSearch(
                    { range: choice === 'DAY' ? undefined : choice.toLowerCase() },
                    { scroll: false, replace: true },
                  )
                }
              />
            )}
          </For>
        </div>
      </div>
      <Show
        when={buckets()}
        fallback={
          <Show when={query.error} fallback={<Skeleton class="h-64" />}>
            {(error) => (
              <ErrorState
                title={t().chart.failed(t().chart.title)}
                message={failureText(error())}
                requestId={error().requestId}
                onRetry={() => query.refetch()}
              />
            )}
          </Show>
        }
      >
        {(known) => (
          <>
            {/* Without its picture, the summary and the table tell the same. */}
            <ErrorBoundary fallback={null}>
              <Suspense fallback={<Skeleton class="h-64" />}>
                <ResponseChart buckets={known()} range={range()} />
              </Suspense>
            </ErrorBoundary>
            <p class="mt-2 text-sm text-muted">{summary()}</p>
            <ChartTable buckets={known()} />
          </>
        )}
      </Show>
    </Card>
  );
}
