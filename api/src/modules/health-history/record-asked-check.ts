import { v7 as uuidv7 } from 'uuid';
import type { Sql } from '../../platform/database/index.ts';
import type { CheckResult } from '../catalog/index.ts';
import { type HealthBefore, type HealthCheckTrigger, healthAfter } from './health-state.ts';
import { recordChecks } from './record-checks.ts';

/** A check that somebody asked for, of an integration whose row their transaction holds. */
export interface AskedCheck {
  readonly organizationId: string;
  readonly integrationId: string;
  readonly isActive: boolean;
  readonly check: CheckResult;
  readonly trigger: Exclude<HealthCheckTrigger, 'SCHEDULED'>;
  readonly now: Date;
}

/**
 * Records a check that was made by hand or with new settings, in the transaction that changes its integration. It takes
 * the place of a scheduled one that is under way.
 *
 * @returns The id of the check.
 */
export async function recordAskedCheck(sql: Sql, asked: AskedCheck): Promise<string> {
  const { organizationId, integrationId, isActive, check, trigger, now } = asked;
  const [before] = await sql<HealthBefore>(
    `select state, failures_in_a_row as "failuresInARow", successes_in_a_row as "successesInARow",
       failure_threshold as "failureThreshold", recovery_threshold as "recoveryThreshold"
     from integration_health where org_id = ? and integration_id = ? for update`,
    [organizationId, integrationId],
  );
  if (before === undefined) throw new Error('An integration has no health.');
  const { outcome, code, hint, durationMs } = check;
  const message = outcome === 'OK' ? null : check.message;
  const id = uuidv7({ msecs: now.getTime() });
  await recordChecks(sql, [
    {
      organizationId,
      integrationId,
      claimId: null,
      id,
      checkedAt: now,
      trigger,
      finding: { outcome, code, message, hint, latencyMs: durationMs },
      after: healthAfter(before, outcome, trigger),
      isActive,
    },
  ]);
  return id;
}
