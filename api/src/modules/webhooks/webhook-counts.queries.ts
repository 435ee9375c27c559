import type { SqlFragment } from '../../platform/database/index.ts';

/** What the dashboard says of an organization's webhooks. Those that were deleted count nowhere. */
export interface WebhookCounts {
  readonly total: number;
  /** Enabled. */
  readonly active: number;
  /** By Patchbay itself. */
  readonly switchedOff: number;
  /** Deliveries that ended well within 24 hours. */
  readonly delivered: number;
  /** Deliveries that ran out of attempts within 24 hours. */
  readonly dead: number;
  /** Webhooks with at least one of these. */
  readonly failing: number;
}

/** Deliveries that wait. More than 100,000 of a kind are counted as 100,000. */
export interface DeliveryQueueCounts {
  /** Tried at least once, and to be tried again. */
  readonly pendingRetries: number;
  readonly deadLetters: number;
}

/** Where 24 hours of minutes and hours begin: whole minutes up to `hoursFrom`, whole hours from there on. */
interface Window {
  readonly minutesFrom: Date;
  readonly hoursFrom: Date;
}

/** One row of `WebhookCounts`. Deliveries are summed from their minutes and hours, so the window begins at a full minute. */
export function webhookCounts({ minutesFrom, hoursFrom }: Window): SqlFragment {
  return { text: countWebhooks, params: [hoursFrom, hoursFrom, minutesFrom, hoursFrom] };
}

const countWebhooks = `
  select count(*) as total, count(*) filter (where enabled) as active,
    count(*) filter (where not enabled and disabled_reason in ('GONE', 'FAILING')) as "switchedOff",
    coalesce(sum(delivered), 0) as delivered,
    coalesce(sum(dead), 0) as dead, count(*) filter (where dead > 0) as failing
  from webhooks
  left join (
    select webhook_id, sum(delivered) as delivered, sum(dead) as dead
    from (
      select webhook_id, delivered, dead from delivery_buckets
      where span = 'HOUR' and starts_at >= ? and starts_at < ?::timestamptz + interval '25 hours'
      union all
      select webhook_id, delivered, dead from delivery_buckets
      where span = 'MINUTE' and starts_at >= ? and starts_at < ?
    ) as day
    group by webhook_id
  ) as deliveries on deliveries.webhook_id = webhooks.id
  where deleted_at is null`;

/** One row of `DeliveryQueueCounts`, from the partial indexes of what waits. */
export const deliveryQueueCounts: SqlFragment = {
  text: `
  select
    (select count(*) from (
      select from deliveries where status = 'PENDING' and attempt_count > 0 limit 100000
    ) as retrying) as "pendingRetries",
    (select count(*) from (select from deliveries where status = 'DEAD' limit 100000) as dead) as "deadLetters"`,
  params: [],
};
