import { setTimeout as sleep } from 'node:timers/promises';
import { print, stripIgnoredCharacters } from 'graphql';
import pg from 'pg';
import { ActivityAddedDocument } from '../../../web/src/graphql/generated/graphql.ts';
import { Child } from '../child.ts';
import { DataFolder } from '../data-folder.ts';
import { ratio, table } from '../markdown.ts';
import { median, spread } from '../numbers.ts';
import type { Bench, Part } from '../part.ts';
import { type StartedPatchbay, startPatchbay } from '../patchbay.ts';
import { threadsMs } from '../processes.ts';
import { type SeededScope, seed } from '../seed.ts';
import { openSessions } from '../sessions.ts';
import type { Broadcast } from './broadcast.ts';
import type { Expect, Gather, Received } from './crowd.ts';
import { addEvents, addOrganizations } from './happenings.ts';

const people = 3_000;
/** Of one session: a server takes no more than a hundred. */
const socketsOfSession = 100;
const organizations = 300;
const rounds = 15;
/** Until what follows from an event has been done, the freeing of memory too. */
const settleMs = 150;
/** What a server does when nothing happens is measured for as long before each event, and taken off. */
const idleMs = 350;

/** One event to many who look at the same, against a broadcast of the same bytes. */
export const subscribers: Part = { limitMinutes: 4, measure };

const subscription = {
  query: stripIgnoredCharacters(print(ActivityAddedDocument)),
  variables: {},
};

/** A server with a crowd that listens to it. */
interface Contender {
  readonly pid: number;
  readonly crowd: Child;
  /** Makes the server send to everybody. */
  readonly send: () => Promise<unknown>;
}

interface Score {
  readonly processorMs: readonly number[];
  readonly elapsedMs: readonly number[];
}

async function measure({ signal, tell }: Bench): Promise<string> {
  await using folder = await DataFolder.make();
  const patchbay = await startPatchbay(folder, signal);
  await using _patchbay = patchbay.process;
  tell('Filling a database …');
  const scope = await seed(folder);
  const client = new pg.Client({ connectionString: await folder.ownerUrl() });
  await client.connect();
  try {
    return await compareAll({ folder, patchbay, scope, client }, { signal, tell });
  } finally {
    await client.end();
  }
}

interface World {
  readonly folder: DataFolder;
  readonly patchbay: StartedPatchbay;
  readonly scope: SeededScope;
  readonly client: pg.Client;
}

async function compareAll(world: World, { signal, tell }: Bench): Promise<string> {
  const { folder, scope, client } = world;
  const file = (name: string) => new URL(name, import.meta.url).pathname;
  await using audience = new Child(file('crowd.ts'), { signal });
  await using broadcast = new Child(file('broadcast.ts'), { signal });
  await using listeners = new Child(file('crowd.ts'), { signal });
  const { port } = await broadcast.next<{ port: number }>();
  tell(`Gathering ${people} subscribers and ${people} listeners …`);
  const here = Array<SeededScope>(people / socketsOfSession).fill(scope);
  await gather(world.patchbay, audience, await openSessions(folder, here));
  const url = `ws://127.0.0.1:${port}`;
  const who = { url, tokens: [''], socketsEach: people };
  await listeners.ask({ kind: 'gather', ...who, subscribe: null } satisfies Gather);

  let texts = [''];
  const theirs: Contender = {
    pid: broadcast.pid,
    crowd: listeners,
    send: () => broadcast.ask({ texts } satisfies Broadcast),
  };
  const ours = (places: readonly SeededScope[]): Contender => ({
    pid: world.patchbay.process.pid,
    crowd: audience,
    send: () => addEvents(client, places),
  });
  const bytesOf = async (contender: Contender) => {
    texts = [(await sendToAll(contender)).text];
    return Buffer.byteLength(texts[0] ?? '');
  };

  tell('One event to all of them …');
  const inOne = ours([scope]);
  const one = { bytes: await bytesOf(inOne), ...(await compare(inOne, theirs)) };

  tell(`One event in each of ${organizations} organizations …`);
  const places = await addOrganizations(client, scope.userId, organizations);
  await gather(world.patchbay, audience, await openSessions(folder, places));
  const inMany = ours(places);
  const many = { bytes: await bytesOf(inMany), ...(await compare(inMany, theirs)) };
  return format(one, many);
}

/** @param tokens Each for as many sockets as the others. */
async function gather({ url }: StartedPatchbay, crowd: Child, tokens: string[]): Promise<void> {
  const socketsEach = people / tokens.length;
  const address = `${url.replace('http', 'ws')}/graphql`;
  const who = { url: address, tokens, socketsEach };
  await crowd.ask({ kind: 'gather', ...who, subscribe: subscription } satisfies Gather);
  // Their sources are open when each has read how far its feed is.
  await sleep(1_000);
}

interface Comparison {
  readonly patchbay: Score;
  readonly bare: Score;
  readonly ratio: number;
}

async function compare(ours: Contender, theirs: Contender): Promise<Comparison> {
  const turns = { patchbay: [] as Turn[], bare: [] as Turn[] };
  for (const contender of [ours, theirs, ours, theirs]) await sendToAll(contender);
  for (let round = 0; round < rounds; round += 1) {
    await measureOnce(ours, turns.patchbay);
    await measureOnce(theirs, turns.bare);
  }
  const [patchbay, bare] = [scoreOf(turns.patchbay), scoreOf(turns.bare)];
  return { patchbay, bare, ratio: median(patchbay.processorMs) / median(bare.processorMs) };
}

async function measureOnce(contender: Contender, turns: Turn[]): Promise<void> {
  const idle = await usedWhile(contender, () => sleep(idleMs));
  let elapsedMs = 0;
  const busy = await usedWhile(contender, async () => {
    const started = performance.now();
    await sendToAll(contender);
    elapsedMs = performance.now() - started;
    await sleep(settleMs);
  });
  turns.push({ elapsedMs, idle, busy });
}

interface Usage {
  readonly processorMs: number;
  readonly elapsedMs: number;
}

interface Turn {
  /** Until the last one had it. */
  readonly elapsedMs: number;
  readonly idle: Usage;
  readonly busy: Usage;
}

async function usedWhile({ pid }: Contender, work: () => Promise<void>): Promise<Usage> {
  const before = await threadsMs(pid);
  const started = performance.now();
  await work();
  const after = await threadsMs(pid);
  return {
    processorMs: (after ?? Number.NaN) - (before ?? Number.NaN),
    elapsedMs: performance.now() - started,
  };
}

function scoreOf(turns: readonly Turn[]): Score {
  const idle = median(turns.map((turn) => turn.idle.processorMs / turn.idle.elapsedMs));
  return {
    elapsedMs: turns.map(({ elapsedMs }) => elapsedMs),
    processorMs: turns.map(({ busy }) => busy.processorMs - idle * busy.elapsedMs),
  };
}

/** Resolves when everybody has it. */
async function sendToAll({ crowd, send }: Contender): Promise<Received> {
  const received = crowd.ask<Received>({ kind: 'expect', messages: people } satisfies Expect);
  await Promise.all([send(), received]);
  return received;
}

type Result = Comparison & { readonly bytes: number };

function format(one: Result, many: Result): string {
  const row = (name: string, { patchbay, bare, ratio: found, bytes }: Result, bar?: string) => [
    name,
    `${spread(patchbay.processorMs)} ms`,
    `${spread(bare.processorMs)} ms`,
    ratio(found, bar),
    `${spread(patchbay.elapsedMs)} ms`,
    `${spread(bare.elapsedMs)} ms`,
    `${bytes} B`,
  ];
  return table([
    [
      'one event to',
      'CPU of Patchbay',
      'CPU of `ws`',
      'ratio',
      'Patchbay, until the last has it',
      '`ws`, until the last has it',
      'message',
    ],
    row(`${people.toLocaleString('en')} subscribers`, one, '≤ 1.6'),
    row(`10 subscribers each of ${organizations} organizations`, many),
  ]);
}
