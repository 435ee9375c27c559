import { setTimeout as sleep } from 'node:timers/promises';
import type { Bench } from '../bench/part.ts';
import { readBooks, untilSettled } from './books.ts';
import { type FaultPart, type Finding, atMost, exactly, some } from './finding.ts';
import { Receivers } from './receivers.ts';
import { Reporter } from './reporter.ts';
import { World } from './world.ts';

const size = { webhooks: 5, events: 10 };
const leaseMs = 30_000;
const roundMs = 1_000;
/** Time for the server that was stopped to record what it comes back with. */
const comebackMs = 5_000;
const pollMs = 50;

/**
 * A server is stopped (SIGSTOP) in the middle of its deliveries, for longer than its lease; another one takes over. What
 * the first one comes back with is the opposite of what has happened since, so that it would be seen.
 */
export const stalls: FaultPart = { limitMinutes: 4, run };

async function run(bench: Bench): Promise<readonly Finding[]> {
  const { signal } = bench;
  await using world = await World.open(bench);
  await using receivers = await Receivers.open(signal);
  const paths = Array.from({ length: size.webhooks }, (_, index) => `/${index}`);
  const stale = await world.startServer();
  const scope = await world.organization();
  await world.listen(
    scope,
    paths.map((path) => `${receivers.origin}${path}`),
  );
  const reporter = new Reporter(`${stale.url}/graphql`, await world.headers(scope), signal);
  for (const path of paths) await receivers.behave(path, 500, null);
  await reporter.report(size.events, 0);
  const total = size.events * size.webhooks;
  while ((await receivers.log()).length < total) await sleep(pollMs, undefined, { signal });
  process.kill(stale.process.pid, 'SIGSTOP');
  const stoppedAt = Date.now();
  bench.tell(`Stopped a server with ${total} deliveries on their way; waiting for its leases …`);
  for (const path of paths) await receivers.behave(path, 500, 0);
  for (const path of paths) await receivers.behave(path, 200, 0);
  const other = await world.startServer();
  reporter.url = `${other.url}/graphql`;
  await untilAllDelivered(world, total, signal);
  const before = await readBooks(world, {
    taken: reporter.taken,
    paths,
    log: await receivers.log(),
  });

  process.kill(stale.process.pid, 'SIGCONT');
  await sleep(comebackMs, undefined, { signal });
  const [changed] = await world.query<{ count: number }>(
    `select count(*)::integer as count from deliveries where status <> 'DELIVERED' or attempt_count <> 1`,
  );
  reporter.url = `${stale.url}/graphql`;
  await reporter.report(size.events, 0);
  await untilSettled(world, signal);
  const log = await receivers.log();
  const after = await readBooks(world, { taken: reporter.taken, paths, log });
  const refused = log.filter(({ status }) => status === 500).length;
  const tookMs = before.lastFinishedAt - stoppedAt;
  return [
    some('results that the stopped server came back with', refused),
    exactly('of them taken', changed?.count ?? 0, 0),
    atMost('all delivered by the other server', tookMs / 1000, (leaseMs + roundMs) / 1000, ' s'),
    exactly('delivered, with what was published afterwards', after.delivered, 2 * total),
    exactly('lost', after.forgotten + after.untrue, 0),
    exactly('doubled', after.doubled, 0),
    exactly('told in the activity feed', after.told, after.delivered),
    exactly('deliveries with another count than log of attempts', after.miscounted, 0),
  ];
}

async function untilAllDelivered(world: World, total: number, signal: AbortSignal): Promise<void> {
  for (;;) {
    const [row] = await world.query<{ count: number }>(
      `select count(*)::integer as count from deliveries where status = 'DELIVERED'`,
    );
    if (row?.count === total) return;
    await sleep(pollMs, undefined, { signal });
  }
}
