import { LeaseLoop } from '../../platform/leases/index.ts';
import { repairDistantChecks, retryNotCheckable } from './claims.queries.ts';
import { ScheduledChecks, type ScheduledCheckPorts } from './scheduled-checks.ts';

const limits = { concurrency: 400, perKey: 40, waitingPerKey: 500, batch: 200, pollMs: 250 };
const repairMs = 60_000;
/** What is under way when the server stops has so long to end; the rest is given back. */
const graceMs = 2_000;
const everywhere = { organizationId: null, userId: null };

/** Checks integrations when they are due, for as long as the server runs. Resolves to the way to stop. */
export async function startHealthChecks(
  ports: Omit<ScheduledCheckPorts, 'concurrency'>,
): Promise<() => Promise<void>> {
  const { maintenance, clock, timers, onError } = ports;
  await maintenance.write(everywhere, (_em, sql) => retryNotCheckable(sql, clock.now()));
  const { concurrency } = limits;
  const work = new ScheduledChecks({ ...ports, concurrency });
  const loop = new LeaseLoop(work, { ...limits, timers, onError });
  const unsubscribe = clock.onSet?.(() => loop.look());
  const repair = () =>
    maintenance.write(everywhere, (_em, sql) => repairDistantChecks(sql, clock.now()));
  await repair();
  const repairing = setInterval(() => void repair().catch(onError), repairMs).unref();
  loop.look();
  return async () => {
    clearInterval(repairing);
    unsubscribe?.();
    await loop.close(graceMs);
  };
}
