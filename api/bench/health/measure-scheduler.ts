import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { Child } from '../child.ts';
import { DataFolder } from '../data-folder.ts';
import type { Bench } from '../part.ts';
import { type StartedPatchbay, startPatchbay } from '../patchbay.ts';
import { type Memory, memoryOf, processorMs } from '../processes.ts';
import type { SeededScope } from '../seed.ts';
import { addOrganizations } from '../subscribers/happenings.ts';
import { checkAll, install } from './installed.ts';
import { type Punctuality, judge } from './punctuality.ts';
import type { Asked, Open, Opened, Tell } from './responder.ts';
import { describeVendors } from './vendor.ts';

export interface Load {
  readonly organizations: number;
  /** Of each organization. */
  readonly integrations: number;
  /** Over which the integrations of each organization are spread. */
  readonly vendors: number;
  readonly warmUpMs: number;
  readonly steadyMs: number;
}

export interface SchedulerScore extends Punctuality {
  /** Checks that are in the history as successes, of those that were due. */
  readonly recorded: number;
  readonly server: Usage;
  readonly postgres: Usage;
  /** Of the write-ahead log, for a check. */
  readonly walBytes: number;
}

/** What a process with its children took in the steady state. */
export interface Usage {
  /** As a part of one processor. */
  readonly processors: number;
  readonly msOfCheck: number;
  readonly memory: Memory | undefined;
}

/** Between the order to check all and the first check. */
const beginMs = 3_000;
/** What is later than that when the window ends is lost. */
const stragglersMs = 10_000;

/** Has a server check many integrations each minute, for as long as it is told. */
export async function measureScheduler(load: Load, bench: Bench): Promise<SchedulerScore> {
  const { signal, tell } = bench;
  await using folder = await DataFolder.make();
  await using responder = new Child(new URL('responder.ts', import.meta.url).pathname, { signal });
  const open: Open = { kind: 'open', vendors: load.vendors };
  const { origins, certificates } = await responder.ask<Opened>({ ...open });
  const settings = await describeVendors(folder.path, certificates);
  const patchbay = await startPatchbay(folder, signal, settings);
  await using _patchbay = patchbay.process;
  const client = new pg.Client({ connectionString: await folder.ownerUrl() });
  await client.connect();
  try {
    tell('Filling a database …');
    const { rows } = await client.query<SeededScope>(
      'select org_id as "organizationId", user_id as "userId" from memberships',
    );
    const places = await addOrganizations(client, rows[0]?.userId ?? '', load.organizations);
    const masterKey = await folder.masterKey();
    await install(client, places, { each: load.integrations, origins, masterKey });
    return await checkAndJudge({ patchbay, folder, responder, client }, load, bench);
  } finally {
    await client.end();
  }
}

interface World {
  readonly patchbay: StartedPatchbay;
  readonly folder: DataFolder;
  readonly responder: Child;
  readonly client: pg.Client;
}

async function checkAndJudge(
  world: World,
  { warmUpMs, steadyMs }: Load,
  { signal, tell }: Bench,
): Promise<SchedulerScore> {
  const { responder, client } = world;
  const begin = Date.now() + beginMs;
  const installed = await checkAll(client, new Date(begin));
  if (Date.now() > begin) throw new Error('The first checks were due before all were told of.');
  const window = { from: begin + warmUpMs, to: begin + warmUpMs + steadyMs };
  tell(`Checking ${installed.length} integrations each minute …`);
  await sleep(window.from - Date.now(), undefined, { signal });
  const before = await takeStock(world);
  await sleep(window.to - Date.now(), undefined, { signal });
  const after = await takeStock(world);
  await sleep(stragglersMs, undefined, { signal });

  const asked = await responder.ask<Asked[]>({ kind: 'tell' } satisfies Tell);
  const punctuality = judge(installed, asked, window);
  const checks = punctuality.lateMs.length;
  return {
    ...punctuality,
    recorded: await countRecorded(client, punctuality.due, window.to),
    server: usageOf(before.server, after.server, steadyMs, checks),
    postgres: usageOf(before.postgres, after.postgres, steadyMs, checks),
    walBytes: (after.walBytes - before.walBytes) / checks,
  };
}

interface Stock {
  readonly usedMs: number;
  readonly memory: Memory | undefined;
}

async function takeStock({ patchbay, folder, client }: World) {
  const { rows } = await client.query<{ bytes: string }>(
    `select pg_current_wal_lsn() - '0/0'::pg_lsn as bytes`,
  );
  const stockOf = async (pid: number): Promise<Stock> => ({
    usedMs: (await processorMs(pid)) ?? Number.NaN,
    memory: await memoryOf(pid),
  });
  return {
    server: await stockOf(patchbay.process.pid),
    postgres: await stockOf(await folder.postgresPid()),
    walBytes: Number(rows[0]?.bytes),
  };
}

function usageOf(before: Stock, after: Stock, ms: number, checks: number): Usage {
  const usedMs = after.usedMs - before.usedMs;
  return { processors: usedMs / ms, msOfCheck: usedMs / checks, memory: after.memory };
}

/** Checks go on meanwhile: those that were due later do not count. */
async function countRecorded(client: pg.Client, due: number, to: number): Promise<number> {
  const { rows } = await client.query<{ count: number }>(
    `select count(*)::integer as count from health_checks
     where outcome = 'OK' and trigger = 'SCHEDULED'
       and next_health_tick(integration_id, 1, checked_at) - interval '1 minute' < to_timestamp($1 / 1000.0)`,
    [to],
  );
  return Math.min(due, rows[0]?.count ?? 0);
}
