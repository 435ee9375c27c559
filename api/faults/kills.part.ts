import { setTimeout as sleep } from 'node:timers/promises';
import type { Bench } from '../bench/part.ts';
import type { StartedPatchbay } from '../bench/patchbay.ts';
import { readBooks, untilSettled } from './books.ts';
import { type FaultPart, type Finding, atMost, exactly, some, told } from './finding.ts';
import { Receivers } from './receivers.ts';
import { Reporter } from './reporter.ts';
import { World } from './world.ts';

const size = { kills: 20, webhooks: 20, events: 1_000 };
/** Of a webhook, in one process. */
const inFlight = 16;
/** So that some are on their way whenever the server is killed. */
const answerMs = 100;
const everyMs = 25;
const renewEvery = 4;
const leaseMs = 30_000;
/** What is due when a lease ends has to be claimed, sent, answered and recorded. */
const roundMs = 1_000;

/** The server is killed again and again while it delivers, and started again each time. */
export const kills: FaultPart = { limitMinutes: 25, run };

async function run(bench: Bench): Promise<readonly Finding[]> {
  await using world = await World.open(bench);
  await using receivers = await Receivers.open(bench.signal);
  const paths = Array.from({ length: size.webhooks }, (_, index) => `/${index}`);
  for (const path of paths) await receivers.behave(path, 200, answerMs);
  let patchbay = await world.startServer();
  const scope = await world.organization();
  await world.listen(
    scope,
    paths.map((path) => `${receivers.origin}${path}`),
  );
  const reporter = new Reporter('', await world.headers(scope), bench.signal);
  const each = size.events / size.kills;
  let lastKillAt = 0;
  for (let kill = 1; kill <= size.kills; kill += 1) {
    reporter.url = `${patchbay.url}/graphql`;
    const reports = reporter.report(each, everyMs);
    // Whatever becomes of them is known below, once there is a server again.
    reports.catch(() => undefined);
    await untilTaken(reporter, each * (kill - Math.random() / 2), bench.signal);
    lastKillAt = await killNow(patchbay);
    patchbay = await world.startServer();
    reporter.url = `${patchbay.url}/graphql`;
    // On a slow machine all of this takes longer than a session's ten minutes.
    if (kill % renewEvery === 0) reporter.headers = await world.headers(scope);
    await reports;
    bench.tell(`Killed ${kill} of ${size.kills}.`);
  }
  await untilSettled(world, bench.signal);
  const log = await receivers.log();
  const books = await readBooks(world, { taken: reporter.taken, paths, log });
  const settledMs = books.lastFinishedAt - lastKillAt;
  return [
    exactly('deliveries published', books.published, size.events * size.webhooks),
    exactly('delivered', books.delivered, books.published),
    exactly('lost', books.forgotten + books.untrue, 0),
    atMost('doubled', books.doubled, inFlight * size.webhooks * size.kills),
    some('of them, so that the kills met deliveries under way', books.doubled),
    exactly('told in the activity feed', books.told, books.delivered),
    exactly('deliveries with another count than log of attempts', books.miscounted, 0),
    atMost('all settled after the last kill', settledMs / 1000, (leaseMs + roundMs) / 1000, ' s'),
    told('the lease', `${leaseMs / 1000} s`),
  ];
}

/** Somewhere in the middle of a round: some of its events were taken, and their deliveries are under way. */
async function untilTaken(reporter: Reporter, count: number, signal: AbortSignal): Promise<void> {
  while (reporter.taken.size < count) await sleep(everyMs, undefined, { signal });
}

async function killNow({ process: child }: StartedPatchbay): Promise<number> {
  process.kill(child.pid, 'SIGKILL');
  const at = Date.now();
  await child.stop();
  return at;
}
