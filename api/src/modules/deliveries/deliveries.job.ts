import { LeaseLoop } from '../../platform/leases/index.ts';
import { discardOrphans, repairDistantTimes } from './claims.queries.ts';
import { inFlightPerWebhook } from './rooms.ts';
import { type DeliveryPorts, ScheduledDeliveries, leaseMs } from './scheduled-deliveries.ts';
import { longestPauseMs } from './webhook-health.ts';

const limits = {
  concurrency: 1_000,
  perKey: inFlightPerWebhook,
  waitingPerKey: 1_000,
  batch: 400,
  pollMs: 250,
};
const tidyMs = 60_000;
/** What is under way when the server stops has so long to end; the rest is given back. */
const graceMs = 2_000;
const everywhere = { organizationId: null, userId: null };

/**
 * Delivers what is due, for as long as the server runs: at once when the bus says that something happened, and each
 * quarter of a second in any case. Resolves to the way to stop.
 */
export async function startDeliveries(ports: DeliveryPorts): Promise<() => Promise<void>> {
  const { maintenance, clock, bus, timers, onError } = ports;
  const work = new ScheduledDeliveries(ports, () => loop.look());
  const loop = new LeaseLoop(work, { ...limits, timers, onError });
  const tidy = () =>
    maintenance.write(everywhere, async (_em, sql) => {
      await repairDistantTimes(sql, clock.now(), { leaseMs, pauseMs: longestPauseMs });
      await discardOrphans(sql, clock.now());
    });
  await tidy();
  const stops = [
    bus.subscribe((message) => {
      if (message.kind === 'activity') loop.look();
      if (message.kind === 'webhook' && !message.isOn) work.leaveAlone(message.webhookId);
    }),
    bus.onRecovered(() => loop.look()),
    clock.onSet?.(() => loop.look()),
  ];
  const tidying = setInterval(() => void tidy().catch(onError), tidyMs).unref();
  loop.look();
  return async () => {
    clearInterval(tidying);
    for (const stop of stops) stop?.();
    await loop.close(graceMs);
  };
}
