import { Webhook } from 'standardwebhooks';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  attemptsOf,
  deliveriesOf,
  newSecret,
  seedWebhook,
  tried,
  useDeliveryStory,
} from './testkit/delivery-stories.ts';
import { startReceiver, type Receiver } from './testkit/receiver.ts';
import { report } from './testkit/seed-dashboard.ts';
import type { TestOrganization } from './testkit/test-app.ts';

const story = useDeliveryStory();
let acme: TestOrganization<'OWNER'>;
let receiver: Receiver;

beforeEach(async () => {
  acme = await story.app.organization('Acme', 'OWNER');
  receiver = await startReceiver();
  return () => receiver.close();
});

describe('an event', () => {
  it('reaches no webhook of another organization', async () => {
    const umbrella = await story.app.organization('Umbrella', 'OWNER');
    const foreign = await seedWebhook(story.app, umbrella.uuid, { url: `${receiver.url}/foreign` });
    const own = await seedWebhook(story.app, acme.uuid, { url: `${receiver.url}/own` });
    await report(acme.as.OWNER, 3);
    await tried(story.app, own.id, 1);
    expect(receiver.received.map(({ path }) => path)).toEqual(['/own', '/own', '/own']);
    expect(await deliveriesOf(story.app, foreign.id)).toEqual([]);
  });

  it('is sent as the exact bytes that were signed: the standardwebhooks package verifies them', async () => {
    const webhook = await seedWebhook(story.app, acme.uuid, { url: `${receiver.url}/hook?a=b` });
    const message = 'Zażółć "gęślą" jaźń 🎉\u2028\\u0000';
    await report(acme.as.OWNER, 1, { message, errorMessage: null, durationMs: 12 });
    const [received] = await receiver.until(1);
    const [delivery] = await tried(story.app, webhook.id, 1);
    const [kept] = await story.app.database.query<{ body: Buffer }>(
      'select body from delivery_payloads where org_id = $1',
      [acme.uuid],
    );
    expect(received?.body.equals(kept?.body ?? Buffer.alloc(0))).toBe(true);
    expect(received?.path).toBe('/hook?a=b');
    const verified = new Webhook(webhook.secret).verify(
      received?.body.toString() ?? '',
      received?.headers ?? {},
    );
    expect(verified).toMatchObject({
      type: 'sync.completed',
      data: { message, status: 'SUCCESS', category: 'ERP', durationMs: 12, integrationId: null },
    });
    expect(received?.headers).toMatchObject({ 'content-type': 'application/json' });
    expect(delivery).toMatchObject({ status: 'DELIVERED', due_at: null, last_error: null });
    const [attempt] = await attemptsOf(story.app, webhook.id);
    expect(attempt).toMatchObject({
      number: 1,
      trigger: 'FIRST',
      response_status: 200,
      error_code: null,
      error: null,
    });
    expect(attempt?.request_headers).toMatchObject({
      'webhook-id': received?.headers['webhook-id'],
      'webhook-signature': received?.headers['webhook-signature'],
    });
  });

  it('is signed by the secret before as well, but only until that one expires', async () => {
    const { clock } = story.app;
    const before = newSecret();
    const until = new Date(clock.now().getTime() + 60_000);
    const webhook = await seedWebhook(story.app, acme.uuid, {
      url: receiver.url,
      previous: { secret: before, until },
    });
    const verifiedBy = (secret: string, place: number) => {
      const { body, headers } = receiver.received[place] ?? { body: '', headers: {} };
      try {
        new Webhook(secret).verify(body.toString(), headers);
        return true;
      } catch {
        return false;
      }
    };
    await report(acme.as.OWNER, 1);
    await receiver.until(1);
    expect([verifiedBy(webhook.secret, 0), verifiedBy(before, 0)]).toEqual([true, true]);
    clock.advance({ seconds: 60 });
    await report(acme.as.OWNER, 1);
    await receiver.until(2);
    expect([verifiedBy(webhook.secret, 1), verifiedBy(before, 1)]).toEqual([true, false]);
    expect(verifiedBy(newSecret(), 1)).toBe(false);
    clock.advance({ seconds: -60 });
  });

  it('goes to those who listen to its type, its family or everything, and not to who is disabled', async () => {
    const all = await seedWebhook(story.app, acme.uuid, {
      name: 'All',
      url: `${receiver.url}/all`,
    });
    const names = {
      family: ['sync.*'],
      exact: ['order.created', 'sync.failed'],
      other: ['order.*'],
    };
    for (const [name, eventTypes] of Object.entries(names))
      await seedWebhook(story.app, acme.uuid, { name, url: `${receiver.url}/${name}`, eventTypes });
    const off = await seedWebhook(story.app, acme.uuid, {
      name: 'Off',
      url: `${receiver.url}/off`,
    });
    await story.app.database.query('update webhooks set enabled = false where id = $1', [off.id]);
    await report(acme.as.OWNER, 1, { eventType: 'sync.failed', status: 'ERROR' });
    await receiver.until(3);
    await tried(story.app, all.id, 1);
    expect(receiver.received.map(({ path }) => path).toSorted()).toEqual([
      '/all',
      '/exact',
      '/family',
    ]);
    const ids = new Set(receiver.received.map(({ headers }) => headers['webhook-id']));
    expect(ids.size).toBe(1);
  });

  it('of a delivery or a sign-in is never delivered: no loops, no noise', async () => {
    const webhook = await seedWebhook(story.app, acme.uuid, { url: receiver.url });
    await story.app.organization('Acme', 'OWNER');
    await report(acme.as.OWNER, 1);
    await tried(story.app, webhook.id, 1);
    await report(acme.as.OWNER, 1);
    await tried(story.app, webhook.id, 1);
    const told = await story.app.database.query<{ event_type: string }>(
      'select event_type from activity_events where org_id = $1 order by seq',
      [acme.uuid],
    );
    expect(told.map(({ event_type }) => event_type)).toEqual(
      expect.arrayContaining(['member.signed_in', 'sync.completed', 'delivery.succeeded']),
    );
    expect(receiver.received.map(({ event }) => event.type)).toEqual([
      'sync.completed',
      'sync.completed',
    ]);
  });
});
