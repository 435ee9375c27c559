import { Child } from '../child.ts';
import { DataFolder } from '../data-folder.ts';
import type { LoadOptions, LoadResult } from '../dashboard/load.ts';
import { type Operation, operations, pageHeaders, signIn } from '../dashboard/operations.ts';
import { ratio, table } from '../markdown.ts';
import { median, spread } from '../numbers.ts';
import type { Bench, Part } from '../part.ts';
import { type StartedPatchbay, startPatchbay } from '../patchbay.ts';
import { seed } from '../seed.ts';

const organization = { integrations: 200, apiKeys: 50, webhooks: 20, days: 7 };
const few = 10_000;
const many = 10_000_000;
const rounds = 12;
const time = { warmUpMs: 300, ms: 1_500 };

/** How long one person waits for the dashboard and for the newest events, with a thousand times as much behind them. */
export const growth: Part = { limitMinutes: 20, measure };

async function measure(bench: Bench): Promise<string> {
  await using small = await openWorld(few, bench);
  await using large = await openWorld(many, bench);
  bench.tell('Asking both in turns …');
  await using load = new Child(new URL('../dashboard/load.ts', import.meta.url).pathname, bench);
  const results = [];
  for (const operation of [operations.dashboard, operations.activity])
    results.push({ operation, ...(await compare(load, operation, small, large)) });
  return table([
    [
      'one at a time',
      `p50 with ${few.toLocaleString('en')} events`,
      `p50 with ${many.toLocaleString('en')} events`,
      'ratio',
    ],
    ...results.map(({ operation, smallMs, largeMs, found }) => [
      operation.name,
      `${spread(smallMs, 2)} ms`,
      `${spread(largeMs, 2)} ms`,
      ratio(found, '≤ 1.2'),
    ]),
  ]);
}

interface World extends AsyncDisposable {
  readonly patchbay: StartedPatchbay;
  readonly cookie: string;
}

async function openWorld(events: number, { signal, tell }: Bench): Promise<World> {
  await using opened = new AsyncDisposableStack();
  const folder = opened.use(await DataFolder.make());
  const patchbay = await startPatchbay(folder, signal);
  opened.use(patchbay.process);
  tell(`Filling a database with ${events.toLocaleString('en')} events …`);
  await seed(folder, { ...organization, events });
  const cookie = await signIn(patchbay.url);
  const kept = opened.move();
  return { patchbay, cookie, [Symbol.asyncDispose]: () => kept.disposeAsync() };
}

async function compare(load: Child, operation: Operation, small: World, large: World) {
  const smallMs: number[] = [];
  const largeMs: number[] = [];
  for (const world of [small, large]) await medianOf(load, operation, world);
  for (let round = 0; round < rounds; round += 1) {
    smallMs.push(await medianOf(load, operation, small));
    largeMs.push(await medianOf(load, operation, large));
  }
  const ratios = largeMs.map((value, round) => value / (smallMs[round] ?? Number.NaN));
  return { smallMs, largeMs, found: median(ratios) };
}

async function medianOf(
  load: Child,
  { body }: Operation,
  { patchbay, cookie }: World,
): Promise<number> {
  const options: LoadOptions = {
    url: `${patchbay.url}/graphql`,
    headers: { ...pageHeaders, cookie },
    body,
    connections: 1,
    ...time,
  };
  return (await load.ask<LoadResult>({ ...options })).medianMs;
}
