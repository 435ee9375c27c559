import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { refreshDueAt } from '../built.ts';
import { Child } from '../child.ts';
import { DataFolder } from '../data-folder.ts';
import type { Bench } from '../part.ts';
import { startPatchbay } from '../patchbay.ts';
import { memoryOf } from '../processes.ts';
import type { SeededScope } from '../seed.ts';
import { addOrganizations } from '../subscribers/happenings.ts';
import { installTokens } from './installed-tokens.ts';
import { mostInASecond } from './most-in-a-second.ts';
import type { Asked, Open, Opened, Tell } from './token-endpoint.ts';
import { describeTokenVendor } from './token-vendor.ts';

export interface Load {
  readonly organizations: number;
  /** Of each organization. */
  readonly integrations: number;
  /** Of the tokens that are renewed. */
  readonly lifeSeconds: number;
  /** What the token endpoint takes, as its provider file says. */
  readonly perSecond: number;
}

/** How a crowd of tokens that end at the same moment was renewed. */
export interface Round {
  readonly due: number;
  /** Ended before they were renewed. */
  readonly late: number;
  /** From the last renewal until the end. */
  readonly spareMs: number;
  /** Requests that the endpoint saw in any second. */
  readonly most: number;
  readonly requests: number;
  readonly residentMb: number;
}

export interface RenewalScore {
  /** Given together, and due as the schedule says. */
  readonly spread: Round;
  /** All of them overdue at one moment, as after a server that was down. */
  readonly atOnce: Round;
}

interface World {
  readonly client: pg.Client;
  readonly endpoint: Child;
  readonly pid: number;
}

/** Has a server renew many tokens that end at the same moment: spread by its schedule, then all of them at once. */
export async function measureRenewals(load: Load, bench: Bench): Promise<RenewalScore> {
  const { signal, tell } = bench;
  await using folder = await DataFolder.make();
  const file = new URL('token-endpoint.ts', import.meta.url).pathname;
  await using endpoint = new Child(file, { signal });
  const { lifeSeconds, perSecond } = load;
  const opened = await endpoint.ask<Opened>({ kind: 'open' } satisfies Open);
  const { given, settings } = await describeTokenVendor(folder.path, opened, perSecond);
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
    await installTokens(client, places, { each: load.integrations, given, masterKey });
    const world = { client, endpoint, pid: patchbay.process.pid };
    const lifeMs = lifeSeconds * 1000;
    tell('Renewing tokens as they are due …');
    // They were given when the first of them would be due now.
    const givenAt = Date.now() - (lifeMs - lifeMs / 2 - lifeMs / 4);
    const spread = await renewAll(world, bench, givenAt + lifeMs, (random) =>
      refreshDueAt(new Date(givenAt), lifeSeconds, random),
    );
    tell('Renewing all of them at once …');
    const now = new Date();
    const atOnce = await renewAll(world, bench, now.getTime() + lifeMs / 2, () => now);
    return { spread, atOnce };
  } finally {
    await client.end();
  }
}

async function renewAll(
  { client, endpoint, pid }: World,
  { signal }: Bench,
  endsAt: number,
  dueAt: (random: number) => Date,
): Promise<Round> {
  await endpoint.ask<Asked>({ kind: 'tell' } satisfies Tell);
  const { rows: ids } = await client.query<{ id: string }>(
    'select integration_id as id from oauth_tokens',
  );
  await client.query(makeDue, [
    ids.map(({ id }) => id),
    ids.map(() => dueAt(Math.random())),
    new Date(endsAt),
  ]);
  const due = ids.length;
  while ((await countLeft(client)) > 0 && Date.now() < endsAt)
    await sleep(1_000, undefined, { signal });
  const { rows } = await client.query<{ late: number; last: number }>(outcome, [new Date(endsAt)]);
  const { times, repeated } = await endpoint.ask<Asked>({ kind: 'tell' } satisfies Tell);
  if (repeated > 0) throw new Error(`${repeated} refresh tokens were sent twice.`);
  return {
    due,
    late: rows[0]?.late ?? due,
    spareMs: endsAt - (rows[0]?.last ?? endsAt),
    most: mostInASecond(times),
    requests: times.length,
    residentMb: (await memoryOf(pid))?.residentMb ?? Number.NaN,
  };
}

async function countLeft(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ left: number }>(
    'select count(*)::integer as left from oauth_tokens where refreshed_at is null',
  );
  return rows[0]?.left ?? 0;
}

const makeDue = `
  update oauth_tokens as tokens set refresh_due_at = given.due_at, expires_at = $3, refreshed_at = null
  from unnest($1::uuid[], $2::timestamptz[]) as given (id, due_at) where tokens.integration_id = given.id`;

const outcome = `
  select count(*) filter (where refreshed_at is null or refreshed_at >= $1)::integer as late,
    (extract(epoch from max(refreshed_at)) * 1000)::float8 as last
  from oauth_tokens`;
