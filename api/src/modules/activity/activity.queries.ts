import { type Sql, type SqlFragment, pgArray } from '../../platform/database/index.ts';
import type { ActivityRow, ActivityStatus, ActorKind } from './activity-event.ts';

/** Where a page of the feed starts: just before this event, going back in time. */
export interface ActivityPosition {
  readonly createdAt: Date;
  readonly seq: number;
}

export interface ActivityFilter {
  readonly statuses?: readonly ActivityStatus[] | null;
  readonly categories?: readonly string[] | null;
  readonly providerKeys?: readonly string[] | null;
  /** Exact, or a family such as `integration.*`. */
  readonly eventTypes?: readonly string[] | null;
  readonly integrationId?: string | null;
  readonly actorId?: string | null;
  readonly actorKinds?: readonly ActorKind[] | null;
  readonly from?: Date | null;
  readonly to?: Date | null;
  readonly search?: string | null;
}

/** No row has this id: what a filter by an unknown id finds. */
export const nothing = '00000000-0000-0000-0000-000000000000';

const columns = `
  seq, id, created_at, event_type, status, message, error_message, actor_kind, actor_id, actor_name, integration_id,
  provider_key, category, request_body, response_body, retry_count, duration_ms, external_id`;

/**
 * Newest first, by (created_at, seq): the order of the partitions. A year has 366 of those, and to plan over all of them
 * takes longer than to read a page; so the last days are asked first, and what is before them only as long as the page
 * is not full.
 *
 * @param now Where "the last days" end when nothing else says so.
 */
export async function listActivity(
  sql: Sql,
  filter: ActivityFilter,
  before: ActivityPosition | undefined,
  limit: number,
  now: Date,
): Promise<ActivityRow[]> {
  if (before === undefined && isEmpty(filter)) {
    const { text, params } = newestActivity(limit);
    return (await sql<RawRow>(text, params)).map(toActivityRow);
  }
  const { from = null, to: end = null } = filter;
  const starts = [now, end ?? now, before?.createdAt ?? now].map((moment) => moment.getTime());
  const newest = Math.min(...starts);
  const rows: ActivityRow[] = [];
  let oldest = from;
  let to = end;
  for (const days of stepDays) {
    const since = new Date(newest - days * dayMs);
    const isLast = oldest !== null && oldest >= since;
    const part = { ...filter, from: isLast ? oldest : since, to };
    rows.push(...(await readActivity(sql, part, before, limit - rows.length)));
    if (isLast || rows.length >= limit) return rows;
    oldest ??= await readFeedStart(sql);
    if (oldest === null || oldest >= since) return rows;
    to = since;
  }
  return [...rows, ...(await readActivity(sql, { ...filter, to }, before, limit - rows.length))];
}

const dayMs = 86_400_000;
const stepDays = [2, 16, 128];

function isEmpty(filter: ActivityFilter): boolean {
  return conditionsOf(filter).text === '';
}

/** Newest first, in one statement: cheap where `from` and `to` name few days, or the whole feed is meant. */
export async function readActivity(
  sql: Sql,
  filter: ActivityFilter,
  before: ActivityPosition | undefined,
  limit: number,
): Promise<ActivityRow[]> {
  const where = conditionsOf(filter);
  if (before !== undefined) {
    const at = inCalendar(before.createdAt);
    where.add('(created_at, seq) < (?, ?)', at, before.seq);
    // Says the same of the time once more, in the form that leaves out partitions.
    where.add('created_at <= ?', at);
  }
  const rows = await sql<RawRow>(
    `select ${columns} from activity_events ${where.text} order by created_at desc, seq desc limit ?`,
    [...where.params, limit],
  );
  return rows.map(toActivityRow);
}

/** When the feed began, be it that the first events are gone since; null: nothing has ever happened. */
export async function readFeedStart(sql: Sql): Promise<Date | null> {
  const [feed] = await sql<{ first_at: Date | string | null }>(
    'select first_at from activity_feeds',
  );
  return feed === undefined ? null : new Date(feed.first_at ?? 0);
}

/** The newest events of the feed, as `toActivityRow` reads them, for those who read more at the same time. */
export function newestActivity(count: number): SqlFragment {
  return { text: `select ${columns} from newest_activity(?::integer)`, params: [count] };
}

/** Oldest first, what came after a position: for those who continue where they stopped. */
export async function listActivityAfter(
  sql: Sql,
  after: ActivityPosition,
  limit: number,
): Promise<ActivityRow[]> {
  const rows = await sql<RawRow>(
    `select ${columns} from activity_events where created_at >= ? and seq > ? order by created_at, seq limit ?`,
    [after.createdAt, after.seq, limit],
  );
  return rows.map(toActivityRow);
}

/** The newest position of the feed: the start for those who only want what comes. */
export async function readFeedPosition(sql: Sql): Promise<ActivityPosition> {
  const [feed] = await sql<{ last_seq: string; last_at: Date }>(
    'select last_seq, last_at from activity_feeds',
  );
  return feed === undefined
    ? { createdAt: new Date(0), seq: 0 }
    : { createdAt: new Date(feed.last_at), seq: Number(feed.last_seq) };
}

/**
 * Events by id, in no order. An id begins with the time of its event (UUID version 7), so only the partitions of those
 * days are read.
 */
export async function findActivity(sql: Sql, ids: readonly string[]): Promise<ActivityRow[]> {
  if (ids.length === 0) return [];
  const times = ids.map(timeOf);
  const rows = await sql<RawRow>(
    `select ${columns} from activity_events where id = any(?::uuid[]) and created_at between ? and ?`,
    [pgArray(ids), new Date(Math.min(...times)), new Date(Math.max(...times))],
  );
  return rows.map(toActivityRow);
}

function timeOf(uuid: string): number {
  return Number.parseInt(uuid.replaceAll('-', '').slice(0, 12), 16);
}

interface Conditions {
  readonly text: string;
  readonly params: unknown[];
  add(condition: string, ...params: unknown[]): void;
}

function conditionsOf(filter: ActivityFilter): Conditions {
  const conditions: string[] = [];
  const params: unknown[] = [];
  const add = (condition: string, ...values: unknown[]) => {
    conditions.push(condition);
    params.push(...values);
  };
  const anyOf = (column: string, values: readonly string[] | null | undefined) => {
    if (values != null && values.length > 0) add(`${column} = any(?::text[])`, pgArray(values));
  };
  anyOf('status', filter.statuses);
  anyOf('category', filter.categories);
  anyOf('provider_key', filter.providerKeys);
  anyOf('actor_kind', filter.actorKinds);
  if (filter.eventTypes != null && filter.eventTypes.length > 0) {
    const patterns = filter.eventTypes.map((type) => escapeLike(type).replace(/\.\*$/, '.%'));
    add('event_type like any(?::text[])', pgArray(patterns));
  }
  if (filter.integrationId != null) add('integration_id = ?', filter.integrationId);
  if (filter.actorId != null) add('actor_id = ?', filter.actorId);
  if (filter.from != null) add('created_at >= ?', inCalendar(filter.from));
  if (filter.to != null) add('created_at < ?', inCalendar(filter.to));
  const search = filter.search?.trim();
  if (search) {
    const pattern = `%${escapeLike(search)}%`;
    add(`(message ilike ? or error_message ilike ?)`, pattern, pattern);
  }
  return {
    get text() {
      return conditions.length === 0 ? '' : `where ${conditions.join(' and ')}`;
    },
    params,
    add,
  };
}

/** The years 1970 to 9999: of others the driver writes a text that PostgreSQL does not read. No event is outside. */
function inCalendar(moment: Date): Date {
  return new Date(Math.min(Math.max(moment.getTime(), 0), Date.UTC(9999, 11, 31)));
}

function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, String.raw`\$&`);
}

/** An event as the database gives it. */
export interface RawRow {
  readonly seq: string;
  readonly id: string;
  readonly created_at: Date;
  readonly event_type: string;
  readonly status: ActivityStatus;
  readonly message: string;
  readonly error_message: string | null;
  readonly actor_kind: ActivityRow['actorKind'];
  readonly actor_id: string | null;
  readonly actor_name: string;
  readonly integration_id: string | null;
  readonly provider_key: string | null;
  readonly category: string | null;
  readonly request_body: unknown;
  readonly response_body: unknown;
  readonly retry_count: number;
  readonly duration_ms: number | null;
  readonly external_id: string | null;
}

export function toActivityRow(row: RawRow): ActivityRow {
  return {
    seq: Number(row.seq),
    id: row.id,
    createdAt: new Date(row.created_at),
    eventType: row.event_type,
    status: row.status,
    message: row.message,
    errorMessage: row.error_message,
    actorKind: row.actor_kind,
    actorId: row.actor_id,
    actorName: row.actor_name,
    integrationId: row.integration_id,
    providerKey: row.provider_key,
    category: row.category,
    requestBody: row.request_body,
    responseBody: row.response_body,
    retryCount: row.retry_count,
    durationMs: row.duration_ms,
    externalId: row.external_id,
  };
}
