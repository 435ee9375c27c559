import { beforeEach, describe, expect, it } from 'vitest';
import { Activity } from './testkit/activity-documents.ts';
import { DiscardDeliveries, ReplayDeliveries } from './testkit/delivery-documents.ts';
import { deliveryOf, idsOf } from './testkit/error-queue-stories.ts';
import { seedDeadLetters, seedDelivery } from './testkit/seed-deliveries.ts';
import { useStory } from './testkit/story.ts';
import type { TestOrganization } from './testkit/test-app.ts';
import type { TestClient } from './testkit/test-client.ts';
import { DeleteWebhook, UpdateWebhook } from './testkit/webhook-documents.ts';
import { createWebhook, unknownId } from './testkit/webhook-stories.ts';

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

describe('deliveries that are discarded', () => {
  it('are those that are named, all of them or none, and their history stays', async () => {
    const [dead, retrying, delivered] = [
      await seed(),
      await seed({ status: 'PENDING', attempts: 1 }),
      await seed({ status: 'DELIVERED', attempts: 1 }),
    ];
    const none = await admin.get(DiscardDeliveries, { input: { ids: [dead, delivered] } });
    expect(none.discardDeliveries).toMatchObject({
      discarded: 0,
      userErrors: [{ code: 'WRONG_STATE', path: ['ids', '1'] }],
    });
    expect((await deliveryOf(admin, dead)).status).toBe('DEAD');
    const both = await admin.get(DiscardDeliveries, { input: { ids: [dead, retrying, dead] } });
    expect(both.discardDeliveries).toEqual({ discarded: 2, userErrors: [] });
    expect(await idsOf(admin, { statuses: ['DISCARDED'] })).toEqual([retrying, dead]);
    expect((await deliveryOf(admin, dead)).attempts.length).toBe(3);
    const { activity } = await admin.get(Activity, { first: 1 });
    expect(activity.nodes[0]).toMatchObject({
      eventType: 'delivery.discarded',
      message: '2 deliveries were discarded',
    });
  });

  it('are all dead letters that match, in batches, with the event of each', async () => {
    await seedDeadLetters(story.app, acme.uuid, webhook.uuid, 12_000);
    const kept = await seed({ eventType: 'order.created' });
    const waits = await seed({ status: 'PENDING', attempts: 1, eventType: 'sync.failed' });
    const { discardDeliveries } = await admin.get(DiscardDeliveries, {
      input: { filter: { eventType: 'sync.failed' } },
    });
    expect(discardDeliveries).toEqual({ discarded: 12_000, userErrors: [] });
    expect(await idsOf(admin, { statuses: ['DEAD'] })).toEqual([kept]);
    expect((await deliveryOf(admin, waits)).status).toBe('RETRYING');
    const { activity } = await admin.get(Activity, {
      filter: { eventTypes: ['delivery.discarded'] },
    });
    expect(activity.nodes.map(({ message }) => message)).toEqual([
      '2000 deliveries were discarded',
      '10000 deliveries were discarded',
    ]);
  });

  it('may wait for a retry, their first attempt or their webhook when the filter says so', async () => {
    const ids = [
      await seed({ status: 'PENDING', attempts: 0 }),
      await seed({ status: 'PENDING', attempts: 1 }),
      await seed({ status: 'PENDING', attempts: 1, dueAt: null }),
    ];
    const { discardDeliveries } = await admin.get(DiscardDeliveries, {
      input: { filter: { statuses: ['PENDING', 'RETRYING', 'HELD'] } },
    });
    expect(discardDeliveries.discarded).toBe(3);
    expect(await idsOf(admin, { statuses: ['DISCARDED'] })).toEqual(ids.toReversed());
  });
});

describe('what is to be replayed or discarded', () => {
  it.each([
    ['nothing', {}, []],
    ['both', { ids: [unknownId('dlv')], filter: {} }, []],
    ['no ids', { ids: [] }, ['ids']],
    ['101 ids', { ids: Array.from({ length: 101 }, () => unknownId('dlv')) }, ['ids']],
    ['something that is no id', { ids: ['dlv_x'] }, ['ids', '0']],
    ['a delivery that is not there', { ids: [unknownId('dlv')] }, ['ids', '0']],
  ])('is refused when it names %s', async (_what, input, path) => {
    const { replayDeliveries } = await admin.get(ReplayDeliveries, { input });
    const { discardDeliveries } = await admin.get(DiscardDeliveries, { input });
    for (const { userErrors } of [replayDeliveries, discardDeliveries])
      expect(userErrors.map((error) => error.path)).toEqual([path]);
  });

  it('is refused with statuses that it cannot be done with', async () => {
    for (const statuses of [['PENDING'], ['HELD', 'DEAD']] as const) {
      const { replayDeliveries } = await admin.get(ReplayDeliveries, {
        input: { filter: { statuses: [...statuses] } },
      });
      expect(replayDeliveries.userErrors).toMatchObject([{ path: ['filter', 'statuses'] }]);
    }
    const { discardDeliveries } = await admin.get(DiscardDeliveries, {
      input: { filter: { statuses: ['DELIVERED'] } },
    });
    expect(discardDeliveries.userErrors).toMatchObject([{ path: ['filter', 'statuses'] }]);
  });

  it('is not replayed when its webhook is disabled or deleted, it waits already, or its payload is gone', async () => {
    const other = await createWebhook(admin, { name: 'Other' });
    const ofOther = await seed({}, other.uuid);
    await admin.get(DeleteWebhook, { id: other.id });
    const cases = [
      [ofOther, 'was deleted'],
      [await seed({ payload: null }), 'removed for its age'],
      [await seed({ status: 'PENDING', attempts: 0 }), 'waits'],
    ] as const;
    for (const [id, why] of cases) {
      const { replayDeliveries } = await admin.get(ReplayDeliveries, { input: { ids: [id] } });
      expect(replayDeliveries.userErrors).toMatchObject([
        { code: 'WRONG_STATE', path: ['ids', '0'] },
      ]);
      expect(replayDeliveries.userErrors[0]?.message).toContain(why);
    }
    const dead = await seed();
    await admin.get(UpdateWebhook, { input: { id: webhook.id, enabled: false } });
    const { replayDeliveries } = await admin.get(ReplayDeliveries, { input: { ids: [dead] } });
    expect(replayDeliveries.userErrors[0]?.message).toContain('is disabled. Enable it first.');
  });
});

describe('replays that are under way', () => {
  it('are 200 of an organization at most, by name or by filter; another one has its own', async () => {
    const dead = await seed();
    const { uuid, as } = await story.app.organization('Umbrella', 'ADMIN');
    const theirs = await createWebhook(as.ADMIN, { eventTypes: ['sync.*'] });
    const theirDead = await seedDelivery(story.app, uuid, theirs.uuid, {});
    await story.app.database.query(
      `insert into delivery_replays (org_id, id, filter, total, queued, requested_by, started_at)
       select $1, uuidv7(), '{}', 1, 0, '{"kind":"SYSTEM","id":null,"name":"Patchbay"}', now()
       from generate_series(1, 200)`,
      [acme.uuid],
    );
    const refusal = {
      replay: null,
      userErrors: [{ code: 'LIMIT_REACHED', path: [] }],
    };
    for (const input of [{ ids: [dead] }, { filter: {} }]) {
      const { replayDeliveries } = await admin.get(ReplayDeliveries, { input });
      expect(replayDeliveries).toMatchObject(refusal);
    }
    expect((await deliveryOf(admin, dead)).status).toBe('DEAD');
    const other = await as.ADMIN.get(ReplayDeliveries, { input: { ids: [theirDead] } });
    expect(other.replayDeliveries.userErrors).toEqual([]);
    await story.app.database.query(
      `update delivery_replays set finished_at = now()
       where id = (select id from delivery_replays where org_id = $1 limit 1)`,
      [acme.uuid],
    );
    const { replayDeliveries } = await admin.get(ReplayDeliveries, { input: { ids: [dead] } });
    expect(replayDeliveries.userErrors).toEqual([]);
  });
});
