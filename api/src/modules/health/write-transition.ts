import { LockMode } from '@mikro-orm/core';
import type { Ports } from '../../context.ts';
import type { Database } from '../../platform/database/index.ts';
import { appendActivity } from '../activity/index.ts';
import type { CheckResult } from '../catalog/index.ts';
import { type CheckRecord, recordChecks } from '../health-history/index.ts';
import { Integration } from '../integrations/index.ts';
import type { ClaimedCheck } from './claimed-check.ts';
import { healthEvent } from './health-events.ts';

/**
 * Writes a check that changes what people see: history, status and event in one transaction of the organization. The
 * integration is locked first, as by those who change it; when its settings are no longer those that were checked, the
 * result is dropped.
 *
 * @returns Whether it was written.
 */
export function writeTransition(
  ports: Pick<Ports, 'catalog' | 'clock'> & { readonly database: Database },
  claimed: ClaimedCheck,
  record: CheckRecord,
  result: CheckResult,
): Promise<boolean> {
  const { organizationId } = claimed;
  return ports.database.write({ organizationId, userId: null }, async (em, sql) => {
    const integration = await em.findOne(
      Integration,
      { id: claimed.id, version: claimed.version, connected: true, enabled: true, deletedAt: null },
      { lockMode: LockMode.PESSIMISTIC_WRITE },
    );
    if (integration === null) return false;
    const recorded = await recordChecks(sql, [record]);
    if (recorded.length === 0) return false;
    integration.recordTest(result, record.checkedAt);
    await em.flush();
    const event = healthEvent(ports, claimed, result);
    await appendActivity(sql, organizationId, record.checkedAt, [event]);
    return true;
  });
}
