import type uPlot from 'uplot';
import type { Bucket } from './chart-table';
import type { ChartColors } from './chart-colors';

export const chartHeight = 200;

/** What the chart says in the reader's language. */
export interface ChartWords {
  readonly time: (seconds: number) => string;
  readonly duration: (ms: number) => string;
}

/** Times in seconds, medians, 95th percentiles; without successful checks there is a gap. */
export function chartData(buckets: readonly Bucket[]): uPlot.AlignedData {
  return [
    buckets.map(({ startsAt }) => Date.parse(startsAt) / 1000),
    buckets.map(({ p50Ms }) => p50Ms),
    buckets.map(({ p95Ms }) => p95Ms),
  ];
}

/** Points that no line reaches: they would not be seen. */
function lonely(chart: uPlot, series: number): number[] {
  const values = chart.data[series] ?? [];
  return Array.from(values).flatMap((value, index) =>
    value != null && values[index - 1] == null && values[index + 1] == null ? [index] : [],
  );
}

function lineOf(color: string, dash?: number[]): uPlot.Series {
  return {
    stroke: color,
    width: 2,
    spanGaps: false,
    points: { show: true, size: 5, fill: color, filter: lonely },
    ...(dash === undefined ? {} : { dash }),
  };
}

export function chartOptions(
  width: number,
  colors: ChartColors,
  words: ChartWords,
  onPoint: (index: number | null) => void,
): uPlot.Options {
  const axis = {
    stroke: colors.axis,
    grid: { stroke: colors.line, width: 1 },
    ticks: { show: false },
    font: '12px system-ui, sans-serif',
  };
  return {
    width,
    height: chartHeight,
    legend: { show: false },
    cursor: { y: false, drag: { x: false, y: false }, points: { size: 8 } },
    scales: { y: { range: (_chart, _low, high) => [0, Math.max(10, (high ?? 0) * 1.1)] } },
    axes: [
      { ...axis, size: 32, space: 80, values: (_chart, splits) => splits.map(words.time) },
      { ...axis, size: 64, space: 36, values: (_chart, splits) => splits.map(words.duration) },
    ],
    series: [{}, lineOf(colors.median), lineOf(colors.slow, [6, 4])],
    hooks: { setCursor: [({ cursor }) => onPoint(cursor.idx ?? null)] },
  };
}
