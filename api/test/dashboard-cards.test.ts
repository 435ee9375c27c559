import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Dashboard } from './testkit/dashboard-documents.ts';
import { SetEnabled, TestStored } from './testkit/integration-documents.ts';
import * as seed from './testkit/seed-dashboard.ts';
import { useStory } from './testkit/story.ts';
import type { TestClient } from './testkit/test-client.ts';
import type { TestOrganization } from './testkit/test-app.ts';

const story = useStory();
let erp: Awaited<ReturnType<typeof seed.startErp>>;
let acme: TestOrganization<'OWNER'>;
let owner: TestClient;

beforeAll(async () => {
  erp = await seed.startErp();
});
afterAll(() => erp.stop());
beforeEach(async () => {
  story.app.clock.advance({ minutes: 1 });
  acme = await story.app.organization('Acme', 'OWNER');
  owner = acme.as.OWNER;
});

const now = () => story.app.clock.now();
const ago = (minutes: number) => new Date(now().getTime() - minutes * 60_000);
const zero = { percent: null, succeeded: 0, total: 0 };

async function headlines(client = owner) {
  return (await client.get(Dashboard, {})).dashboard.headlines;
}

describe('AC-2: the headline cards', () => {
  it('say nothing of another organization', async () => {
    const { as, uuid } = await story.app.organization('Umbrella', 'OWNER');
    await seed.connectErp(as.OWNER, erp.port);
    await seed.report(as.OWNER, 2, { category: 'EDI' });
    await seed.seedApiKeys(story.app.database, uuid, { count: 2, now: now() });
    await seed.seedWebhooks(story.app.database, uuid, { count: 2, now: now() });
    const statuses = async (client: TestClient) =>
      Object.values(await headlines(client)).map((card) => card?.status);
    expect(await statuses(as.OWNER)).toEqual(Array.from({ length: 4 }, () => 'CONNECTED'));
    expect(await statuses(owner)).toEqual(Array.from({ length: 4 }, () => 'NOT_CONFIGURED'));
  });

  it('Comarch Optima, connected: the last sync two hours ago, 95 % (38/40 syncs)', async () => {
    await seed.connectErp(owner, erp.port);
    await seed.report(owner, 2, { status: 'ERROR', errorMessage: 'Timeout' });
    await seed.report(owner, 38);
    const syncedAt = now().toISOString();
    story.app.clock.advance({ minutes: 120 });
    expect((await headlines()).erp).toEqual({
      status: 'CONNECTED',
      integrationCount: 1,
      lastSyncAt: syncedAt,
      syncs24h: { percent: 95, succeeded: 38, total: 40 },
      lastError: null,
      setupMessage: null,
    });
  });

  it('Comarch Optima, error: the last error and when', async () => {
    await seed.connectErp(owner, erp.port);
    await seed.report(owner, 3);
    story.app.clock.advance({ minutes: 1 });
    await seed.report(owner, 1, { status: 'ERROR', errorMessage: 'Invalid credentials' });
    const failedAt = now().toISOString();
    story.app.clock.advance({ minutes: 5 });
    expect((await headlines()).erp).toMatchObject({
      status: 'ERROR',
      lastError: { message: 'Invalid credentials', at: failedAt },
    });
  });

  it('Comarch Optima, broken itself: what its check said counts more than a sync that succeeded', async () => {
    const server = await seed.startErp();
    const { id } = await seed.connectErp(owner, server.port);
    await server.stop();
    await owner.get(TestStored, { input: { integrationId: id } });
    await seed.report(owner, 1);
    const { erp: card } = await headlines();
    expect(card?.status).toBe('ERROR');
    expect(card?.lastError).toEqual({
      message: expect.stringMatching(/.+/),
      at: now().toISOString(),
    });
  });

  it('Comarch Optima with a good check and no sync yet is connected; disabled it is disconnected', async () => {
    const { id } = await seed.connectErp(owner, erp.port);
    expect((await headlines()).erp).toMatchObject({ status: 'CONNECTED', lastSyncAt: null });
    await owner.get(SetEnabled, { input: { integrationId: id, enabled: false } });
    expect((await headlines()).erp).toMatchObject({ status: 'DISCONNECTED', integrationCount: 1 });
  });

  it('EDI, not configured: says what to do', async () => {
    expect((await headlines()).edi).toEqual({
      status: 'NOT_CONFIGURED',
      integrationCount: 0,
      lastSyncAt: null,
      syncs24h: zero,
      lastError: null,
      setupMessage: 'Set up EDI to enable order automation',
    });
  });

  it('API keys: 3 active, 1,247 requests in 24 hours, 42 % of the limits', async () => {
    const { database } = story.app;
    const [a, b] = await seed.seedApiKeys(database, acme.uuid, {
      count: 3,
      now: now(),
      limitPerMinute: 10,
    });
    const [old] = await seed.seedApiKeys(database, acme.uuid, {
      count: 1,
      now: now(),
      revoked: true,
    });
    await seed.seedApiKeys(database, acme.uuid, { count: 1, now: ago(60), expiresAt: now() });
    await seed.seedUsage(database, acme.uuid, a, { at: now(), requests: 700 });
    await seed.seedUsage(database, acme.uuid, b, { at: ago(30), requests: 56 });
    await seed.seedUsage(database, acme.uuid, old, { at: ago(30), requests: 91 });
    await seed.seedUsage(database, acme.uuid, b, { at: ago(23 * 60), requests: 400 });
    await seed.seedUsage(database, acme.uuid, b, { at: ago(25 * 60 + 1), requests: 5_000 });
    // Three keys may make 10 · 60 · 3 = 1,800 requests in an hour; those that are active made 756.
    expect((await headlines()).apiKeys).toEqual({
      status: 'CONNECTED',
      activeKeys: 3,
      requests24h: 1_247,
      rateLimitUsage: 42,
      setupMessage: null,
    });
  });

  it('API keys that were all revoked: disconnected', async () => {
    await seed.seedApiKeys(story.app.database, acme.uuid, { count: 2, now: now(), revoked: true });
    expect((await headlines()).apiKeys).toMatchObject({ status: 'DISCONNECTED', activeKeys: 0 });
  });

  it('webhooks: 5 active, 85 % (340/400 deliveries), 2 with failed deliveries: a warning', async () => {
    const { database } = story.app;
    const [a, b, c] = await seed.seedWebhooks(database, acme.uuid, { count: 5, now: now() });
    await seed.seedWebhooks(database, acme.uuid, { count: 1, now: now(), enabled: false });
    await seed.seedDelivered(database, acme.uuid, a, { at: now(), delivered: 300 });
    await seed.seedDelivered(database, acme.uuid, b, { at: ago(90), delivered: 40, dead: 20 });
    await seed.seedDelivered(database, acme.uuid, c, { at: ago(60 * 20), dead: 40 });
    await seed.seedDelivered(database, acme.uuid, a, { at: ago(60 * 25 + 1), dead: 1_000 });
    expect((await headlines()).webhooks).toEqual({
      status: 'WARNING',
      activeWebhooks: 5,
      deliveries24h: { percent: 85, succeeded: 340, total: 400 },
      failedDeliveries: 2,
      setupMessage: null,
    });
  });
});
