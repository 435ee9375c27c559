import type { Bench } from '../bench/part.ts';
import { readBooks, untilSettled } from './books.ts';
import { type FaultPart, type Finding, exactly, some } from './finding.ts';
import { Receivers } from './receivers.ts';
import { Reporter } from './reporter.ts';
import { World } from './world.ts';

const size = { events: 200, doomed: 50 };
const well = '/well';
const broken = '/broken';

/** Transactions that fail at their very end, among others that do not; one receiver takes what comes, one refuses it. */
export const rollbacks: FaultPart = { limitMinutes: 3, run };

async function run(bench: Bench): Promise<readonly Finding[]> {
  await using world = await World.open(bench);
  await using receivers = await Receivers.open(bench.signal);
  await receivers.behave(broken, 500, 0);
  const patchbay = await world.startServer();
  const scope = await world.organization();
  const paths = [well, broken];
  await world.listen(
    scope,
    paths.map((path) => `${receivers.origin}${path}`),
  );
  await world.query(doom);
  await world.query(
    `insert into retry_policies values ($1, 0, 'FIXED', 1, 1, false, true, now())`,
    [scope.organizationId],
  );
  const headers = await world.headers(scope);
  const reporter = new Reporter(`${patchbay.url}/graphql`, headers, bench.signal);
  const doomed = Array.from({ length: size.doomed }, (_, index) => `doomed-${index}`);
  const [tries] = await Promise.all([
    Promise.all(doomed.map((id) => reporter.tryOnce(id, 'sync.doomed'))),
    reporter.report(size.events, 0),
  ]);
  await untilSettled(world, bench.signal);
  const log = await receivers.log();
  const books = await readBooks(world, { taken: reporter.taken, paths, log });
  const [left] = await world.query<{ count: number }>(
    `select (select count(*) from delivery_payloads where convert_from(body, 'UTF8') like '%doomed%')::integer
       + (select count(*) from activity_events where event_type = 'sync.doomed')::integer as count`,
  );
  const [doomedOnes] = await world.query<{ count: number }>(
    'select last_value::integer as count from doomed',
  );
  const closed = books.delivered + books.dead + books.pending;
  return [
    exactly('transactions that failed as they committed', doomedOnes?.count ?? 0, size.doomed),
    exactly('of them taken, as the tool was told', tries.filter(Boolean).length, 0),
    exactly(
      'POSTs of theirs',
      log.filter((post) => post.externalId.startsWith('doomed')).length,
      0,
    ),
    exactly('rows of theirs', left?.count ?? 0, 0),
    some('delivered', books.delivered),
    some('dead letters', books.dead),
    some('pending', books.pending),
    exactly('delivered + dead + pending, of what was published', closed, books.published),
    exactly('lost', books.forgotten + books.untrue, 0),
    exactly('doubled', books.doubled, 0),
    exactly('deliveries with another count than log of attempts', books.miscounted, 0),
  ];
}

/**
 * Fails when the transaction is about to commit: events and deliveries are all written by then. The sequence counts how
 * often, since it does not go back with the rest.
 */
const doom = `
  create sequence doomed;
  create function doom() returns trigger language plpgsql security definer as
    $$ begin perform nextval('public.doomed'); raise exception 'This transaction is doomed.'; end $$;
  create constraint trigger doom after insert on deliveries deferrable initially deferred
    for each row when (new.event_type = 'sync.doomed') execute function doom();`;
