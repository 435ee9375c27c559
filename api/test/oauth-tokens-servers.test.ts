import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { Disconnect, TestStored } from './testkit/integration-documents.ts';
import { type OwnCluster, startOwnCluster } from './testkit/own-cluster.ts';
import { type SecondServer, startSecondServer } from './testkit/second-server.ts';
import type { TestOrganization } from './testkit/test-app.ts';
import type { TestClient } from './testkit/test-client.ts';
import { renew, signInTo, tokenEvents, tokenOf, useTokenStory } from './testkit/token-stories.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let cluster: OwnCluster;
const story = useTokenStory([{ key: 'acme', oauth: ['refresh: ROTATING'] }], async () => {
  cluster = await startOwnCluster();
  return { database: cluster.database, tokenRefreshes: true, breaksTheServer: true };
});
let second: SecondServer;
let acme: TestOrganization<'OWNER'>;
let owner: TestClient;
let elsewhere: TestClient;
let id: string;

beforeAll(async () => {
  second = await startSecondServer(story.app, story.masterKey, { tokenRefreshes: 'on' }, story.env);
});
afterAll(async () => {
  await second.close();
});
beforeEach(async () => {
  acme = await story.app.organization('Acme', 'OWNER');
  owner = acme.as.OWNER;
  elsewhere = second.windowOf(owner);
  id = await signInTo(owner, story.vendor('acme'));
});

afterEach(async () => {
  await owner.get(Disconnect, { input: { integrationId: id } });
});

async function test(client: TestClient) {
  const { testIntegration } = await client.get(TestStored, { input: { integrationId: id } });
  return testIntegration.check?.outcome;
}

const refreshes = () =>
  story.vendor('acme').asked.filter((form) => form.get('grant_type') === 'refresh_token').length;

async function claimOf() {
  const [row] = await story.app.database.query<{ claim: string | null; claimed: boolean }>(
    `select claim_id as claim, coalesce(claimed_until > clock_timestamp(), false) as claimed
     from oauth_tokens where org_id = $1`,
    [acme.uuid],
  );
  return row;
}

describe('several servers', () => {
  it('renew a token once between them: a vendor that ends a grant when a refresh token comes twice never sees one twice', async () => {
    const { door } = story.vendor('acme');
    const before = refreshes();
    door.hold();
    story.clock.advance({ minutes: 61 });
    const all = [owner, elsewhere, owner, elsewhere, elsewhere].map((client) => test(client));
    await door.waiting(1);
    await expect.poll(async () => (await claimOf())?.claimed).toBe(true);
    door.release();
    // Of those who test at the same time, some are told that another one was first; none that the token is bad.
    for (const outcome of await Promise.all(all)) expect(outcome).toBe('OK');
    expect(refreshes()).toBe(before + 1);
    expect((await renew(elsewhere, id)).userErrors).toEqual([]);
    expect((await renew(owner, id)).userErrors).toEqual([]);
    expect(await tokenOf(owner, id)).toMatchObject({ state: 'LIVE', status: 'CONNECTED' });
  });

  it('go on where one of them died with a renewal in its hands, when its claim is over', async () => {
    await story.app.database.query(
      `update oauth_tokens set claim_id = gen_random_uuid(), claimed_until = clock_timestamp() + interval '2 seconds'
       where org_id = $1`,
      [acme.uuid],
    );
    story.clock.advance({ minutes: 61 });
    expect(await test(elsewhere)).toBe('OK');
    expect(await tokenOf(owner, id)).toMatchObject({ state: 'LIVE' });
  });

  it('use the tokens that another one got, when a vendor refuses the refresh token of before', async () => {
    const { door, says } = story.vendor('acme');
    door.hold();
    const slow = renew(owner, id);
    await door.waiting(1);
    // As if it had been so slow that its claim was over.
    await story.app.database.query(
      `update oauth_tokens set claimed_until = clock_timestamp() - interval '1 second' where org_id = $1`,
      [acme.uuid],
    );
    const quick = renew(elsewhere, id);
    await door.waiting(2);
    says.push({ status: 400, body: '{"error":"invalid_grant"}' });
    door.release();
    expect((await slow).userErrors).toEqual([]);
    expect((await quick).userErrors).toEqual([]);
    expect(await tokenOf(owner, id)).toMatchObject({ status: 'CONNECTED', state: 'LIVE' });
    const events = await tokenEvents(owner);
    expect(events.map(({ eventType }) => eventType)).toEqual(['integration.token_renewed']);
  });
});

describe('a database that goes down while a token is on its way', () => {
  it.each(['fast', 'immediate'] as const)(
    '(%s) loses none: it is stored when the database is back',
    async (mode) => {
      const { door } = story.vendor('acme');
      const before = refreshes();
      door.hold();
      story.clock.advance({ minutes: 46 });
      await door.waiting(1);
      await cluster.stop(mode);
      door.release();
      await expect.poll(refreshes).toBe(before + 1);
      await cluster.start();
      await expect
        .poll(() => tokenOf(owner, id).catch(() => undefined), { timeout: 60_000 })
        .toMatchObject({ state: 'LIVE', refreshedAt: story.clock.now().toISOString() });
      expect((await renew(owner, id)).userErrors).toEqual([]);
      expect(await tokenOf(owner, id)).toMatchObject({ status: 'CONNECTED' });
    },
  );
});
