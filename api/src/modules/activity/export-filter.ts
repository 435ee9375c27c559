import { AppError, DateTime, parseId } from '../../graphql/index.ts';
import { type Category, CategoryEnum } from '../catalog/index.ts';
import type { ActivityStatus, ActorKind } from './activity-event.ts';
import { type ActivityFilter, nothing } from './activity.queries.ts';
import { ActivityStatusEnum, ActorKindEnum } from './activity.types.ts';

/** Parameters of an address: one that is named several times has several values. */
export type Query = Readonly<Record<string, string | readonly string[] | undefined>>;

const hourMs = 3_600_000;
const ranges: ReadonlyMap<string, number> = new Map([
  ['1h', hourMs],
  ['24h', 24 * hourMs],
  ['7d', 7 * 24 * hourMs],
  ['30d', 30 * 24 * hourMs],
]);
const names: ReadonlySet<string> = new Set([
  'status',
  'category',
  'provider',
  'event_type',
  'actor',
  'integration',
  'date_range',
  'from',
  'to',
  'q',
  // Of the logs page: which entry is open. It filters nothing.
  'open',
]);

/**
 * The filter of an export, from the parameters that the logs page has in its address. `from` and `to` go before
 * `date_range`, which counts back from `now`.
 *
 * @throws {AppError} BAD_USER_INPUT for a parameter that is not understood: an export of more than was meant is worse
 * than none.
 */
export function readExportFilter(query: Query, now: Date): ActivityFilter {
  for (const name of Object.keys(query)) {
    if (!names.has(name)) throw bad(name, `There is no parameter of this name.`);
  }
  const { from, to } = readTimes(query, now);
  const actors = valuesOf(query, 'actor');
  const kinds = actors.filter((actor) => !actor.includes('_') || isActorKind(actor));
  const [actorId, second] = actors.filter((actor) => !kinds.includes(actor));
  if (second !== undefined || (actorId !== undefined && kinds.length > 0))
    throw bad('actor', 'Name one actor, or kinds of actor.');
  const [integration, another] = valuesOf(query, 'integration');
  if (another !== undefined) throw bad('integration', 'Name one integration.');
  return {
    statuses: oneOfEach<ActivityStatus>(query, 'status', ActivityStatusEnum),
    categories: oneOfEach<Category>(query, 'category', CategoryEnum),
    providerKeys: valuesOf(query, 'provider'),
    eventTypes: valuesOf(query, 'event_type'),
    actorKinds: kinds.map((kind) => oneOf<ActorKind>('actor', kind, ActorKindEnum)),
    actorId: actorId === undefined ? null : uuidOf(actorId, 'usr', 'key'),
    integrationId: integration === undefined ? null : uuidOf(integration, 'int'),
    from,
    to,
    search: textOf(query, 'q'),
  };
}

function readTimes(query: Query, now: Date): { from: Date | null; to: Date | null } {
  const from = readTime(query, 'from');
  const to = readTime(query, 'to');
  const range = textOf(query, 'date_range');
  const span = range === null ? 0 : ranges.get(range);
  if (span === undefined) throw bad('date_range', `One of ${[...ranges.keys()].join(', ')}.`);
  if (from !== null && to !== null && from > to) throw bad('from', 'It must not be after "to".');
  if (from !== null || to !== null || span === 0) return { from, to };
  return { from: new Date(now.getTime() - span), to };
}

function readTime(query: Query, name: 'from' | 'to'): Date | null {
  const text = textOf(query, name);
  if (text === null) return null;
  try {
    return DateTime.parseValue(/^\d{4}-\d\d-\d\d$/.test(text) ? `${text}T00:00:00Z` : text);
  } catch {
    throw bad(name, 'It must look like 2026-01-31 or 2026-01-31T08:00:00Z.');
  }
}

/** Named several times, or with commas between. */
function valuesOf(query: Query, name: string): string[] {
  const values = [query[name] ?? []].flat();
  return values.flatMap((value) => value.split(',')).filter((value) => value !== '');
}

function textOf(query: Query, name: string): string | null {
  const value = query[name];
  if (value === undefined || value === '') return null;
  if (typeof value === 'string') return value;
  throw bad(name, 'Name it once.');
}

function oneOfEach<T extends string>(query: Query, name: string, known: Record<T, T>): T[] {
  return valuesOf(query, name).map((value) => oneOf(name, value, known));
}

/** In capitals or not, as addresses have them. */
function oneOf<T extends string>(name: string, value: string, known: Record<T, T>): T {
  const found = (Object.keys(known) as T[]).find((entry) => entry === value.toUpperCase());
  if (found !== undefined) return found;
  throw bad(name, `One of ${Object.keys(known).join(', ').toLowerCase()}.`);
}

function isActorKind(actor: string): boolean {
  return Object.hasOwn(ActorKindEnum, actor.toUpperCase());
}

function uuidOf(id: string, ...prefixes: ('usr' | 'key' | 'int')[]): string {
  for (const prefix of prefixes) {
    const uuid = parseId(prefix, id);
    if (uuid !== undefined) return uuid;
  }
  return nothing;
}

function bad(name: string, problem: string): AppError {
  return new AppError('BAD_USER_INPUT', `The parameter "${name}" is not understood. ${problem}`);
}
