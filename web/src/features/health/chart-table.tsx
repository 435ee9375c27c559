import { createMemo, For } from 'solid-js';
import type { HealthChartQuery } from '../../graphql/generated/graphql';
import { useFormat, useLocale } from '../../i18n';
import { useHealthMessages } from './health.messages';

export type Bucket = NonNullable<HealthChartQuery['integrationHealth']>['buckets'][number];

const moment: Intl.DateTimeFormatOptions = {
  day: 'numeric',
  month: 'short',
  hour: 'numeric',
  minute: '2-digit',
};

/** The chart in numbers, newest first; what is empty is left out. */
export function ChartTable(props: { buckets: readonly Bucket[] }) {
  const t = useHealthMessages();
  const format = useFormat();
  const rows = createMemo(() =>
    props.buckets.filter(({ ok, failed, unknown }) => ok + failed + unknown > 0).toReversed(),
  );
  const { locale } = useLocale();
  const at = (bucket: Bucket) =>
    new Intl.DateTimeFormat(locale(), moment).format(Date.parse(bucket.startsAt));
  const time = (ms: number | null) => (ms === null ? '–' : format.duration(ms));
  return (
    <details class="mt-2 text-sm">
      <summary class="w-fit rounded-sm py-1 text-accent-text">{t().chart.table}</summary>
      <div
        role="region"
        tabindex="0"
        aria-label={t().chart.tableLabel}
        class="mt-1 max-h-72 overflow-auto"
      >
        <table class="w-full text-start tabular-nums">
          <thead class="text-muted">
            <tr>
              <th scope="col" class="py-1 pe-3 text-start font-medium">
                {t().chart.from}
              </th>
              <th scope="col" class="px-3 py-1 text-end font-medium">
                {t().chart.median}
              </th>
              <th scope="col" class="px-3 py-1 text-end font-medium">
                {t().chart.slow}
              </th>
              <th scope="col" class="px-3 py-1 text-end font-medium">
                {t().chart.checks}
              </th>
              <th scope="col" class="py-1 ps-3 text-end font-medium">
                {t().chart.failures}
              </th>
            </tr>
          </thead>
          <tbody class="divide-y divide-line">
            <For each={rows()}>
              {(bucket) => (
                <tr>
                  <th scope="row" class="py-1 pe-3 text-start font-normal whitespace-nowrap">
                    {at(bucket)}
                  </th>
                  <td class="px-3 py-1 text-end whitespace-nowrap">{time(bucket.p50Ms)}</td>
                  <td class="px-3 py-1 text-end whitespace-nowrap">{time(bucket.p95Ms)}</td>
                  <td class="px-3 py-1 text-end">{bucket.ok + bucket.failed + bucket.unknown}</td>
                  <td class="py-1 ps-3 text-end">{bucket.failed}</td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </div>
    </details>
  );
}
