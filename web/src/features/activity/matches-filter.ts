import type { ActivityFilter } from '../../graphql/generated/graphql';
import type { ActivityEvent } from './activity-stream';

type Filterable = Pick<
  ActivityEvent,
  | 'status'
  | 'category'
  | 'providerKey'
  | 'eventType'
  | 'message'
  | 'errorMessage'
  | 'integration'
  | 'actor'
  | 'createdAt'
>;

function holds<Value>(wanted: readonly Value[] | null | undefined, value: Value | null): boolean {
  return !wanted || (value !== null && wanted.includes(value));
}

function isOfType(wanted: readonly string[] | null | undefined, type: string): boolean {
  if (!wanted) return true;
  return wanted.some((name) =>
    name.endsWith('.*') ? type.startsWith(name.slice(0, -1)) : name === type,
  );
}

function isWithin({ from, to }: ActivityFilter, createdAt: string): boolean {
  const at = Date.parse(createdAt);
  return (!from || at >= Date.parse(from)) && (!to || at < Date.parse(to));
}

function says(search: string | null | undefined, event: Filterable): boolean {
  if (!search) return true;
  const text = `${event.message}\n${event.errorMessage ?? ''}`.toLowerCase();
  return text.includes(search.toLowerCase());
}

/** Whether a new event belongs into a list with this filter, judged as the API does. */
export function matchesFilter(event: Filterable, filter: ActivityFilter): boolean {
  if (!holds(filter.statuses, event.status)) return false;
  if (!holds(filter.categories, event.category)) return false;
  if (!holds(filter.providerKeys, event.providerKey)) return false;
  if (!isOfType(filter.eventTypes, event.eventType)) return false;
  if (filter.integrationId && event.integration?.id !== filter.integrationId) return false;
  if (!holds(filter.actorKinds, event.actor.kind)) return false;
  if (filter.actorId && event.actor.id !== filter.actorId) return false;
  return isWithin(filter, event.createdAt) && says(filter.search, event);
}
