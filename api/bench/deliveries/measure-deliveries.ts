import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { Child } from '../child.ts';
import { pageHeaders } from '../dashboard/operations.ts';
import { DataFolder } from '../data-folder.ts';
import type { Bench } from '../part.ts';
import { startPatchbay } from '../patchbay.ts';
import { processorMs } from '../processes.ts';
import type { SeededScope } from '../seed.ts';
import { openSessions } from '../sessions.ts';
import type { Arrived, Opened, Tell } from './receiver.ts';
import { Tool } from './tool.ts';
import { addWebhooks } from './webhooks.ts';

export interface Load {
  readonly webhooks: number;
  /** Of the rounds as fast as it goes: how many events at once, and how many deliveries a round. */
  readonly batch: number;
  readonly deliveries: number;
  readonly rounds: number;
  /** Of the rounds at an even pace. */
  readonly eventsPerSecond: number;
  readonly pacedMs: number;
}

export interface DeliveryScore {
  readonly perSecond: readonly number[];
  readonly lateMs: readonly number[];
  readonly lateBesideSilentMs: readonly number[];
  readonly lost: number;
  readonly doubled: number;
  readonly serverMs: number;
  readonly postgresMs: number;
  /** Whether what was published is what was delivered, with one attempt each. */
  readonly reconciled: boolean;
}

const quietMs = 500;
const longestMs = 120_000;

/** Has a server tell receivers of what a tool reports: as fast as it goes, at a pace, and beside one that is silent. */
export async function measureDeliveries(load: Load, bench: Bench): Promise<DeliveryScore> {
  const { signal, tell } = bench;
  await using folder = await DataFolder.make();
  await using receiver = new Child(new URL('receiver.ts', import.meta.url).pathname, { signal });
  const { origin } = await receiver.next<Opened>();
  const patchbay = await startPatchbay(folder, signal, {
    PATCHBAY_OUTBOUND_ALLOW: '127.0.0.0/8',
  });
  await using _patchbay = patchbay.process;
  const client = new pg.Client({ connectionString: await folder.ownerUrl() });
  await client.connect();
  try {
    const { rows } = await client.query<SeededScope>(
      'select org_id as "organizationId", user_id as "userId" from memberships',
    );
    const [scope] = rows;
    if (scope === undefined) throw new Error('The new server has no organization.');
    const masterKey = await folder.masterKey();
    const urls = Array.from({ length: load.webhooks }, (_, index) => `${origin}/${index}`);
    await addWebhooks(client, scope, { urls, eventTypes: ['sync.*'], masterKey });
    const [token = ''] = await openSessions(folder, [scope]);
    const headers = { ...pageHeaders, authorization: `Bearer ${token}` };
    const tool = new Tool(`${patchbay.url}/graphql`, headers);
    const world: World = { tool, receiver, client, bench };
    tell('Delivering as fast as it goes …');
    await deliverAll(world, load, load.deliveries / 2);
    const pids = { server: patchbay.process.pid, postgres: await folder.postgresPid() };
    const before = await usedBy(pids);
    const fast: FastRound[] = [];
    for (let round = 0; round < load.rounds; round += 1)
      fast.push(await deliverAll(world, load, load.deliveries));
    const after = await usedBy(pids);
    tell('Delivering at an even pace …');
    const paced = await deliverPaced(world, load);
    tell('The same, with one webhook that is silent …');
    await addWebhooks(client, scope, {
      urls: [`${origin}/silent`],
      eventTypes: ['sync.*'],
      masterKey,
    });
    const besideSilent = await deliverPaced(world, load);
    const made = load.rounds * load.deliveries;
    return {
      perSecond: fast.map(({ perSecond }) => perSecond),
      lateMs: paced.lateMs,
      lateBesideSilentMs: besideSilent.lateMs,
      lost: [...fast, paced, besideSilent].reduce((total, { lost }) => total + lost, 0),
      doubled: [...fast, paced, besideSilent].reduce((total, { doubled }) => total + doubled, 0),
      serverMs: (after.server - before.server) / made,
      postgresMs: (after.postgres - before.postgres) / made,
      reconciled: await isReconciled(client, bench.signal),
    };
  } finally {
    await client.end();
  }
}

interface World {
  readonly tool: Tool;
  readonly receiver: Child;
  readonly client: pg.Client;
  readonly bench: Bench;
}

interface FastRound {
  readonly perSecond: number;
  readonly lost: number;
  readonly doubled: number;
}

async function deliverAll(
  { tool, receiver, bench }: World,
  { webhooks, batch }: Load,
  deliveries: number,
): Promise<FastRound> {
  const events = Math.round(deliveries / webhooks);
  const started = Date.now();
  await tool.reportAll(events, batch);
  const { lateMs, doubled, lastAt } = await arrivals(receiver, events * webhooks, bench.signal);
  const perSecond = (lateMs.length * 1000) / (lastAt - started);
  return { perSecond, lost: events * webhooks - lateMs.length, doubled };
}

async function deliverPaced(
  { tool, receiver, bench }: World,
  { webhooks, eventsPerSecond, pacedMs }: Load,
): Promise<Pick<Arrived, 'lateMs' | 'doubled'> & { readonly lost: number }> {
  const events = await tool.reportPaced(eventsPerSecond, pacedMs, bench.signal);
  const arrived = await arrivals(receiver, events * webhooks, bench.signal);
  return { ...arrived, lost: events * webhooks - arrived.lateMs.length };
}

/** What arrives until so many are there, or nothing comes any more for too long. */
async function arrivals(receiver: Child, count: number, signal: AbortSignal): Promise<Arrived> {
  const deadline = Date.now() + longestMs;
  let all: Arrived = { lateMs: [], silent: 0, doubled: 0, lastAt: 0 };
  while (Date.now() < deadline) {
    const more = await receiver.ask<Arrived>({ kind: 'tell' } satisfies Tell);
    all = {
      lateMs: [...all.lateMs, ...more.lateMs],
      silent: all.silent + more.silent,
      doubled: all.doubled + more.doubled,
      lastAt: Math.max(all.lastAt, more.lastAt),
    };
    if (all.lateMs.length >= count) break;
    await sleep(quietMs / 5, undefined, { signal });
  }
  // Whatever comes twice comes now.
  await sleep(quietMs, undefined, { signal });
  const late = await receiver.ask<Arrived>({ kind: 'tell' } satisfies Tell);
  return { ...all, doubled: all.doubled + late.doubled };
}

async function usedBy({ server, postgres }: { server: number; postgres: number }) {
  return {
    server: (await processorMs(server)) ?? Number.NaN,
    postgres: (await processorMs(postgres)) ?? Number.NaN,
  };
}

/** Each event was delivered to each webhook that is not silent, once, and its attempt is in the log. */
async function isReconciled(client: pg.Client, signal: AbortSignal): Promise<boolean> {
  // The last ones are still being recorded.
  for (let waited = 0; waited < longestMs; waited += quietMs) {
    if (await areAllRecorded(client)) return true;
    await sleep(quietMs, undefined, { signal });
  }
  return false;
}

async function areAllRecorded(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{
    open: number;
    tried: number;
    made: number;
    logged: number;
  }>(
    `select count(*) filter (where status <> 'DELIVERED')::int as open, sum(attempt_count)::int as tried,
       count(*)::int as made, (select count(*)::int from delivery_attempts where response_status = 200) as logged
     from deliveries join webhooks on webhooks.id = webhook_id where url not like '%/silent'`,
  );
  const [row] = rows;
  return row !== undefined && row.open === 0 && row.tried === row.made && row.logged === row.made;
}
