import { setTimeout as sleep } from 'node:timers/promises';
import type { Bench } from '../bench/part.ts';
import { type StopMode } from '../test/testkit/cluster-switch.ts';
import { readBooks, untilSettled } from './books.ts';
import { type FaultPart, type Finding, atMost, exactly, told } from './finding.ts';
import { Receivers } from './receivers.ts';
import { Reporter } from './reporter.ts';
import { World } from './world.ts';

const size = { webhooks: 10, rounds: 3, eventsPerRound: 40 };
const everyMs = 100;
const answerMs = 50;
const pollMs = 20;
const recoverySeconds = 5;

type Fault = 'terminate' | StopMode;
const faults: readonly Fault[] = ['terminate', 'fast', 'immediate'];
const words: Readonly<Record<Fault, string>> = {
  terminate: 'its connections were terminated',
  fast: 'the database was stopped (fast) and started again',
  immediate: 'the database was stopped (immediate) and started again',
};

/** The database goes away under a server that delivers, and comes back. */
export const restarts: FaultPart = { limitMinutes: 5, run };

async function run(bench: Bench): Promise<readonly Finding[]> {
  await using world = await World.open(bench);
  await using receivers = await Receivers.open(bench.signal);
  const paths = Array.from({ length: size.webhooks }, (_, index) => `/${index}`);
  for (const path of paths) await receivers.behave(path, 200, answerMs);
  const patchbay = await world.startServer();
  const scope = await world.organization();
  await world.listen(
    scope,
    paths.map((path) => `${receivers.origin}${path}`),
  );
  const headers = await world.headers(scope);
  const reporter = new Reporter(`${patchbay.url}/graphql`, headers, bench.signal);
  const findings: Finding[] = [];
  for (const fault of faults) {
    let slowestMs = 0;
    for (let round = 1; round <= size.rounds; round += 1) {
      const reports = reporter.report(size.eventsPerRound, everyMs);
      await sleep((size.eventsPerRound * everyMs) / 2, undefined, { signal: bench.signal });
      await breakDatabase(world, fault);
      slowestMs = Math.max(slowestMs, await untilDelivered(receivers, bench.signal));
      await reports;
    }
    bench.tell(`Deliveries go on ${Math.round(slowestMs)} ms after ${words[fault]}.`);
    findings.push(
      atMost(`on again after ${words[fault]}`, slowestMs / 1000, recoverySeconds, ' s'),
    );
  }
  await untilSettled(world, bench.signal);
  const log = await receivers.log();
  const books = await readBooks(world, { taken: reporter.taken, paths, log });
  const events = faults.length * size.rounds * size.eventsPerRound;
  return [
    ...findings,
    exactly('deliveries published', books.published, events * size.webhooks),
    exactly('delivered', books.delivered, books.published),
    exactly('lost', books.forgotten + books.untrue, 0),
    exactly('told in the activity feed', books.told, books.delivered),
    exactly('deliveries with another count than log of attempts', books.miscounted, 0),
    told('doubled', books.doubled),
  ];
}

async function breakDatabase(world: World, fault: Fault): Promise<void> {
  if (fault === 'terminate') {
    await world.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and pid <> pg_backend_pid()`,
    );
    return;
  }
  await world.postgres.stop(fault);
  await world.postgres.start();
}

/** Milliseconds until a receiver gets an event that was published from now on. */
async function untilDelivered(receivers: Receivers, signal: AbortSignal): Promise<number> {
  const from = Date.now();
  for (;;) {
    const post = (await receivers.log()).findLast(({ publishedAt }) => publishedAt >= from);
    if (post !== undefined) return post.at - from;
    await sleep(pollMs, undefined, { signal });
  }
}
