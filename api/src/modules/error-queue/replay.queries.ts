import { type Sql, pgArray } from '../../platform/database/index.ts';
import type { Actor } from '../activity/index.ts';

/** A replay and how far it is. */
export interface ReplayRow {
  readonly id: string;
  readonly total: number;
  readonly queued: number;
  readonly delivered: number;
  readonly failed: number;
  readonly startedAt: Date | string;
  readonly finishedAt: Date | string | null;
  readonly requestedBy: Actor;
}

/** In no order; those that are not visible are left out. */
export async function findReplays(sql: Sql, ids: readonly string[]): Promise<ReplayRow[]> {
  if (ids.length === 0) return [];
  return sql<ReplayRow>(
    `select replay.id, total, queued, counted.delivered, counted.failed, started_at as "startedAt",
       replay.finished_at as "finishedAt", requested_by as "requestedBy"
     from delivery_replays as replay
     cross join lateral (
       select (count(*) filter (where status = 'DELIVERED'))::int as delivered,
         (count(*) filter (where status in ('DEAD', 'DISCARDED') or (status = 'PENDING' and tries > 0)))::int as failed
       from deliveries where deliveries.replay_id = replay.id
     ) as counted
     where replay.id = any(?::uuid[])`,
    [pgArray(ids)],
  );
}

/** Replays of an organization that may be under way at a time: the job looks at each of them again and again. */
export const mostOpenReplays = 200;

export async function hasRoomForReplay(sql: Sql): Promise<boolean> {
  const [open] = await sql<{ count: number }>(
    `select count(*)::int as count
     from (select 1 from delivery_replays where finished_at is null limit ${mostOpenReplays}) as open`,
  );
  return (open?.count ?? 0) < mostOpenReplays;
}

/** Counts those that are to be sent again, that were, and how far. */
interface NewReplay {
  readonly organizationId: string;
  readonly id: string;
  /** What picks them; null when they were named one by one, and are in line already. */
  readonly filter: object | null;
  readonly total: number;
  readonly requestedBy: Actor;
  readonly now: Date;
}

/** The place behind all deliveries: a replay that is there has put all of its own in line. */
export const end = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

export async function insertReplay(sql: Sql, replay: NewReplay): Promise<void> {
  const isQueued = replay.filter === null;
  await sql(
    `insert into delivery_replays (org_id, id, filter, total, queued, cursor_id, requested_by, started_at)
     values (?, ?, ?::jsonb, ?, ?, ?, ?::jsonb, ?)`,
    [
      replay.organizationId,
      replay.id,
      JSON.stringify(replay.filter ?? {}),
      replay.total,
      isQueued ? replay.total : 0,
      isQueued ? end : null,
      JSON.stringify(replay.requestedBy),
      replay.now,
    ],
  );
}

/** Which deliveries are to be sent again: named ones, or those of a webhook (null: of any). */
type Replayed = { readonly deliveryIds: readonly string[] } | { readonly webhookId: string | null };

/** Webhooks that are left alone because they failed so often are tried at once: with a probe, as after any pause. */
export async function endPauses(
  sql: Sql,
  organizationId: string,
  replayed: Replayed,
  now: Date,
): Promise<void> {
  const paused = 'update webhooks set paused_until = ? where org_id = ? and paused_until > ?';
  const params = [now, organizationId, now];
  if ('deliveryIds' in replayed) {
    const ids = pgArray(replayed.deliveryIds);
    await sql(
      `${paused} and id in (select webhook_id from deliveries where org_id = ? and id = any(?::uuid[]))`,
      [...params, organizationId, ids],
    );
    return;
  }
  const { webhookId } = replayed;
  await sql(`${paused} and id = coalesce(?::uuid, id)`, [...params, webhookId]);
}
