import { createEffect, createSignal, on, onCleanup, onMount, Show } from 'solid-js';
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import type { HealthRange } from '../../graphql/generated/graphql';
import { useFormat, useLocale } from '../../i18n';
import { createChartColors } from './chart-colors';
import { chartData, chartHeight, chartOptions } from './chart-options';
import type { Bucket } from './chart-table';
import { useHealthMessages } from './health.messages';

const clock: Intl.DateTimeFormatOptions = { hour: 'numeric', minute: '2-digit' };
const date: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short' };

function Reading(props: { bucket: Bucket }) {
  const t = useHealthMessages();
  const format = useFormat();
  const { locale } = useLocale();
  const time = (at: number) => new Intl.DateTimeFormat(locale(), { ...date, ...clock }).format(at);
  const from = () => Date.parse(props.bucket.startsAt);
  const value = (ms: number | null) => (ms === null ? '–' : format.duration(ms));
  const all = () => props.bucket.ok + props.bucket.failed + props.bucket.unknown;
  return (
    <>
      <span>{t().chart.at(time(from()), time(from() + props.bucket.seconds * 1000))}</span>
      <span class="font-medium text-text">
        {t().chart.median} {value(props.bucket.p50Ms)}
      </span>
      <span class="font-medium text-text">
        {t().chart.slow} {value(props.bucket.p95Ms)}
      </span>
      <span>{t().chart.counts(all(), props.bucket.failed)}</span>
    </>
  );
}

function Key(props: { label: string; class: string }) {
  return (
    <span class="inline-flex items-center gap-1.5">
      <span aria-hidden="true" class={`inline-block w-5 border-t-2 ${props.class}`} />
      {props.label}
    </span>
  );
}

/** Two lines over time. For the eye only: summary and table beside it say the same in words. */
export default function ResponseChart(props: { buckets: readonly Bucket[]; range: HealthRange }) {
  const t = useHealthMessages();
  const format = useFormat();
  const { locale } = useLocale();
  const colors = createChartColors();
  const [pointed, setPointed] = createSignal<number | null>(null);
  const bucket = () => props.buckets[pointed() ?? -1];
  const words = () => {
    const times = new Intl.DateTimeFormat(locale(), props.range === 'DAY' ? clock : date);
    return {
      time: (seconds: number) => times.format(seconds * 1000),
      duration: (ms: number) => format.duration(ms),
    };
  };
  let place: HTMLDivElement | undefined;
  let chart: uPlot | undefined;

  onMount(() => {
    createEffect(() => {
      const options = chartOptions(place?.clientWidth ?? 0, colors(), words(), setPointed);
      const drawn = new uPlot(options, [[], [], []], place);
      chart = drawn;
      onCleanup(() => drawn.destroy());
      createEffect(
        on(
          () => props.buckets,
          (buckets) => drawn.setData(chartData(buckets)),
        ),
      );
    });
    const observer = new ResizeObserver(([entry]) => {
      const width = Math.floor(entry?.contentRect.width ?? 0);
      if (width > 0) chart?.setSize({ width, height: chartHeight });
    });
    if (place) observer.observe(place);
    onCleanup(() => observer.disconnect());
  });

  return (
    <div aria-hidden="true">
      <p class="mb-1 flex flex-wrap gap-x-4 text-xs text-muted">
        <Key label={t().chart.median} class="border-accent-text" />
        <Key label={t().chart.slow} class="border-dashed border-warn-solid" />
      </p>
      <div ref={(element) => (place = element)} class="h-[200px] overflow-hidden" />
      <p class="flex min-h-8 flex-wrap gap-x-4 text-xs text-muted tabular-nums sm:min-h-4">
        <Show when={bucket()} fallback={t().chart.pointAt}>
          {(known) => <Reading bucket={known()} />}
        </Show>
      </p>
    </div>
  );
}
