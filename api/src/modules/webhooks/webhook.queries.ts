import { type Sql, type SqlFragment, pgArray } from '../../platform/database/index.ts';
import type { Actor } from '../activity/index.ts';
import type { WebhookDisabledReason } from './webhook-status.ts';

/** Times within it are texts: as the driver or JSON gives them. */
type Moment = Date | string;

/** A webhook as it may be shown: without its secrets. */
export interface WebhookRow {
  readonly id: string;
  readonly name: string;
  readonly url: string;
  readonly eventTypes: readonly string[];
  readonly enabled: boolean;
  readonly disabledAt: Moment | null;
  readonly disabledReason: WebhookDisabledReason | null;
  readonly failingSince: Moment | null;
  readonly pausedUntil: Moment | null;
  readonly secretMask: string;
  readonly previousExpiresAt: Moment | null;
  readonly createdBy: Actor;
  readonly createdAt: Moment;
  readonly updatedAt: Moment;
  readonly version: number;
  readonly lastDeliveredAt: Moment | null;
}

const columns = `
  id, name, url, event_types as "eventTypes", enabled, disabled_at as "disabledAt",
  disabled_reason as "disabledReason", failing_since as "failingSince", paused_until as "pausedUntil",
  secret_mask as "secretMask", previous_expires_at as "previousExpiresAt", created_by as "createdBy",
  created_at as "createdAt", updated_at as "updatedAt", version, last_delivered_at as "lastDeliveredAt"`;

/** All of an organization, by name. */
export function listWebhooks(sql: Sql): Promise<WebhookRow[]> {
  return sql<WebhookRow>(
    `select ${columns} from webhooks where deleted_at is null order by lower(name), id limit 1000`,
  );
}

/** In no order; those that are not visible are left out. Deleted ones are found when history asks for them. */
export async function findWebhooks(
  sql: Sql,
  ids: readonly string[],
  { withDeleted = false }: { readonly withDeleted?: boolean } = {},
): Promise<WebhookRow[]> {
  if (ids.length === 0) return [];
  const visible = withDeleted ? '' : 'and deleted_at is null';
  return sql<WebhookRow>(`select ${columns} from webhooks where id = any(?::uuid[]) ${visible}`, [
    pgArray(ids),
  ]);
}

/** Those that Patchbay itself switched off, the latest first. */
export const switchedOffWebhooks: SqlFragment = {
  text: `
    select ${columns} from webhooks
    where deleted_at is null and not enabled and disabled_reason in ('GONE', 'FAILING')
    order by disabled_at desc, id limit 100`,
  params: [],
};

/** What became of a webhook's deliveries. */
export interface WebhookDeliveries {
  readonly webhookId: string;
  readonly delivered: number;
  readonly dead: number;
  readonly waiting: number;
}

/** Those of 24 hours, and what waits now: more than 100,000 are counted as 100,000. */
export function countDeliveriesOf(
  sql: Sql,
  ids: readonly string[],
  { minutesFrom, hoursFrom }: { readonly minutesFrom: Date; readonly hoursFrom: Date },
): Promise<WebhookDeliveries[]> {
  return sql<WebhookDeliveries>(
    `select id as "webhookId", coalesce(day.delivered, 0)::int as delivered, coalesce(day.dead, 0)::int as dead,
       waiting.count::int as waiting
     from unnest(?::uuid[]) as asked (id)
     left join (
       select webhook_id, sum(delivered) as delivered, sum(dead) as dead from (
         select webhook_id, delivered, dead from delivery_buckets
         where span = 'HOUR' and starts_at >= ? and starts_at < ?::timestamptz + interval '25 hours'
         union all
         select webhook_id, delivered, dead from delivery_buckets
         where span = 'MINUTE' and starts_at >= ? and starts_at < ?
       ) as buckets group by webhook_id
     ) as day on day.webhook_id = asked.id
     cross join lateral (
       select least(100000, due.count + held.count) as count
       from (
         select count(*) from (
           select from deliveries
           where webhook_id = asked.id and status = 'PENDING' and due_at is not null limit 100000
         ) as due
       ) as due, (
         select count(*) from (
           select from deliveries where webhook_id = asked.id and status = 'PENDING' and due_at is null limit 100000
         ) as held
       ) as held
     ) as waiting`,
    [pgArray(ids), hoursFrom, hoursFrom, minutesFrom, hoursFrom],
  );
}
