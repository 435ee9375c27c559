import { LeaseLoop } from '../../platform/leases/index.ts';
import { ScheduledRefreshes, type ScheduledRefreshPorts } from './scheduled-refreshes.ts';

/** One host that is slow keeps its lane, and leaves the others room to be claimed. */
const limits = { concurrency: 200, perKey: 60, waitingPerKey: 200, batch: 100, pollMs: 500 };
const mostHeld = 400;
/** What was sent is not broken off: it ends by its own deadline. */
const graceMs = 2_000;

/** Renews tokens when they are due, for as long as the server runs. Returns the way to stop. */
export function startTokenRefreshes(
  ports: Omit<ScheduledRefreshPorts, 'concurrency' | 'mostHeld'>,
): () => Promise<void> {
  const { clock, timers, onError } = ports;
  const work = new ScheduledRefreshes({ ...ports, concurrency: limits.concurrency, mostHeld });
  const loop = new LeaseLoop(work, { ...limits, timers, onError });
  const unsubscribe = clock.onSet?.(() => loop.look());
  loop.look();
  return async () => {
    unsubscribe?.();
    await loop.close(graceMs);
  };
}
