import { type Sql, pgArray } from '../../platform/database/index.ts';
import { type ClaimedRow, type FairClaim, fairClaims } from '../../platform/leases/index.ts';
import type { ClaimedCheck } from './claimed-check.ts';

export interface Claim extends Omit<FairClaim, 'values'> {
  readonly id: string;
  readonly leaseEndsAt: Date;
}

const claimFairly = fairClaims({
  table: 'integration_health',
  key: 'integration_id',
  due: 'due_at',
  set: 'claim_id = ?, due_at = ?, scheduled_for = coalesce(queued.scheduled_for, queued.due_at)',
});

/**
 * Claims what is due, a fair share for each organization, with all that its check needs.
 *
 * In a transaction: settings are read once the rows are held, because a statement sees nothing that was committed
 * after it began. Whoever changes them from then on waits, and ends the claim.
 */
export async function claimDue(
  sql: Sql,
  { id, leaseEndsAt, ...claim }: Claim,
): Promise<Omit<ClaimedCheck, 'heldUntil'>[]> {
  const rows = await claimFairly(sql, { ...claim, values: [id, leaseEndsAt] });
  return rows.length === 0 ? [] : readClaimed(sql, rows);
}

function readClaimed(
  sql: Sql,
  rows: readonly ClaimedRow[],
): Promise<Omit<ClaimedCheck, 'heldUntil'>[]> {
  return sql(
    `select integration.id, integration.org_id as "organizationId", claim_id as "claimId", run_id as "runId", state,
       failures_in_a_row as "failuresInARow", successes_in_a_row as "successesInARow",
       failure_threshold as "failureThreshold", recovery_threshold as "recoveryThreshold",
       provider_key as "providerKey", name, auth_mode as "authMode", config,
       sealed_credentials as "sealedCredentials", version, last_test->>'outcome' as shown
     from unnest(?::uuid[], ?::uuid[]) as claimed (org_id, integration_id)
     join integration_health as health
       on health.org_id = claimed.org_id and health.integration_id = claimed.integration_id
     join integrations as integration
       on integration.org_id = claimed.org_id and integration.id = claimed.integration_id`,
    [pgArray(rows.map(({ organizationId }) => organizationId)), pgArray(rows.map(({ id }) => id))],
  );
}

/** Whether the row is still claimed by this very claim. */
export async function isStillClaimed(
  sql: Sql,
  { organizationId, id, claimId }: Pick<ClaimedCheck, 'organizationId' | 'id' | 'claimId'>,
): Promise<boolean> {
  const found = await sql(
    'select 1 as one from integration_health where org_id = ? and integration_id = ? and claim_id = ?',
    [organizationId, id, claimId],
  );
  return found.length > 0;
}

/** Ends claims without a check. Without a time they are due as they were. */
export async function giveBackClaims(
  sql: Sql,
  claims: readonly Pick<ClaimedCheck, 'id' | 'claimId'>[],
  dueAt: Date | null,
): Promise<void> {
  await sql(
    `update integration_health as health set claim_id = null, due_at = coalesce(?::timestamptz, scheduled_for)
     from unnest(?::uuid[], ?::uuid[]) as given (integration_id, claim_id)
     where health.integration_id = given.integration_id and health.claim_id = given.claim_id`,
    [dueAt, pgArray(claims.map(({ id }) => id)), pgArray(claims.map(({ claimId }) => claimId))],
  );
}

/** No check is due later than its interval and its lease allow: the clock was set back. */
export async function repairDistantChecks(sql: Sql, now: Date): Promise<void> {
  await sql(
    `update integration_health set
       due_at = next_health_tick(integration_id, interval_minutes, ?::timestamptz), claim_id = null, scheduled_for = null
     where (org_id, integration_id) in (
       select org_id, integration_id from integration_health
       where due_at > ?::timestamptz + interval '1 minute'
         and due_at > ?::timestamptz + (interval_minutes + 1) * interval '1 minute'
       order by org_id, integration_id for update skip locked
     )`,
    [now, now, now],
  );
}

/** What could not be checked when the server was last running may be checkable with the catalog of today. */
export async function retryNotCheckable(sql: Sql, now: Date): Promise<void> {
  await sql(
    `update integration_health as health set
       due_at = next_health_tick(health.integration_id, health.interval_minutes, ?::timestamptz)
     from integrations as integration
     where health.state = 'NOT_CHECKABLE' and health.due_at is null and integration.org_id = health.org_id
       and integration.id = health.integration_id and integration.connected and integration.enabled
       and integration.deleted_at is null`,
    [now],
  );
}
