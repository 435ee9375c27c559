import { type Sql, type SqlFragment, pgArray } from '../../platform/database/index.ts';
import {
  type DeliveryFilter,
  deliveryConditions,
  firstIdAt,
  paramsOfBranches,
  statusBranches,
} from './delivery-conditions.ts';
import { end } from './replay.queries.ts';

/** Of a column `deliveries`: whether a delivery can be sent again at all, whatever its status. */
export function replayable(organizationId: string, startedAt: Date): SqlFragment {
  return {
    text: `not is_test and id < ?::uuid and (finished_at is null or finished_at <= ?::timestamptz)
      and (claim_id is null or due_at <= ?::timestamptz)
      and webhook_id in (
        select id from webhooks where webhooks.org_id = ?::uuid and enabled and deleted_at is null
      )
      and exists (
        select from delivery_payloads as payload
        where payload.org_id = deliveries.org_id and payload.event_id = deliveries.event_id
      )`,
    params: [firstIdAt(new Date(startedAt.getTime() + 1)), startedAt, startedAt, organizationId],
  };
}

/** A replay that is not over. */
interface OpenReplay {
  readonly organizationId: string;
  readonly id: string;
  readonly filter: DeliveryFilter;
  readonly cursorId: string | null;
  readonly startedAt: Date;
}

/** The next replays behind one of them, of all organizations, that have some to put in line still. */
export async function listOpenReplays(
  sql: Sql,
  after: string,
  limit: number,
): Promise<readonly string[]> {
  const rows = await sql<{ id: string }>(
    `select id from delivery_replays
     where finished_at is null and cursor_id is distinct from ?::uuid and id > ?::uuid order by id limit ?`,
    [end, after, limit],
  );
  return rows.map(({ id }) => id);
}

/** The replay, locked for as long as the transaction lasts; undefined when another process works on it, or it is over. */
export async function claimReplay(sql: Sql, id: string): Promise<OpenReplay | undefined> {
  const [row] = await sql<{
    organizationId: string;
    id: string;
    filter: Partial<DeliveryFilter>;
    cursorId: string | null;
    startedAt: Date | string;
  }>(
    `select org_id as "organizationId", id, filter, cursor_id as "cursorId", started_at as "startedAt"
     from delivery_replays where id = ?::uuid and finished_at is null for update skip locked`,
    [id],
  );
  if (row === undefined) return undefined;
  const { filter } = row;
  const moment = (text: Date | string | null | undefined) => (text == null ? null : new Date(text));
  return {
    ...row,
    startedAt: new Date(row.startedAt),
    filter: {
      webhookId: filter.webhookId ?? null,
      eventType: filter.eventType ?? null,
      statuses: filter.statuses ?? ['DEAD'],
      from: moment(filter.from),
      to: moment(filter.to),
    },
  };
}

/** Replays of an organization that are in line and could go: what a disabled or paused webhook keeps waiting counts not. */
export async function countInLine(sql: Sql, organizationId: string, now: Date): Promise<number> {
  const [counted] = await sql<{ count: number }>(
    `select count(*)::int as count from deliveries as delivery
     join webhooks as webhook on webhook.org_id = delivery.org_id and webhook.id = delivery.webhook_id
     where delivery.org_id = ?::uuid and status = 'PENDING' and lane = 2 and tries = 0
       and webhook.enabled and coalesce(webhook.paused_until <= ?, true)`,
    [organizationId, now],
  );
  return counted?.count ?? 0;
}

/**
 * Puts the next of a replay in line, oldest first.
 *
 * @returns how many; fewer than `limit` when these were the last.
 */
export async function queueNext(
  sql: Sql,
  replay: OpenReplay,
  limit: number,
  now: Date,
): Promise<number> {
  const { organizationId, filter, cursorId, startedAt, id } = replay;
  const where = deliveryConditions(organizationId, filter);
  const also = replayable(organizationId, startedAt);
  const after: SqlFragment =
    cursorId === null ? { text: 'true', params: [] } : { text: 'id > ?::uuid', params: [cursorId] };
  const branches = statusBranches(organizationId, filter.statuses) ?? [];
  const next = branches.map(
    ({ text }) => `(
      select id from deliveries
      where ${where.text} and ${after.text} and ${also.text} and ${text} order by id limit ${limit}
    )`,
  );
  const found = await sql<{ id: string }>(
    `select id from (${next.join(' union all ')}) as found order by id limit ${limit}`,
    paramsOfBranches([where, after, also], branches),
  );
  const queued = found.length === 0 ? 0 : await queueFound(sql, replay, found, now);
  await sql(
    'update delivery_replays set queued = queued + ?, cursor_id = ?::uuid where org_id = ?::uuid and id = ?::uuid',
    [queued, found.length < limit ? end : (found.at(-1)?.id ?? end), organizationId, id],
  );
  return found.length;
}

/** Those that somebody else acted on since they were found are left as they are. */
async function queueFound(
  sql: Sql,
  { organizationId, id, filter, startedAt }: OpenReplay,
  found: readonly { readonly id: string }[],
  now: Date,
): Promise<number> {
  const also = replayable(organizationId, startedAt);
  const ways = statusBranches(organizationId, filter.statuses) ?? [];
  const rows = await sql(
    `update deliveries set status = 'PENDING', lane = 2, tries = 0, due_at = ?, claim_id = null, replay_id = ?,
       finished_at = null
     where org_id = ?::uuid and id = any(array(
       select id from deliveries
       where org_id = ?::uuid and id = any(?::uuid[]) and ${also.text}
         and (${ways.map(({ text }) => `(${text})`).join(' or ')})
       order by id for update
     )) returning 1 as one`,
    [
      now,
      id,
      organizationId,
      organizationId,
      pgArray(found.map((row) => row.id)),
      ...also.params,
      ...ways.flatMap(({ params }) => params),
    ],
  );
  return rows.length;
}

/** Ends the replays that have put all of their own in line, where each of them was tried. */
export async function finishReplays(sql: Sql, now: Date): Promise<void> {
  await sql(
    `update delivery_replays as replay set finished_at = ?
     where (org_id, id) in (
       select org_id, id from delivery_replays as done
       where finished_at is null and cursor_id = ?::uuid and not exists (
         select from deliveries as delivery
         where delivery.org_id = done.org_id and delivery.replay_id = done.id
           and status = 'PENDING' and lane = 2 and tries = 0
       ) for update skip locked
     )`,
    [now, end],
  );
}
