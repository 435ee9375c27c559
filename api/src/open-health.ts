import { networkInterfaces } from 'node:os';
import type { Config } from './config.ts';
import type { Timers } from './graphql/index.ts';
import { NetworkWatch, startHealthChecks } from './modules/health/index.ts';
import { startHealthHistoryJob } from './modules/health-history/index.ts';
import type { Clock } from './platform/clock/index.ts';
import { type Database, inRole, openDatabase } from './platform/database/index.ts';
import type { Services } from './request-context.ts';

const maintenanceConnections = 4;

/** A database in the role that works for all organizations at once, and the history of checks that it tends. */
export async function openMaintenance(
  ownerUrl: string,
  { healthRetentionDays }: Config,
  { clock, onError }: { readonly clock: Clock; readonly onError: (error: unknown) => void },
  opened: AsyncDisposableStack,
): Promise<Database> {
  const maintenance = await openDatabase(
    inRole(ownerUrl, 'maintenance'),
    [],
    maintenanceConnections,
  );
  opened.defer(() => maintenance.close());
  const retentionDays = healthRetentionDays;
  opened.defer(await startHealthHistoryJob({ maintenance, clock, retentionDays, onError }));
  return maintenance;
}

export interface HealthOptions {
  readonly maintenance: Database;
  readonly timers: Timers;
  readonly onError: (error: unknown) => void;
  /** Whether this machine has a network interface that is up, besides loopback. */
  readonly hasNetwork?: () => boolean;
}

/** Checks integrations when they are due. Returns how to stop. */
export function openHealthChecks(
  services: Services,
  { maintenance, timers, onError, hasNetwork = hasInterface }: HealthOptions,
): Promise<() => Promise<void>> {
  const network = new NetworkWatch(services.clock, hasNetwork);
  return startHealthChecks({ ...services, maintenance, timers, onError, network });
}

function hasInterface(): boolean {
  return Object.values(networkInterfaces()).some((addresses) =>
    addresses?.some(({ internal }) => !internal),
  );
}
