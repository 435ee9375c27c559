import { beforeEach, describe, expect, it } from 'vitest';
import {
  Deliveries,
  DeliveriesWithPayloads,
  DeliveryById,
  DiscardDeliveries,
  ReplayById,
  ReplayDeliveries,
} from './testkit/delivery-documents.ts';
import { deliveryOf, idsOf } from './testkit/error-queue-stories.ts';
import { NodeById } from './testkit/identity-documents.ts';
import { seedDeadLetters, seedDelivery } from './testkit/seed-deliveries.ts';
import { type StatementLog, logStatements } from './testkit/statement-log.ts';
import { useStory } from './testkit/story.ts';
import type { TestOrganization } from './testkit/test-app.ts';
import type { TestClient } from './testkit/test-client.ts';
import { UpdateWebhook } from './testkit/webhook-documents.ts';
import { createWebhook } from './testkit/webhook-stories.ts';

const story = useStory();
let acme: TestOrganization<'ADMIN' | 'IT_MANAGER'>;
let admin: TestClient;
let webhook: Awaited<ReturnType<typeof createWebhook>>;

beforeEach(async () => {
  acme = await story.app.organization('Acme', 'ADMIN', 'IT_MANAGER');
  admin = acme.as.ADMIN;
  webhook = await createWebhook(admin, { eventTypes: ['order.*'], acceptUnknownEventTypes: true });
});

type Seeded = NonNullable<Parameters<typeof seedDelivery>[3]>;
const seed = (seeded: Seeded = {}, webhookId = webhook.uuid) =>
  seedDelivery(story.app, acme.uuid, webhookId, seeded);
const minutesAgo = (minutes: number) =>
  new Date(story.app.clock.now().getTime() - minutes * 60_000);

describe('deliveries', () => {
  it('are neither seen nor replayed nor discarded by another organization', async () => {
    const id = await seed();
    const { ADMIN: stranger } = (await story.app.organization('Umbrella', 'ADMIN')).as;
    expect(await idsOf(stranger)).toEqual([]);
    expect(await idsOf(stranger, { webhookId: webhook.id })).toEqual([]);
    expect((await stranger.get(DeliveryById, { id })).delivery).toBeNull();
    expect((await stranger.get(NodeById, { id })).node).toBeNull();
    const input = { ids: [id] };
    const { replayDeliveries } = await stranger.get(ReplayDeliveries, { input });
    const { discardDeliveries } = await stranger.get(DiscardDeliveries, { input });
    for (const { userErrors } of [replayDeliveries, discardDeliveries])
      expect(userErrors).toMatchObject([{ code: 'NOT_FOUND', path: ['ids', '0'] }]);
    const filter = { webhookId: webhook.id };
    const all = await stranger.get(DiscardDeliveries, { input: { filter } });
    expect(all.discardDeliveries).toEqual({ discarded: 0, userErrors: [] });
    const none = await stranger.get(ReplayDeliveries, { input: { filter } });
    expect(none.replayDeliveries.userErrors).toMatchObject([{ code: 'WRONG_STATE' }]);
    const { replayDeliveries: own } = await admin.get(ReplayDeliveries, { input });
    const replayId = own.replay?.id ?? '';
    expect((await stranger.get(ReplayById, { id: replayId })).replay).toBeNull();
    expect((await admin.get(ReplayById, { id: replayId })).replay?.total).toBe(1);
  });

  it('show their webhook, their payload and each attempt, to IT managers too', async () => {
    const id = await seed({ attempts: 2, lastError: 'It answered 503.', payload: '{"a": "ż"}' });
    const { delivery } = await acme.as.IT_MANAGER.get(DeliveryById, { id });
    expect(delivery).toMatchObject({
      webhook: { id: webhook.id, name: 'Warehouse' },
      eventType: 'integration.connected',
      eventId: expect.stringMatching(/^evt_/),
      status: 'DEAD',
      attemptCount: 2,
      maxAttempts: 11,
      nextAttemptAt: null,
      lastError: 'It answered 503.',
      isTest: false,
      payload: '{"a": "ż"}',
    });
    expect(delivery?.attempts.map(({ number, trigger }) => [number, trigger])).toEqual([
      [1, 'FIRST'],
      [2, 'RETRY'],
    ]);
    expect(delivery?.attempts[0]).toMatchObject({
      succeeded: false,
      responseStatus: 503,
      errorCode: 'HTTP_STATUS',
      requestHeaders: { 'webhook-id': 'evt_1' },
      responseHeaders: { 'retry-after': '1' },
      responseBody: 'busy',
    });
    const { node } = await admin.get(NodeById, { id });
    expect(node?.id).toBe(id);
  });

  it('show the last 50 attempts, and no payload once it was removed for its age', async () => {
    const { attempts, payload } = await deliveryOf(
      admin,
      await seed({ attempts: 60, payload: null }),
    );
    expect(attempts.map(({ number }) => number)).toEqual(
      Array.from({ length: 50 }, (_, n) => n + 11),
    );
    expect(payload).toBeNull();
  });

  it('say how they are by what they wait for', async () => {
    const due = new Date(story.app.clock.now().getTime() + 60_000);
    const pending = await seed({ status: 'PENDING', attempts: 0 });
    const retrying = await seed({ status: 'PENDING', attempts: 2, dueAt: due });
    const held = await seed({ status: 'PENDING', attempts: 1, dueAt: null });
    const delivered = await seed({ status: 'DELIVERED', attempts: 1 });
    const discarded = await seed({ status: 'DISCARDED', attempts: 1 });
    const dead = await seed();
    const all = { pending, retrying, held, delivered, discarded, dead };
    for (const [status, id] of Object.entries(all)) {
      expect(await deliveryOf(admin, id)).toMatchObject({ status: status.toUpperCase() });
      expect(await idsOf(admin, { statuses: [status.toUpperCase() as 'DEAD'] })).toEqual([id]);
    }
    expect((await deliveryOf(admin, retrying)).nextAttemptAt).toBe(due.toISOString());
    expect(await idsOf(admin, { statuses: ['RETRYING', 'DEAD'] })).toEqual([dead, retrying]);
    expect(await idsOf(admin, { statuses: ['PENDING', 'RETRYING', 'HELD'] })).toEqual([
      held,
      retrying,
      pending,
    ]);
    expect(await idsOf(admin, { statuses: [] })).toEqual([]);
    expect(await idsOf(admin)).toEqual(Object.values(all).toReversed());
  });

  it('wait while their webhook is disabled, and until the end of its pause', async () => {
    const id = await seed({ status: 'PENDING', attempts: 1 });
    const waiting = await seed({ status: 'PENDING', attempts: 0, dueAt: null });
    const paused = new Date(story.app.clock.now().getTime() + 300_000);
    await story.app.database.query('update webhooks set paused_until = $2 where id = $1', [
      webhook.uuid,
      paused,
    ]);
    expect((await deliveryOf(admin, id)).nextAttemptAt).toBe(paused.toISOString());
    await admin.get(UpdateWebhook, { input: { id: webhook.id, enabled: false } });
    expect(await deliveryOf(admin, id)).toMatchObject({ status: 'HELD', nextAttemptAt: null });
    expect(await idsOf(admin, { statuses: ['HELD'] })).toEqual([waiting, id]);
    await admin.get(UpdateWebhook, { input: { id: webhook.id, enabled: true } });
    expect(await deliveryOf(admin, id)).toMatchObject({ status: 'RETRYING' });
    expect(await deliveryOf(admin, waiting)).toMatchObject({
      status: 'PENDING',
      nextAttemptAt: story.app.clock.now().toISOString(),
    });
  });

  it('are filtered by webhook, event type and time', async () => {
    const other = await createWebhook(admin, {
      name: 'Other',
      eventTypes: ['order.*'],
      acceptUnknownEventTypes: true,
    });
    const old = await seed({ createdAt: minutesAgo(90), eventType: 'sync.failed' });
    const recent = await seed({ createdAt: minutesAgo(30), eventType: 'sync.completed' });
    const others = await seed(
      { createdAt: minutesAgo(10), eventType: 'synchronised.x' },
      other.uuid,
    );
    expect(await idsOf(admin, { webhookId: webhook.id })).toEqual([recent, old]);
    expect(await idsOf(admin, { webhookId: other.id })).toEqual([others]);
    expect(await idsOf(admin, { webhookId: 'whk_of_nobody' })).toEqual([]);
    expect(await idsOf(admin, { eventType: 'sync.failed' })).toEqual([old]);
    expect(await idsOf(admin, { eventType: 'sync.*' })).toEqual([recent, old]);
    expect(await idsOf(admin, { eventType: '*' })).toEqual([others, recent, old]);
    expect(await idsOf(admin, { eventType: '%' })).toEqual([]);
    const at = minutesAgo(30).toISOString();
    expect(await idsOf(admin, { from: at })).toEqual([others, recent]);
    expect(await idsOf(admin, { to: at })).toEqual([old]);
    expect(
      await idsOf(admin, { from: '0001-01-01T00:00:00Z', to: '9999-12-31T23:59:59Z' }),
    ).toHaveLength(3);
  });

  it('come in pages, newest first, none twice and none missing', async () => {
    const ids: string[] = [];
    for (let n = 0; n < 7; n += 1)
      ids.unshift(
        await seed({ createdAt: minutesAgo(60 - n), status: n % 2 === 0 ? 'DEAD' : 'DISCARDED' }),
      );
    const seen: string[] = [];
    let after: string | null = null;
    for (let hasNext = true; hasNext;) {
      const page: Awaited<ReturnType<typeof pageOf>> = await pageOf(after);
      seen.push(...page.nodes.map(({ id }) => id));
      after = page.pageInfo.endCursor ?? null;
      hasNext = page.pageInfo.hasNextPage;
    }
    expect(seen).toEqual(ids);
    for (const cursor of ['', 'x', 'eyJ9']) {
      const { errors } = await admin.ask(Deliveries, { after: cursor });
      expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    }
    expect((await admin.ask(Deliveries, { first: 101 })).errors[0]?.extensions.code).toBe(
      'BAD_USER_INPUT',
    );
  });
});

async function pageOf(after: string | null) {
  const { deliveries } = await admin.get(Deliveries, {
    filter: { statuses: ['DEAD', 'DISCARDED'] },
    first: 2,
    after,
  });
  return deliveries;
}

describe('the cost of a page', () => {
  let log: StatementLog;

  it('of 100 deliveries is at most three statements, payloads and webhooks included', async () => {
    await seedDeadLetters(story.app, acme.uuid, webhook.uuid, 150);
    log = await logStatements(story.app);
    // The first request after a restart reads who asks.
    await admin.get(Deliveries, { first: 1 });
    const plain = await log.during(() => admin.get(Deliveries, { first: 100 }));
    expect(plain.length).toBeGreaterThan(0);
    expect(plain.length).toBeLessThanOrEqual(2);
    const whole = await log.during(() => admin.get(DeliveriesWithPayloads, { first: 100 }));
    expect(whole.length).toBeLessThanOrEqual(3);
  });

  it('with attempts is so high that they are asked for with few deliveries only', async () => {
    const query = `query ($first: Int!) { deliveries(first: $first) { nodes { attempts { responseBody } } } }`;
    const small = await admin.post({ query, variables: { first: 3 } });
    expect(small.errors).toEqual([]);
    const large = await admin.post({ query, variables: { first: 10 } });
    expect(large.errors[0]?.extensions.code).toBe('COST_LIMIT_EXCEEDED');
  });
});

describe('what one operation may ask of deliveries', () => {
  it('are some pages, however small, since a filter that little fits reads much', async () => {
    const pages = (count: number) =>
      `{ ${Array.from({ length: count }, (_, n) => `a${n}: deliveries(first: 1) { nodes { id } }`).join(' ')} }`;
    expect((await admin.post({ query: pages(4) })).errors).toEqual([]);
    const { errors } = await admin.post({ query: pages(13) });
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['COST_LIMIT_EXCEEDED']);
  });

  it('is enough for a page of a hundred, and for all attempts of one', async () => {
    const page = '{ deliveries(first: 100) { nodes { id payload webhook { name } } } }';
    const one = '{ delivery(id: "dlv_x") { id attempts { responseBody } } }';
    for (const query of [page, one]) expect((await admin.post({ query })).errors).toEqual([]);
  });
});
