import type { ActivityFilter, ActivityStatus, Category } from '../../graphql/generated/graphql';
import { allCategories } from '../../lib/categories';

/** The filter bar as it stands in the URL; an empty string filters nothing. */
export interface FilterChoice {
  status: '' | ActivityStatus;
  category: '' | Category;
  provider: string;
  q: string;
  range: '' | Range;
}

export type Range = '1h' | '24h' | '7d' | '30d';

const hour = 3_600_000;
const rangeMs: Readonly<Record<Range, number>> = {
  '1h': hour,
  '24h': 24 * hour,
  '7d': 7 * 24 * hour,
  '30d': 30 * 24 * hour,
};

export const ranges = Object.keys(rangeMs) as readonly Range[];
export const statuses: readonly ActivityStatus[] = ['SUCCESS', 'WARNING', 'ERROR'];

type Search = Readonly<Record<string, string | string[] | undefined>>;

function oneOf<Value extends string>(value: string, known: readonly Value[]): '' | Value {
  return known.find((entry) => entry.toLowerCase() === value.toLowerCase()) ?? '';
}

/** Reads the filter out of the URL's parameters; what is not understood filters nothing. */
export function readChoice(search: Search): FilterChoice {
  const text = (name: string): string => {
    const value = search[name];
    return typeof value === 'string' ? value : '';
  };
  return {
    status: oneOf(text('status'), statuses),
    category: oneOf(text('category'), allCategories),
    provider: text('provider'),
    q: text('q'),
    range: oneOf(text('range'), ranges),
  };
}

/** Whether anything is filtered out. */
export function isFiltering(choice: FilterChoice): boolean {
  return Object.values(choice).some((value) => value !== '');
}

/** The filter as the API takes it; ranges are counted back from `now` (milliseconds since the epoch). */
export function toActivityFilter(choice: FilterChoice, now: number): ActivityFilter {
  const search = choice.q.trim();
  return {
    ...(choice.status && { statuses: [choice.status] }),
    ...(choice.category && { categories: [choice.category] }),
    ...(choice.provider && { providerKeys: [choice.provider] }),
    ...(search && { search }),
    ...(choice.range && { from: new Date(now - rangeMs[choice.range]).toISOString() }),
  };
}

interface Filterable {
  status: ActivityStatus;
  category: Category | null;
  providerKey: string | null;
  eventType: string;
  message: string;
  errorMessage: string | null;
  integration: { id: string } | null;
}

function holds<Value>(wanted: readonly Value[] | null | undefined, value: Value | null): boolean {
  return !wanted || (value !== null && wanted.includes(value));
}

/** Whether a new event belongs into a list with this filter, judged as the API does. */
export function matchesFilter(event: Filterable, filter: ActivityFilter): boolean {
  if (!holds(filter.statuses, event.status)) return false;
  if (!holds(filter.categories, event.category)) return false;
  if (!holds(filter.providerKeys, event.providerKey)) return false;
  if (!holds(filter.eventTypes, event.eventType)) return false;
  if (filter.integrationId && event.integration?.id !== filter.integrationId) return false;
  if (!filter.search) return true;
  const text = `${event.message} ${event.errorMessage ?? ''} ${event.eventType}`.toLowerCase();
  return text.includes(filter.search.toLowerCase());
}
