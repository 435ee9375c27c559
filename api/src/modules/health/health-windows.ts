type Span = 'MINUTE' | 'HOUR' | 'DAY';

/** Buckets of one size, from a moment up to another: a part of a window. */
export interface Segment {
  readonly span: Span;
  readonly from: Date;
  readonly to: Date;
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
/** Nothing happened after now: the last buckets are taken whole. */
const open = new Date(Date.UTC(9999, 11, 31));

/** A window that is exact: checks after `from` up to `edgeEndsAt` are read one by one, the rest from buckets. */
export interface ExactWindow {
  readonly from: Date;
  readonly edgeEndsAt: Date;
  readonly segments: readonly Segment[];
}

/** The 24 hours up to now, without the moment that is exactly 24 hours ago. */
export function lastDay(now: Date): ExactWindow {
  const from = now.getTime() - day;
  // A check at exactly `from` would be in the bucket that starts there.
  const minutesFrom = floor(from, minute) + minute;
  const hoursFrom = ceil(minutesFrom, hour);
  return {
    from: new Date(from),
    edgeEndsAt: new Date(minutesFrom),
    segments: [
      segment('MINUTE', minutesFrom, hoursFrom),
      { span: 'HOUR', from: new Date(hoursFrom), to: open },
    ],
  };
}

/** The last days up to now in whole hours, so up to an hour less. Whole days inside are read as such. */
export function lastDays(now: Date, days: number): readonly Segment[] {
  const hoursFrom = floor(now.getTime() - days * day, hour) + hour;
  const daysFrom = ceil(hoursFrom, day);
  return [
    segment('HOUR', hoursFrom, daysFrom),
    { span: 'DAY', from: new Date(daysFrom), to: open },
  ];
}

export type HealthRange = 'DAY' | 'WEEK' | 'MONTH';

interface ChartShape {
  readonly span: Span;
  readonly slotMs: number;
  readonly slots: number;
}

const charts: Readonly<Record<HealthRange, ChartShape>> = {
  DAY: { span: 'MINUTE', slotMs: 30 * minute, slots: 48 },
  WEEK: { span: 'HOUR', slotMs: hour, slots: 168 },
  MONTH: { span: 'HOUR', slotMs: 6 * hour, slots: 120 },
};

/** The slots of a chart: equal lengths of time in UTC, the last of which holds now. */
export interface Chart {
  readonly slotSeconds: number;
  /** Number of the first slot: milliseconds since 1970 divided by the length. */
  readonly first: number;
  readonly slots: number;
  readonly segments: readonly Segment[];
}

export function chartOf(range: HealthRange, now: Date): Chart {
  const { span, slotMs, slots } = charts[range];
  const first = Math.floor(now.getTime() / slotMs) - slots + 1;
  return {
    slotSeconds: slotMs / 1000,
    first,
    slots,
    segments: [segment(span, first * slotMs, (first + slots) * slotMs)],
  };
}

function segment(span: Span, from: number, to: number): Segment {
  return { span, from: new Date(from), to: new Date(to) };
}

function floor(time: number, unit: number): number {
  return Math.floor(time / unit) * unit;
}

function ceil(time: number, unit: number): number {
  return Math.ceil(time / unit) * unit;
}
