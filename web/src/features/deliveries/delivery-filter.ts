import type { DeliveryFilter, DeliveryStatus } from '../../graphql/generated/graphql';

/** The filter of a list of deliveries as it stands in the URL; an empty string filters nothing. */
export interface DeliveryChoice {
  readonly status: '' | DeliveryStatus;
  /** Exact, or a family such as integration.* */
  readonly eventType: string;
  /** Counted back from now; empty while `from` or `to` is set. */
  readonly range: '' | Range;
  /** Instants in ISO 8601; empty: open on that side. */
  readonly from: string;
  readonly to: string;
}

type Range = '1h' | '24h' | '7d' | '30d';

const hour = 3_600_000;
const rangeMs: Readonly<Record<Range, number>> = {
  '1h': hour,
  '24h': 24 * hour,
  '7d': 7 * 24 * hour,
  '30d': 30 * 24 * hour,
};

export const ranges = Object.keys(rangeMs) as readonly Range[];
export const deliveryStatuses: readonly DeliveryStatus[] = [
  'PENDING',
  'RETRYING',
  'HELD',
  'DELIVERED',
  'DEAD',
  'DISCARDED',
];

type Search = Readonly<Record<string, string | string[] | undefined>>;

function oneOf<Value extends string>(value: string, known: readonly Value[]): '' | Value {
  return known.find((entry) => entry.toLowerCase() === value.toLowerCase()) ?? '';
}

function instant(value: string): string {
  const time = Date.parse(value);
  return Number.isNaN(time) ? '' : new Date(time).toISOString();
}

/** Reads the filter out of the URL's parameters; what is not understood filters nothing. */
export function readDeliveryChoice(search: Search): DeliveryChoice {
  const text = (name: string): string => {
    const value = search[name];
    return typeof value === 'string' ? value.trim() : '';
  };
  const [from, to] = [instant(text('from')), instant(text('to'))];
  return {
    status: oneOf(text('status'), deliveryStatuses),
    eventType: text('event_type'),
    range: from || to ? '' : oneOf(text('date_range'), ranges),
    from,
    to,
  };
}

/** The parameters of the URL for a filter; `undefined` takes one away. */
export function toDeliveryParameters(choice: DeliveryChoice): Record<string, string | undefined> {
  return {
    status: choice.status.toLowerCase() || undefined,
    event_type: choice.eventType || undefined,
    date_range: choice.range || undefined,
    from: choice.from || undefined,
    to: choice.to || undefined,
  };
}

/** How many filters are set; a range of time counts once. */
export function countDeliveryFilters({ from, to, ...rest }: DeliveryChoice): number {
  const set = Object.values(rest).filter((value) => value !== '').length;
  return set + (from || to ? 1 : 0);
}

/** Whether the chosen time ends before it starts. */
export function endsBeforeStart({ from, to }: DeliveryChoice): boolean {
  return from !== '' && to !== '' && Date.parse(to) <= Date.parse(from);
}

/** The filter as the API takes it; ranges are counted back from `now` (milliseconds since the epoch). */
export function toDeliveryFilter(choice: DeliveryChoice, now: number): DeliveryFilter {
  const from = choice.range ? new Date(now - rangeMs[choice.range]).toISOString() : choice.from;
  return {
    ...(choice.status && { statuses: [choice.status] }),
    ...(choice.eventType && { eventType: choice.eventType }),
    ...(from && { from }),
    ...(choice.to && { to: choice.to }),
  };
}
