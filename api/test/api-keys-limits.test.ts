import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ManualTimers } from '../src/graphql/manual-timers.testkit.ts';
import { ActivityAdded } from './testkit/activity-documents.ts';
import { type MadeKey, listedKey, makeKey } from './testkit/api-key-stories.ts';
import { Dashboard } from './testkit/dashboard-documents.ts';
import { Integrations } from './testkit/integration-documents.ts';
import { restGet } from './testkit/rest.ts';
import { type SecondServer, startSecondServer } from './testkit/second-server.ts';
import { useStory } from './testkit/story.ts';
import type { TestClient } from './testkit/test-client.ts';
import { TestClock } from './testkit/test-clock.ts';

const masterKey = randomBytes(32).toString('base64');
const clock = new TestClock(new Date('2026-11-21T10:15:20Z'));
const timers = new ManualTimers();
const story = useStory({ env: { PATCHBAY_MASTER_KEY: masterKey }, clock, timers });
let second: SecondServer;
let owner: TestClient;
let key: MadeKey;

beforeAll(async () => {
  second = await startSecondServer(story.app, masterKey, { timers });
});
afterAll(() => second.close());

beforeEach(async () => {
  // Each story begins at the twentieth second of a minute.
  const { minutes, seconds } = untilNextMinute();
  clock.advance({ minutes, seconds: seconds + 20 });
  owner = (await story.app.organization('Acme', 'OWNER')).as.OWNER;
  key = await makeKey(owner, ['integrations:read', 'activity:read', 'health:read'], {
    rateLimitPerMinute: 5,
  });
});

function untilNextMinute(): { minutes: number; seconds: number } {
  return { minutes: 0, seconds: 60 - (Math.floor(clock.now().getTime() / 1000) % 60) };
}

async function askTimes(tool: TestClient, times: number): Promise<number[]> {
  const statuses: number[] = [];
  for (let round = 0; round < times; round += 1)
    statuses.push((await tool.ask(Integrations, {})).status);
  return statuses;
}

/** What the servers have counted is written down. Resolves when the rows have that many. */
async function written(requests: number): Promise<void> {
  timers.pass(1_000);
  await expect.poll(async () => (await listedKey(owner, key.id)).requestsThisMinute).toBe(requests);
}

describe('the limit of a key', () => {
  it('is told with each answer, and over it 429 says when to come again', async () => {
    const tool = story.app.tool(key.secret);
    for (const remaining of ['4', '3', '2', '1', '0']) {
      const { status, headers } = await tool.ask(Integrations, {});
      expect(status).toBe(200);
      expect(headers.get('x-ratelimit-limit')).toBe('5');
      expect(headers.get('x-ratelimit-remaining')).toBe(remaining);
      expect(headers.get('x-ratelimit-reset')).toBe('40');
    }
    const { status, errors, headers } = await tool.ask(Integrations, {});
    expect(status).toBe(429);
    expect(errors).toMatchObject([
      {
        message: 'This API key may make 5 requests a minute. Wait 40 seconds.',
        extensions: { code: 'RATE_LIMITED', limit: 5, retryAfter: 40 },
      },
    ]);
    expect(headers.get('retry-after')).toBe('40');
    expect(headers.get('x-ratelimit-remaining')).toBe('0');
    clock.advance({ seconds: 40 });
    expect((await tool.ask(Integrations, {})).status).toBe(200);
  });

  it('counts what is asked in GraphQL, plain HTTP and over a socket together', async () => {
    const tool = story.app.tool(key.secret);
    const get = () =>
      restGet(story.app.url, '/api/integrations/health', undefined, {
        authorization: `Bearer ${key.secret}`,
      });
    expect(await askTimes(tool, 2)).toEqual([200, 200]);
    expect((await get()).headers.get('x-ratelimit-remaining')).toBe('2');
    for (let round = 0; round < 2; round += 1)
      await tool
        .subscribe(ActivityAdded, badCursor)
        .next()
        .catch(() => undefined);
    const limited = await get();
    expect([limited.status, limited.headers.get('retry-after')]).toEqual([429, '40']);
    expect(limited.body).toMatchObject({ error: { code: 'RATE_LIMITED' } });
    const refusals: unknown = await tool
      .subscribe(ActivityAdded, badCursor)
      .next()
      .then(
        ({ value }) => (value as { errors: unknown }).errors,
        (errors: unknown) => errors,
      );
    expect(refusals).toMatchObject([{ extensions: { code: 'RATE_LIMITED' } }]);
  });

  it('is one for all servers, as soon as they have told each other', async () => {
    const [here, there] = [story.app.tool(key.secret), second.tool(key.secret)];
    expect(await askTimes(here, 3)).toEqual([200, 200, 200]);
    await written(3);
    expect(await askTimes(there, 1)).toEqual([200]);
    await written(4);
    expect(await askTimes(there, 2)).toEqual([200, 429]);
    await written(5);
    expect(await askTimes(there, 1)).toEqual([429]);
    expect(await askTimes(here, 1)).toEqual([200]);
    await written(6);
    expect(await askTimes(here, 1)).toEqual([429]);
  });

  it('is of one key and not of another, of the same organization or not', async () => {
    const other = await makeKey(owner, ['integrations:read']);
    expect((await askTimes(story.app.tool(key.secret), 6)).at(-1)).toBe(429);
    expect(await askTimes(story.app.tool(other.secret), 1)).toEqual([200]);
    expect((await owner.ask(Integrations, {})).status).toBe(200);
  });
});

describe('what a key was used for', () => {
  it('is written once a second for all keys, not with each request', async () => {
    const others = [
      key,
      await makeKey(owner, ['integrations:read']),
      await makeKey((await story.app.organization('Umbrella', 'OWNER')).as.OWNER, [
        'integrations:read',
      ]),
    ];
    const rows = () =>
      story.app.database.query<{ rows: number; transactions: number }>(
        `select count(*)::int as rows, count(distinct usage.xmin::text)::int as transactions
         from api_key_usage as usage join api_keys as key on key.id = usage.key_id
         where key.public_id = any($1)`,
        [others.map(({ secret }) => secret.slice(4, 15))],
      );
    for (const { secret } of others) await askTimes(story.app.tool(secret), 5);
    expect(await rows()).toEqual([{ rows: 0, transactions: 0 }]);
    await written(5);
    // A minute and an hour of each key.
    expect(await rows()).toEqual([{ rows: 6, transactions: 1 }]);
  });

  it('is listed: requests, refusals, hours and the last time, to the second', async () => {
    await askTimes(story.app.tool(key.secret), 7);
    await written(5);
    const listed = await listedKey(owner, key.id);
    expect(listed).toMatchObject({ requests24h: 5, limited24h: 2, requestsThisMinute: 5 });
    expect(listed.lastUsedAt).toBe(clock.now().toISOString());
    expect(listed.usage).toHaveLength(24);
    const hour = `${clock.now().toISOString().slice(0, 13)}:00:00.000Z`;
    expect(listed.usage.at(-1)).toEqual({ startsAt: hour, requests: 5, limited: 2 });
    expect(listed.usage.slice(0, -1).every(({ requests }) => requests === 0)).toBe(true);
  });

  it('leaves the 24 hours to the minute, as on the dashboard', async () => {
    await askTimes(story.app.tool(key.secret), 2);
    await written(2);
    const both = async () => {
      const { dashboard } = await owner.get(Dashboard, {});
      return [
        dashboard.headlines.apiKeys?.requests24h,
        (await listedKey(owner, key.id)).requests24h,
      ];
    };
    expect(await both()).toEqual([2, 2]);
    clock.advance({ minutes: 23 * 60 + 59 });
    expect(await both()).toEqual([2, 2]);
    clock.advance({ minutes: 1 });
    expect(await both()).toEqual([0, 0]);
  });

  it('is not lost when the server stops', async () => {
    await askTimes(story.app.tool(key.secret), 3);
    await story.app.restart();
    expect((await listedKey(owner, key.id)).requestsThisMinute).toBe(3);
  });
});

const badCursor = { after: 'no cursor' };
