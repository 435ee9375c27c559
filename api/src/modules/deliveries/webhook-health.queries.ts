import { type Sql, pgArray } from '../../platform/database/index.ts';
import type { HealthChange, WebhookHealth } from './webhook-health.ts';

export interface LockedWebhook {
  readonly id: string;
  readonly name: string;
  readonly enabled: boolean;
  readonly health: WebhookHealth;
}

interface HealthRow {
  readonly id: string;
  readonly name: string;
  readonly enabled: boolean;
  readonly failingSince: string | null;
  readonly failuresInARow: number;
  readonly pausedUntil: string | null;
  readonly pauses: number;
}

/** Webhooks with their health, locked until the end of the transaction, in the order in which everybody locks them. */
export async function lockWebhooks(
  sql: Sql,
  ids: readonly string[],
): Promise<ReadonlyMap<string, LockedWebhook>> {
  if (ids.length === 0) return new Map();
  const rows = await sql<HealthRow>(
    `select id, name, enabled, failing_since as "failingSince", failures_in_a_row as "failuresInARow",
       paused_until as "pausedUntil", pauses
     from webhooks where id = any(?::uuid[]) and deleted_at is null order by id for no key update`,
    [pgArray(ids)],
  );
  return new Map(
    rows.map(({ id, name, enabled, failuresInARow, pauses, ...row }) => {
      const failingSince = row.failingSince === null ? null : new Date(row.failingSince);
      const pausedUntil = row.pausedUntil === null ? null : new Date(row.pausedUntil);
      const health = { failingSince, failuresInARow, pausedUntil, pauses };
      return [id, { id, name, enabled, health }];
    }),
  );
}

/** Notes that webhooks are well. Only who was not, or was noted long ago, is written: no row is written all the time. */
export async function noteWell(sql: Sql, ids: readonly string[], at: Date): Promise<void> {
  if (ids.length === 0) return;
  await sql(
    `with well as materialized (
       select id from webhooks where id = any(?::uuid[]) order by id for no key update
     )
     update webhooks set failing_since = null, failures_in_a_row = 0, paused_until = null, pauses = 0,
       last_delivered_at = greatest(last_delivered_at, ?::timestamptz)
     from well where webhooks.id = well.id`,
    [pgArray(ids), at],
  );
}

/** Keeps what attempts made of a webhook that failed among them; switches it off where that is what they say. */
export async function writeHealth(
  sql: Sql,
  id: string,
  { health, disabledBecause }: HealthChange,
  times: { readonly now: Date; readonly deliveredAt: Date | null },
): Promise<void> {
  const { failingSince, failuresInARow, pausedUntil, pauses } = health;
  await sql(
    `update webhooks set failing_since = ?, failures_in_a_row = ?, paused_until = ?, pauses = ?,
       last_delivered_at = greatest(last_delivered_at, ?::timestamptz)
     where id = ?`,
    [failingSince, failuresInARow, pausedUntil, pauses, times.deliveredAt, id],
  );
  if (disabledBecause === null) return;
  await sql(
    `update webhooks set enabled = false, disabled_at = ?, disabled_reason = ?, notice_due_at = ?, updated_at = ?,
       version = version + 1, paused_until = null
     where id = ?`,
    [times.now, disabledBecause, times.now, times.now, id],
  );
}
