import type {
  ActivityFilter,
  ActivityStatus,
  ActorKind,
  Category,
} from '../../graphql/generated/graphql';
import { allCategories } from '../../lib/categories';

/** The filter bar as it stands in the URL; an empty string filters nothing. */
export interface FilterChoice {
  status: '' | ActivityStatus;
  category: '' | Category;
  provider: string;
  /** Exact, or a family such as integration.* */
  eventType: string;
  /** A kind of actor, or the id of one. */
  actor: string;
  /** Counted back from now; empty while `from` or `to` is set. */
  range: '' | Range;
  /** Instants in ISO 8601; empty: open on that side. */
  from: string;
  to: string;
  q: string;
}

export type Range = '1h' | '24h' | '7d' | '30d';

const hour = 3_600_000;
const rangeMs: Readonly<Record<Range, number>> = {
  '1h': hour,
  '24h': 24 * hour,
  '7d': 7 * 24 * hour,
  '30d': 30 * 24 * hour,
};
const longestMs = 366 * 24 * hour;

export const ranges = Object.keys(rangeMs) as readonly Range[];
export const statuses: readonly ActivityStatus[] = ['SUCCESS', 'WARNING', 'ERROR'];
export const actorKinds: readonly ActorKind[] = ['MEMBER', 'API_KEY', 'SYSTEM'];

/** What each choice is called in the URL, of this page and of the export. */
const parameters: Readonly<Record<keyof FilterChoice, string>> = {
  status: 'status',
  category: 'category',
  provider: 'provider',
  eventType: 'event_type',
  actor: 'actor',
  range: 'date_range',
  from: 'from',
  to: 'to',
  q: 'q',
};
const words: ReadonlySet<string> = new Set([...statuses, ...allCategories, ...actorKinds]);

type Search = Readonly<Record<string, string | string[] | undefined>>;

function oneOf<Value extends string>(value: string, known: readonly Value[]): '' | Value {
  return known.find((entry) => entry.toLowerCase() === value.toLowerCase()) ?? '';
}

function instant(value: string): string {
  const time = Date.parse(value);
  return Number.isNaN(time) ? '' : new Date(time).toISOString();
}

/** Reads the filter out of the URL's parameters; what is not understood filters nothing. */
export function readChoice(search: Search): FilterChoice {
  const text = (name: keyof FilterChoice): string => {
    const value = search[parameters[name]];
    return typeof value === 'string' ? value : '';
  };
  const [from, to] = [instant(text('from')), instant(text('to'))];
  return {
    status: oneOf(text('status'), statuses),
    category: oneOf(text('category'), allCategories),
    provider: text('provider'),
    eventType: text('eventType'),
    actor: oneOf(text('actor'), actorKinds) || text('actor'),
    range: from || to ? '' : oneOf(text('range'), ranges),
    from,
    to,
    q: text('q'),
  };
}

/** The parameters of the URL for (a part of) a filter; `undefined` takes one away. */
export function toParameters(choice: Partial<FilterChoice>): Record<string, string | undefined> {
  const entries = Object.entries(choice) as [keyof FilterChoice, string][];
  return Object.fromEntries(
    entries.map(([name, value]) => [
      parameters[name],
      (name !== 'q' && words.has(value) ? value.toLowerCase() : value) || undefined,
    ]),
  );
}

/** Where the events of this filter are downloaded. */
export function exportPath(choice: FilterChoice, format: 'csv' | 'json'): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(toParameters(choice))) {
    if (value !== undefined) query.set(name, value);
  }
  return `/api/integrations/activity.${format}?${query}`;
}

/** How many filters are set; a range of time counts once. */
export function countFilters({ from, to, ...rest }: FilterChoice): number {
  const set = Object.values(rest).filter((value) => value !== '').length;
  return set + (from || to ? 1 : 0);
}

/** Why a chosen time cannot be asked for. `now` in milliseconds since the epoch. */
export function timeProblem({ from, to }: FilterChoice, now: number): 'order' | 'tooLong' | null {
  if (from === '') return null;
  const span = (to ? Date.parse(to) : now) - Date.parse(from);
  if (span <= 0) return 'order';
  return span > longestMs ? 'tooLong' : null;
}

function actorFilter(actor: string): ActivityFilter {
  if (actor === '') return {};
  const kind = actorKinds.find((known) => known === actor);
  return kind ? { actorKinds: [kind] } : { actorId: actor };
}

/** The filter as the API takes it; ranges are counted back from `now` (milliseconds since the epoch). */
export function toActivityFilter(choice: FilterChoice, now: number): ActivityFilter {
  const search = choice.q.trim();
  const eventType = choice.eventType.trim();
  const from = choice.range ? new Date(now - rangeMs[choice.range]).toISOString() : choice.from;
  return {
    ...(choice.status && { statuses: [choice.status] }),
    ...(choice.category && { categories: [choice.category] }),
    ...(choice.provider && { providerKeys: [choice.provider] }),
    ...(eventType && { eventTypes: [eventType] }),
    ...actorFilter(choice.actor),
    ...(search && { search }),
    ...(from && { from }),
    ...(choice.to && { to: choice.to }),
  };
}
