import type { Sql } from '../../platform/database/index.ts';

/** How an integration is checked. */
export interface CheckSettings {
  /** 1 to 60. */
  readonly intervalMinutes: number;
  /** Failures in a row that make it unhealthy, 1 to 10. */
  readonly failureThreshold: number;
  /** Successes in a row that make it healthy again, 1 to 10. */
  readonly recoveryThreshold: number;
}

/** Of all integrations of the organization, by their id. */
export async function listCheckSettings(sql: Sql): Promise<ReadonlyMap<string, CheckSettings>> {
  const rows = await sql<CheckSettings & { integrationId: string }>(
    `select integration_id as "integrationId", interval_minutes as "intervalMinutes",
       failure_threshold as "failureThreshold", recovery_threshold as "recoveryThreshold"
     from integration_health`,
  );
  return new Map(
    rows.map(({ integrationId, intervalMinutes, failureThreshold, recoveryThreshold }) => [
      integrationId,
      { intervalMinutes, failureThreshold, recoveryThreshold },
    ]),
  );
}

/** Sets how an integration is checked; its next check is at the first tick of the new interval. */
export async function storeCheckSettings(
  sql: Sql,
  integrationId: string,
  { intervalMinutes, failureThreshold, recoveryThreshold }: CheckSettings,
  now: Date,
): Promise<void> {
  await sql(
    `update integration_health set
       interval_minutes = ?, failure_threshold = ?, recovery_threshold = ?, changed_at = ?,
       due_at = case when due_at is null or claim_id is not null or run_id is not null then due_at
         else next_health_tick(integration_id, ?::integer, ?::timestamptz) end
     where integration_id = ?`,
    [
      intervalMinutes,
      failureThreshold,
      recoveryThreshold,
      now,
      intervalMinutes,
      now,
      integrationId,
    ],
  );
}
