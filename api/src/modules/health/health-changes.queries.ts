import type { Sql } from '../../platform/database/index.ts';
import type { HealthTouched } from './health-changes.ts';
import type { HealthCheckRow } from './integration-health.queries.ts';

/** Integrations whose health has changed since then, with their last check if that is what changed. */
export function listChangedHealth(sql: Sql, since: Date): Promise<HealthTouched[]> {
  return sql<HealthTouched>(
    `select health.integration_id as "integrationId",
       (select id from health_checks as made where made.org_id = health.org_id
          and made.integration_id = health.integration_id and made.checked_at = health.last_checked_at
          and health.last_checked_at = health.changed_at order by id desc limit 1) as "checkId"
     from integration_health as health where changed_at >= ?`,
    [since],
  );
}

/** A check by its id. It begins with the time of the check (UUID version 7): one partition is read. */
export async function findCheck(
  sql: Sql,
  integrationId: string,
  id: string,
): Promise<HealthCheckRow | undefined> {
  const checkedAt = new Date(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16));
  const [row] = await sql<HealthCheckRow>(
    `select id, checked_at as "checkedAt", trigger, outcome, code, message, hint, latency_ms as "latencyMs"
     from health_checks where integration_id = ? and checked_at = ? and id = ?`,
    [integrationId, checkedAt, id],
  );
  return row;
}
