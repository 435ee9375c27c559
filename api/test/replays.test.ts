import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Activity } from './testkit/activity-documents.ts';
import { Deliveries, ReplayById, ReplayDeliveries } from './testkit/delivery-documents.ts';
import { deliveryOf } from './testkit/error-queue-stories.ts';
import { useDeliveryStory } from './testkit/delivery-stories.ts';
import type { TestkitReplayDeliveriesMutationVariables } from './testkit/generated/graphql.ts';
import { report } from './testkit/seed-dashboard.ts';
import { status } from './testkit/receiver.ts';
import { seedDeadLetters, seedDelivery } from './testkit/seed-deliveries.ts';
import type { TestOrganization } from './testkit/test-app.ts';
import type { TestClient } from './testkit/test-client.ts';
import { UpdateWebhook } from './testkit/webhook-documents.ts';
import { createWebhook } from './testkit/webhook-stories.ts';

const story = useDeliveryStory();
let acme: TestOrganization<'ADMIN'>;
let admin: TestClient;
let webhook: Awaited<ReturnType<typeof createWebhook>>;

beforeEach(async () => {
  story.receiver.answer = status(200);
  acme = await story.app.organization('Acme', 'ADMIN');
  admin = acme.as.ADMIN;
  webhook = await createWebhook(admin, {
    url: story.receiver.url,
    eventTypes: ['order.*'],
    acceptUnknownEventTypes: true,
  });
});

type Input = TestkitReplayDeliveriesMutationVariables['input'];
async function replay(input: Input) {
  const { replayDeliveries } = await admin.get(ReplayDeliveries, { input });
  if (replayDeliveries.replay == null)
    throw new Error(`Not replayed: ${JSON.stringify(replayDeliveries.userErrors)}`);
  return replayDeliveries.replay;
}

async function progressOf(id: string) {
  const { replay: found } = await admin.get(ReplayById, { id });
  if (found == null) throw new Error('There is no such replay.');
  return found;
}

function finished(id: string) {
  return vi.waitFor(
    async () => {
      const found = await progressOf(id);
      expect(found.finishedAt).not.toBeNull();
      return found;
    },
    { timeout: 110_000, interval: 100 },
  );
}

/** Resolves when so many have arrived. */
function delivered(id: string, count: number) {
  return vi.waitFor(
    async () => expect((await progressOf(id)).delivered).toBeGreaterThanOrEqual(count),
    { timeout: 60_000, interval: 50 },
  );
}

describe('a replay', () => {
  it('of dead letters of one organization leaves those of another where they are', async () => {
    const umbrella = await story.app.organization('Umbrella', 'ADMIN');
    const other = await createWebhook(umbrella.as.ADMIN, { url: story.receiver.url });
    await seedDelivery(story.app, umbrella.uuid, other.uuid);
    await seedDelivery(story.app, acme.uuid, webhook.uuid);
    const { id, total } = await replay({ filter: {} });
    expect(total).toBe(1);
    await finished(id);
    const { deliveries } = await umbrella.as.ADMIN.get(Deliveries, {});
    expect(deliveries.nodes.map((delivery) => delivery.status)).toEqual(['DEAD']);
  });

  it('of a named one sends the same bytes under the same id, and its history goes on', async () => {
    const payload = '{"type":"order.created","data":{"message":"ż\\u0000 first"}}';
    const id = await seedDelivery(story.app, acme.uuid, webhook.uuid, { payload, attempts: 3 });
    const before = story.receiver.received.length;
    const started = await replay({ ids: [id] });
    expect(started).toMatchObject({ total: 1, queued: 1, requestedBy: { name: 'The admin' } });
    expect(await finished(started.id)).toMatchObject({ delivered: 1, failed: 0 });
    const arrived = story.receiver.received.slice(before);
    const delivery = await deliveryOf(admin, id);
    expect(arrived.map(({ body, headers }) => [body.toString(), headers['webhook-id']])).toEqual([
      [payload, delivery.eventId],
    ]);
    expect(delivery).toMatchObject({ status: 'DELIVERED', attemptCount: 4, maxAttempts: 14 });
    expect(delivery.attempts.map(({ number, trigger }) => [number, trigger])).toEqual([
      [1, 'FIRST'],
      [2, 'RETRY'],
      [3, 'RETRY'],
      [4, 'REPLAY'],
    ]);
  });

  it('of one that was delivered keeps what was there', async () => {
    const id = await seedDelivery(story.app, acme.uuid, webhook.uuid, {
      status: 'DELIVERED',
      attempts: 1,
    });
    await finished((await replay({ ids: [id] })).id);
    const { attempts, status: now } = await deliveryOf(admin, id);
    expect(now).toBe('DELIVERED');
    expect(attempts.map(({ trigger }) => trigger)).toEqual(['FIRST', 'REPLAY']);
  });

  it('that fails again is retried as the policy says, and counts as failed until it arrives', async () => {
    story.receiver.answer = status(500);
    const id = await seedDelivery(story.app, acme.uuid, webhook.uuid);
    const { id: replayId } = await replay({ ids: [id] });
    expect(await finished(replayId)).toMatchObject({ delivered: 0, failed: 1 });
    expect(await deliveryOf(admin, id)).toMatchObject({ status: 'RETRYING', attemptCount: 4 });
    story.receiver.answer = status(200);
    story.app.clock.advance({ minutes: 1 });
    await vi.waitFor(
      async () => expect(await progressOf(replayId)).toMatchObject({ delivered: 1, failed: 0 }),
      {
        timeout: 60_000,
      },
    );
  });

  it('of all that match takes what the filter says, and is told of once', async () => {
    const taken = [
      await seedDelivery(story.app, acme.uuid, webhook.uuid, { eventType: 'order.created' }),
      await seedDelivery(story.app, acme.uuid, webhook.uuid, {
        eventType: 'order.paid',
        status: 'DISCARDED',
      }),
    ];
    const left = [
      await seedDelivery(story.app, acme.uuid, webhook.uuid, { eventType: 'sync.failed' }),
      await seedDelivery(story.app, acme.uuid, webhook.uuid, {
        eventType: 'order.x',
        status: 'DELIVERED',
      }),
      await seedDelivery(story.app, acme.uuid, webhook.uuid, {
        eventType: 'order.x',
        payload: null,
      }),
    ];
    const filter = { eventType: 'order.*', statuses: ['DEAD' as const, 'DISCARDED' as const] };
    const { id, total } = await replay({ filter });
    expect(total).toBe(2);
    expect(await finished(id)).toMatchObject({ queued: 2, delivered: 2, failed: 0 });
    for (const each of taken) expect((await deliveryOf(admin, each)).attemptCount).toBe(4);
    for (const each of left) expect((await deliveryOf(admin, each)).attemptCount).toBe(3);
    const { activity } = await admin.get(Activity, {
      filter: { eventTypes: ['delivery.replayed'] },
    });
    expect(activity.nodes.map(({ message }) => message)).toEqual(['2 deliveries are sent again']);
  });

  it.each(['by filter', 'by name'])(
    'tries a webhook at once that was left alone for its failures, %s',
    async (way) => {
      const dead = await seedDelivery(story.app, acme.uuid, webhook.uuid);
      await story.app.database.query(
        `update webhooks set failing_since = $2, failures_in_a_row = 10, pauses = 1,
           paused_until = $2::timestamptz + interval '5 minutes'
         where id = $1`,
        [webhook.uuid, story.app.clock.now()],
      );
      const { id } = await replay(way === 'by name' ? { ids: [dead] } : { filter: {} });
      expect(await finished(id)).toMatchObject({ delivered: 1, failed: 0 });
    },
  );

  it('leaves out what a webhook that is disabled holds', async () => {
    await seedDelivery(story.app, acme.uuid, webhook.uuid);
    await admin.get(UpdateWebhook, { input: { id: webhook.id, enabled: false } });
    const { replayDeliveries } = await admin.get(ReplayDeliveries, { input: { filter: {} } });
    expect(replayDeliveries.userErrors).toMatchObject([{ code: 'WRONG_STATE', path: ['filter'] }]);
  });

  it('ends although another organization has many that wait for a webhook that is disabled', async () => {
    const umbrella = await story.app.organization('Umbrella', 'ADMIN');
    const other = await createWebhook(umbrella.as.ADMIN, { url: story.receiver.url });
    await umbrella.as.ADMIN.get(UpdateWebhook, { input: { id: other.id, enabled: false } });
    await seedDelivery(story.app, umbrella.uuid, other.uuid, { status: 'PENDING', dueAt: null });
    await story.app.database.query(
      `with stuck as (
         insert into delivery_replays (org_id, id, filter, total, queued, cursor_id, requested_by, started_at)
         select $1, ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, '{}', 1, 1,
           'ffffffff-ffff-ffff-ffff-ffffffffffff', '{}', $2::timestamptz - interval '1 hour'
         from generate_series(1, 250) as n returning id
       )
       update deliveries set lane = 2, tries = 0, replay_id = (select min(id::text)::uuid from stuck) where org_id = $1`,
      [umbrella.uuid, story.app.clock.now()],
    );
    // Each waits for the same delivery, as it were.
    await story.app.database.query(
      `insert into deliveries select org_id, gen_random_uuid(), webhook_id, event_id, event_type, status, lane, is_test,
         attempt_count, tries, due_at, claim_id, replay.id, created_at
       from deliveries cross join lateral (
         select id from delivery_replays as replay
         where replay.org_id = deliveries.org_id and replay.id <> deliveries.replay_id
       ) as replay
       where org_id = $1`,
      [umbrella.uuid],
    );
    await seedDelivery(story.app, acme.uuid, webhook.uuid);
    const { id } = await replay({ filter: {} });
    expect(await finished(id)).toMatchObject({ delivered: 1 });
  });

  it('goes on where it was when its server is gone, and sends nothing a second time', async () => {
    await seedDeadLetters(story.app, acme.uuid, webhook.uuid, 600);
    const before = story.receiver.received.length;
    const { id } = await replay({ filter: {} });
    await vi.waitFor(async () => expect((await progressOf(id)).queued).toBeGreaterThan(0), {
      timeout: 60_000,
      interval: 5,
    });
    await story.app.restart();
    expect(await finished(id)).toMatchObject({ total: 600, queued: 600, delivered: 600 });
    expect(story.receiver.received.length - before).toBe(600);
  });

  it('of 10,000 dead letters has some hundreds in line at a time, and lets pass what happens now', async () => {
    await seedDeadLetters(story.app, acme.uuid, webhook.uuid, 10_000);
    const before = story.receiver.received.length;
    const { id, total } = await replay({ filter: {} });
    expect(total).toBe(10_000);
    await delivered(id, 1);
    await report(admin, 1, { eventType: 'order.created', message: 'Live', category: null });
    const inLine: number[] = [];
    await vi.waitFor(
      async () => {
        const [waiting] = await story.app.database.query<{ count: number }>(
          `select count(*)::int as count from deliveries where org_id = $1 and status = 'PENDING' and lane = 2`,
          [acme.uuid],
        );
        inLine.push(waiting?.count ?? 0);
        expect((await progressOf(id)).delivered).toBeGreaterThan(900);
      },
      { timeout: 110_000, interval: 100 },
    );
    const live = story.receiver.received
      .slice(before)
      .findIndex(({ event }) => event.type === 'order.created');
    expect(live).toBeGreaterThanOrEqual(0);
    expect(live).toBeLessThan(900);
    expect(Math.max(...inLine)).toBeGreaterThan(0);
    expect(Math.max(...inLine)).toBeLessThanOrEqual(300);
  });
});
