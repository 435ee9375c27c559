import { type Sql, pgArray } from '../../platform/database/index.ts';
import type { ActivityRow, ActivityStatus } from './activity-event.ts';

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
  readonly from?: Date | null;
  readonly to?: Date | null;
  readonly search?: string | null;
}

const columns = `
  seq, id, created_at, event_type, status, message, error_message, actor_kind, actor_id, actor_name, integration_id,
  provider_key, category, request_body, response_body, retry_count, duration_ms`;

/** Newest first, by (created_at, seq): the order of the partitions, so that a page reads only the newest of them. */
export async function listActivity(
  sql: Sql,
  filter: ActivityFilter,
  before: ActivityPosition | undefined,
  limit: number,
): Promise<ActivityRow[]> {
  const where = conditionsOf(filter);
  if (before !== undefined) where.add('(created_at, seq) < (?, ?)', before.createdAt, before.seq);
  const rows = await sql<RawRow>(
    `select ${columns} from activity_events ${where.text} order by created_at desc, seq desc limit ?`,
    [...where.params, limit],
  );
  return rows.map(toActivityRow);
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

interface RawRow {
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
}

function toActivityRow(row: RawRow): ActivityRow {
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
  };
}
