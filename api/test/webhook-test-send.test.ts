import { Webhook as Verifier } from 'standardwebhooks';
import { beforeEach, describe, expect, it } from 'vitest';
import { Activity } from './testkit/activity-documents.ts';
import { Dashboard } from './testkit/dashboard-documents.ts';
import {
  Deliveries,
  DeliveryById,
  DiscardDeliveries,
  ReplayDeliveries,
} from './testkit/delivery-documents.ts';
import { useDeliveryStory } from './testkit/delivery-stories.ts';
import { type Received, status } from './testkit/receiver.ts';
import type { TestOrganization } from './testkit/test-app.ts';
import type { TestClient } from './testkit/test-client.ts';
import {
  EventTypes,
  RotateWebhookSecret,
  TestWebhook,
  UpdateWebhook,
  WebhookById,
} from './testkit/webhook-documents.ts';
import { createWebhook } from './testkit/webhook-stories.ts';

const story = useDeliveryStory({ deliveries: false });
let acme: TestOrganization<'ADMIN'>;
let admin: TestClient;
let webhook: Awaited<ReturnType<typeof createWebhook>>;

beforeEach(async () => {
  story.receiver.answer = status(200);
  acme = await story.app.organization('Acme', 'ADMIN');
  admin = acme.as.ADMIN;
  webhook = await createWebhook(admin, { url: `${story.receiver.url}/hooks`, eventTypes: ['*'] });
});

async function send(eventType?: string) {
  const before = story.receiver.received.length;
  const { testWebhook } = await admin.get(TestWebhook, {
    id: webhook.id,
    ...(eventType === undefined ? {} : { eventType }),
  });
  return { ...testWebhook, arrived: story.receiver.received.slice(before) };
}

describe('a test of a webhook', () => {
  it('arrives at once, signed so that the standardwebhooks package takes it', async () => {
    const { delivery, attempt, arrived, userErrors } = await send();
    expect(userErrors).toEqual([]);
    const [received] = arrived;
    expect(arrived.length).toBe(1);
    expect(received?.path).toBe('/hooks');
    // The clock of the story stands still, the package looks at the real one.
    const payload = new Verifier(webhook.secret).verify(
      received?.body.toString() ?? '',
      received?.headers ?? {},
    );
    expect(payload).toMatchObject({ type: 'webhook.test', data: { actor: { name: 'The admin' } } });
    expect(delivery).toMatchObject({
      eventType: 'webhook.test',
      status: 'DELIVERED',
      isTest: true,
      attemptCount: 1,
      maxAttempts: 1,
      nextAttemptAt: null,
      payload: received?.body.toString(),
      eventId: received?.headers['webhook-id'],
    });
    expect(attempt).toMatchObject({
      number: 1,
      trigger: 'TEST',
      succeeded: true,
      responseStatus: 200,
      errorCode: null,
    });
  });

  it('tells what the receiver answered when it did not take it, and is not tried again', async () => {
    story.receiver.answer = status(500, { 'x-request-id': 'r1' }, 'out of \u{1F4A5}');
    const { delivery, attempt } = await send();
    expect(delivery).toMatchObject({ status: 'DISCARDED', attemptCount: 1, nextAttemptAt: null });
    expect(attempt).toMatchObject({
      succeeded: false,
      responseStatus: 500,
      errorCode: 'HTTP_STATUS',
      responseBody: 'out of \u{1F4A5}',
      responseTruncated: false,
    });
    const stored = await admin.get(DeliveryById, { id: delivery?.id ?? '' });
    expect(stored.delivery?.attempts).toEqual([attempt]);
    const { activity } = await admin.get(Activity, { first: 1 });
    expect(activity.nodes[0]).toMatchObject({ eventType: 'webhook.tested', status: 'ERROR' });
  });

  it.each(['integration.connected', 'sync.failed', 'api_key.created'])(
    'sends the example of %s that the catalog shows, as it would be now',
    async (eventType) => {
      const { arrived } = await send(eventType);
      const { webhookEventTypes } = await admin.get(EventTypes, {});
      const example = webhookEventTypes.find(({ name }) => name === eventType)?.example ?? '';
      const [shown, sent] = [example, arrived[0]?.body.toString() ?? ''].map(
        (text) => JSON.parse(text) as { type: string; data: Record<string, unknown> },
      );
      expect(sent?.type).toBe(eventType);
      expect({ ...sent?.data, id: '' }).toEqual({ ...shown?.data, id: '' });
    },
  );

  it('of a type that the catalog does not have sends nothing', async () => {
    const { arrived, userErrors } = await send('integration.conected');
    expect(arrived).toEqual([]);
    expect(userErrors).toMatchObject([{ code: 'UNKNOWN_EVENT_TYPE', path: ['eventType'] }]);
    expect(userErrors[0]?.message).toContain('integration.connected');
  });

  it('works for a webhook that is disabled, and counts in no statistics', async () => {
    await admin.get(UpdateWebhook, { input: { id: webhook.id, enabled: false } });
    story.receiver.answer = status(500);
    expect((await send()).arrived.length).toBe(1);
    const { webhook: shown } = await admin.get(WebhookById, { id: webhook.id });
    expect(shown?.deliveries24h).toMatchObject({ delivered: 0, dead: 0 });
    expect(shown).toMatchObject({ failingSince: null, lastDeliveredAt: null, enabled: false });
    const { dashboard } = await admin.get(Dashboard, {});
    expect(dashboard.headlines.webhooks?.deliveries24h.total).toBe(0);
    expect(dashboard.errorSummary).toMatchObject({ deadLetters: 0, pendingRetries: 0 });
  });

  it('cannot be replayed or discarded', async () => {
    story.receiver.answer = status(500);
    const ids = [(await send()).delivery?.id ?? ''];
    const { replayDeliveries } = await admin.get(ReplayDeliveries, { input: { ids } });
    expect(replayDeliveries.userErrors).toMatchObject([{ code: 'WRONG_STATE' }]);
    const { discardDeliveries } = await admin.get(DiscardDeliveries, { input: { ids } });
    expect(discardDeliveries.userErrors).toMatchObject([{ code: 'WRONG_STATE' }]);
  });

  it('carries two signatures within a day of a rotation, and one after it', async () => {
    const { rotateWebhookSecret } = await admin.get(RotateWebhookSecret, { id: webhook.id });
    const { arrived } = await send();
    const { body = Buffer.alloc(0), headers = {} }: Partial<Received> = arrived[0] ?? {};
    expect(headers['webhook-signature']?.split(' ').length).toBe(2);
    for (const secret of [webhook.secret, rotateWebhookSecret.secret ?? ''])
      expect(new Verifier(secret).verify(body.toString(), headers)).toBeDefined();
    story.app.clock.advance({ days: 1 });
    const [late] = (await send()).arrived;
    expect(late?.headers['webhook-signature']?.split(' ').length).toBe(1);
    story.app.clock.advance({ days: -1 });
  });

  it('is a delivery among the others', async () => {
    const { delivery } = await send();
    const { deliveries } = await admin.get(Deliveries, { filter: { webhookId: webhook.id } });
    expect(deliveries.nodes.map(({ id }) => id)).toContain(delivery?.id);
  });

  it('is one of 60 a minute that an organization may send, whatever others do', async () => {
    story.receiver.answer = status(500);
    for (let sent = 0; sent < 60; sent += 1) expect((await send()).userErrors).toEqual([]);
    const { userErrors, arrived } = await send();
    expect(userErrors).toMatchObject([{ code: 'RATE_LIMITED' }]);
    expect(arrived).toEqual([]);
    const umbrella = await story.app.organization('Umbrella', 'ADMIN');
    const { id } = await createWebhook(umbrella.as.ADMIN, { url: story.receiver.url });
    const { testWebhook } = await umbrella.as.ADMIN.get(TestWebhook, { id });
    expect(testWebhook.userErrors).toEqual([]);
  });
});
