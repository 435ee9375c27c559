import { type Sql, pgArray } from '../../platform/database/index.ts';
import type { ClaimedDelivery } from './claimed-delivery.ts';

/** How many more of a webhook this process takes. */
export interface Room {
  readonly webhookId: string;
  readonly free: number;
}

export interface Claim {
  readonly id: string;
  readonly now: Date;
  readonly leaseEndsAt: Date;
  readonly limit: number;
  /** Of webhooks that the process works for already. */
  readonly rooms: readonly Room[];
  /** Of all others. */
  readonly otherRoom: number;
  /** Webhooks that were noted to be well before this are noted again. */
  readonly wellBefore: Date;
}

type ClaimedRow = Omit<ClaimedDelivery, 'heldUntil'>;

/**
 * Claims what is due, a fair share for each webhook: the index is walked from one webhook with a queue to the next, and
 * of each the oldest of each lane are taken. Webhooks that are disabled or left alone for a while are passed over, however
 * long their queues are. Who was left alone long enough gets one delivery as a probe: `paused_until` moves on with it,
 * so that no other process probes at the same time.
 */
export function claimDue(sql: Sql, claim: Claim): Promise<ClaimedRow[]> {
  const { id, now, leaseEndsAt, limit, rooms, otherRoom, wellBefore } = claim;
  return sql<ClaimedRow>(statement, [
    now,
    wellBefore,
    otherRoom,
    pgArray(rooms.map(({ webhookId }) => webhookId)),
    pgArray(rooms.map(({ free }) => String(free))),
    limit,
    leaseEndsAt,
    limit,
    id,
    leaseEndsAt,
  ]);
}

const statement = `
  with recursive told as (select ?::timestamptz as now, ?::timestamptz as well_before),
  waiting as (
    (select webhook_id from deliveries where status = 'PENDING' and due_at is not null order by webhook_id limit 1)
    union all
    select (
      select webhook_id from deliveries
      where status = 'PENDING' and due_at is not null and webhook_id > waiting.webhook_id order by webhook_id limit 1
    ) from waiting where webhook_id is not null
  ), eligible as (
    select webhook.id, paused_until is not null as is_probe,
      webhook.version || ' ' || extract(epoch from webhook.updated_at) as version,
      failing_since is not null or coalesce(last_delivered_at, '-infinity') < well_before as tells_well,
      coalesce(free, ?) as room
    from told, waiting join webhooks as webhook on webhook.id = waiting.webhook_id
    left join unnest(?::uuid[], ?::integer[]) as busy (webhook_id, free) on busy.webhook_id = webhook.id
    where webhook.enabled and webhook.deleted_at is null and coalesce(paused_until <= now, true)
      and exists (
        select from deliveries
        where webhook_id = webhook.id and lane in (0, 1, 2) and status = 'PENDING' and due_at <= now
      )
  ), served as materialized (
    select eligible.*, least(room, greatest(1, ? / count(*) over ())) as quota from eligible where room > 0
  ), probes as materialized (
    update webhooks set paused_until = ? from served, told
    where served.is_probe and webhooks.id = served.id and webhooks.paused_until <= told.now
    returning webhooks.id
  ), picked as materialized (
    select due.*, served.version, served.is_probe, served.tells_well
    from served left join probes on probes.id = served.id
    cross join lateral (
      select found.*, lane.share
      from (values (0, quota), (1, (quota + 3) / 4), (2, (quota + 7) / 8)) as lane (number, share)
      cross join lateral (
        select deliveries.ctid as place from deliveries cross join told
        where webhook_id = served.id and lane = lane.number and status = 'PENDING' and due_at <= now
        order by due_at limit lane.share
        for update of deliveries skip locked
      ) as found
      limit case when served.is_probe then 1 else 2 * quota end
    ) as due
    where not served.is_probe or probes.id is not null
    limit ?
  ), claimed as (
    update deliveries as delivery set claim_id = ?, due_at = ?
    from picked where delivery.ctid = picked.place
    returning delivery.*, picked.version, picked.is_probe, picked.tells_well, picked.share
  )
  select claimed.org_id as "organizationId", claimed.id, claim_id as "claimId", webhook_id as "webhookId",
    version as "webhookVersion", claimed.event_id as "eventId", event_type as "eventType",
    attempt_count as "attemptCount", tries, lane, body, is_probe as "isProbe", tells_well as "tellsWell",
    share::integer
  from claimed
  join delivery_payloads as payload on payload.org_id = claimed.org_id and payload.event_id = claimed.event_id`;

/** Ends claims without an attempt: they are due at that time, unless they are held meanwhile. */
export async function giveBackClaims(
  sql: Sql,
  claims: readonly Pick<ClaimedDelivery, 'organizationId' | 'id' | 'claimId'>[],
  dueAt: Date,
): Promise<void> {
  await sql(
    `update deliveries as delivery set
       claim_id = null, due_at = case when delivery.due_at is null then null else ?::timestamptz end
     from unnest(?::uuid[], ?::uuid[], ?::uuid[]) as given (org_id, id, claim_id)
     where delivery.org_id = given.org_id and delivery.id = given.id and delivery.claim_id = given.claim_id`,
    [
      dueAt,
      pgArray(claims.map(({ organizationId }) => organizationId)),
      pgArray(claims.map(({ id }) => id)),
      pgArray(claims.map(({ claimId }) => claimId)),
    ],
  );
}

/** The clock was set back: no lease ends later than it can, and no webhook is left alone for longer. */
export async function repairDistantTimes(
  sql: Sql,
  now: Date,
  limits: { readonly leaseMs: number; readonly pauseMs: number },
): Promise<void> {
  await sql(
    `update deliveries set due_at = ?, claim_id = null
     where status = 'PENDING' and claim_id is not null and due_at > ?::timestamptz`,
    [now, new Date(now.getTime() + limits.leaseMs)],
  );
  await sql(`update webhooks set paused_until = ? where paused_until > ?::timestamptz`, [
    now,
    new Date(now.getTime() + limits.pauseMs),
  ]);
}

/** What is still in the queue of a webhook that was deleted while an event was on its way to it. */
export async function discardOrphans(sql: Sql, now: Date): Promise<void> {
  await sql(
    `with recursive waiting as (
       (select webhook_id from deliveries where status = 'PENDING' and due_at is not null order by webhook_id limit 1)
       union all
       select (
         select webhook_id from deliveries
         where status = 'PENDING' and due_at is not null and webhook_id > waiting.webhook_id order by webhook_id limit 1
       ) from waiting where webhook_id is not null
     )
     update deliveries set status = 'DISCARDED', due_at = null, claim_id = null, finished_at = ?::timestamptz
     from waiting join webhooks as webhook on webhook.id = waiting.webhook_id
     where deliveries.webhook_id = webhook.id and deliveries.status = 'PENDING' and due_at is not null
       and webhook.deleted_at is not null`,
    [now],
  );
}
