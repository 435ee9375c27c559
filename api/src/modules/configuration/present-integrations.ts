import type { Sql } from '../../platform/database/index.ts';
import { type IntegrationRow, listIntegrations } from '../integrations/index.ts';
import { listCheckSettings } from '../health-history/index.ts';
import type { CheckSettings } from './configuration-file.ts';
import type { PresentIntegration } from './import-step.ts';

const pageSize = 500;

/** How integrations are checked that nobody has set otherwise. */
const usualChecks: CheckSettings = {
  intervalMinutes: 5,
  failureThreshold: 2,
  recoveryThreshold: 1,
};

/** An integration, and the version of it that was seen. */
export interface VersionedIntegration extends PresentIntegration {
  readonly version: number;
}

/** All of the organization's integrations, by name. */
export async function readPresentIntegrations(sql: Sql): Promise<VersionedIntegration[]> {
  const rows = await readAll(sql);
  const settings = await listCheckSettings(sql);
  return rows.map((row) => ({
    id: row.id,
    provider: row.providerKey,
    name: row.name,
    authMode: row.authMode,
    config: row.config,
    enabled: row.enabled,
    connected: row.connected,
    version: row.version,
    checks: settings.get(row.id) ?? usualChecks,
  }));
}

async function readAll(sql: Sql): Promise<IntegrationRow[]> {
  const rows: IntegrationRow[] = [];
  for (;;) {
    const page = await listIntegrations(sql, {}, rows.at(-1), pageSize);
    rows.push(...page);
    if (page.length < pageSize) return rows;
  }
}
