import { beforeEach, describe, expect, it } from 'vitest';
import { Activity } from './testkit/activity-documents.ts';
import { NodeById } from './testkit/identity-documents.ts';
import { seedDelivered, seedDeliveries } from './testkit/seed-dashboard.ts';
import { useStory } from './testkit/story.ts';
import type { TestOrganization } from './testkit/test-app.ts';
import type { TestClient } from './testkit/test-client.ts';
import {
  CreateWebhook,
  DeleteWebhook,
  RotateWebhookSecret,
  TestWebhook,
  UpdateWebhook,
  WebhookById,
  Webhooks,
} from './testkit/webhook-documents.ts';
import { createWebhook, holdNames, webhookForm } from './testkit/webhook-stories.ts';

const story = useStory();
let acme: TestOrganization<'ADMIN' | 'IT_MANAGER'>;
let admin: TestClient;

beforeEach(async () => {
  acme = await story.app.organization('Acme', 'ADMIN', 'IT_MANAGER');
  admin = acme.as.ADMIN;
});

const form = (changes: object = {}) => ({
  ...webhookForm,
  eventTypes: [...webhookForm.eventTypes],
  ...changes,
});

async function tell(client: TestClient) {
  const { activity } = await client.get(Activity, { filter: { eventTypes: ['webhook.*'] } });
  return activity.nodes.map(({ eventType, message }) => [eventType, message]);
}

describe('the webhooks of an organization', () => {
  it('are neither seen nor changed nor tested nor deleted by another one', async () => {
    const { id } = await createWebhook(admin);
    const { ADMIN: stranger } = (await story.app.organization('Umbrella', 'ADMIN')).as;
    const before = await admin.get(WebhookById, { id });
    expect((await stranger.get(Webhooks, {})).webhooks).toEqual([]);
    expect((await stranger.get(WebhookById, { id })).webhook).toBeNull();
    expect((await stranger.get(NodeById, { id })).node).toBeNull();
    const { updateWebhook } = await stranger.get(UpdateWebhook, { input: { id, name: 'Mine' } });
    const { rotateWebhookSecret } = await stranger.get(RotateWebhookSecret, { id });
    const { testWebhook } = await stranger.get(TestWebhook, { id });
    const { deleteWebhook } = await stranger.get(DeleteWebhook, { id });
    for (const answer of [updateWebhook, rotateWebhookSecret, testWebhook, deleteWebhook])
      expect(answer.userErrors).toMatchObject([{ code: 'NOT_FOUND', path: ['id'] }]);
    expect(rotateWebhookSecret.secret).toBeNull();
    expect(await admin.get(WebhookById, { id })).toEqual(before);
  });

  it('are listed by name, whatever the case of its letters, with who made them and their counts', async () => {
    for (const name of ['beta', 'Alpha', 'Gamma']) await createWebhook(admin, { name });
    const { webhooks } = await acme.as.IT_MANAGER.get(Webhooks, {});
    expect(webhooks.map(({ name }) => name)).toEqual(['Alpha', 'beta', 'Gamma']);
    expect(webhooks[0]).toMatchObject({
      url: webhookForm.url,
      eventTypes: ['integration.*'],
      enabled: true,
      status: 'ACTIVE',
      disabledAt: null,
      failingSince: null,
      previousSecretExpiresAt: null,
      createdBy: { kind: 'MEMBER', name: 'The admin' },
      lastDeliveredAt: null,
      deliveries24h: { delivered: 0, dead: 0, successRate: null, waiting: 0 },
    });
  });

  it('show what became of their deliveries in 24 hours, and what waits', async () => {
    const { id, uuid } = await createWebhook(admin);
    const other = await createWebhook(admin, { name: 'Other' });
    const now = story.app.clock.now();
    const { database } = story.app;
    await seedDelivered(database, acme.uuid, uuid, { at: now, delivered: 38, dead: 2 });
    await seedDelivered(database, acme.uuid, other.uuid, { at: now, delivered: 5 });
    const old = new Date(now.getTime() - 25 * 3_600_000);
    await seedDelivered(database, acme.uuid, uuid, { at: old, delivered: 100 });
    await seedDeliveries(database, acme.uuid, uuid, {
      count: 3,
      now,
      status: 'PENDING',
      attempts: 0,
    });
    const { webhook } = await admin.get(WebhookById, { id });
    expect(webhook?.deliveries24h).toEqual({ delivered: 38, dead: 2, successRate: 95, waiting: 3 });
    const { webhooks } = await admin.get(Webhooks, {});
    expect(webhooks.map(({ deliveries24h }) => deliveries24h.delivered)).toEqual([5, 38]);
  });

  it('are 100 at most', async () => {
    await story.app.database.query(
      `insert into webhooks (id, org_id, name, url, event_types, enabled, sealed_secret, sealing_key_id, created_by,
         created_at, updated_at, version)
       select gen_random_uuid(), $1, 'Webhook ' || n, 'https://example.com', '{*}', true, '\\x00', 'none',
         '{"kind":"SYSTEM","id":null,"name":"Patchbay"}', now(), now(), 1 from generate_series(1, 100) as n`,
      [acme.uuid],
    );
    const { createWebhook: refused } = await admin.get(CreateWebhook, { input: form() });
    expect(refused.userErrors).toMatchObject([{ code: 'LIMIT_REACHED' }]);
    expect((await admin.get(Webhooks, {})).webhooks.length).toBe(100);
  });
});

describe('a new webhook', () => {
  it('tells its secret once, and only its last four characters later', async () => {
    const { id, webhook, secret } = await createWebhook(admin);
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    expect(webhook.secretMask).toBe(`whsec_••••${secret.slice(-5, -1)}`);
    const answers = JSON.stringify([
      await admin.get(WebhookById, { id }),
      await admin.get(Activity, {}),
    ]);
    expect(answers).not.toContain(secret.slice(6, 30));
    const rows = await story.app.database.query('select to_jsonb(w)::text as row from webhooks w');
    expect(JSON.stringify(rows)).not.toContain(secret.slice(6, 30));
  });

  it('is told of in the feed', async () => {
    await createWebhook(admin);
    expect(await tell(admin)).toEqual([['webhook.created', 'The webhook Warehouse was created']]);
  });

  it.each([
    ['no name', { name: '  ' }, 'INVALID_FIELD', ['name']],
    ['a name of 81 characters', { name: 'x'.repeat(81) }, 'INVALID_FIELD', ['name']],
    ['a control character in its name', { name: 'a\u0007b' }, 'INVALID_FIELD', ['name']],
    ['no address', { url: '' }, 'INVALID_FIELD', ['url']],
    [
      'a long address',
      { url: `https://example.com/${'x'.repeat(2_000)}` },
      'INVALID_FIELD',
      ['url'],
    ],
    ['a host without a scheme', { url: 'example.com' }, 'INVALID_FIELD', ['url']],
    ['no event types', { eventTypes: [] }, 'INVALID_FIELD', ['eventTypes']],
    [
      '51 event types',
      { eventTypes: Array.from({ length: 51 }, (_, n) => `a.b${n}`) },
      'INVALID_FIELD',
      ['eventTypes'],
    ],
    [
      'a mistyped event type',
      { eventTypes: ['*', 'integration.conected'] },
      'UNKNOWN_EVENT_TYPE',
      ['eventTypes', '1'],
    ],
  ])('is refused with %s', async (_what, changes, code, path) => {
    const { createWebhook: refused } = await admin.get(CreateWebhook, { input: form(changes) });
    expect(refused).toMatchObject({ webhook: null, secret: null });
    expect(refused.userErrors).toMatchObject([{ code, path }]);
    expect((await admin.get(Webhooks, {})).webhooks).toEqual([]);
  });

  it('tells everything that is wrong with it at once', async () => {
    const { createWebhook: refused } = await admin.get(CreateWebhook, {
      input: form({ name: '', url: 'ftp://example.com', eventTypes: ['nothing'] }),
    });
    expect(refused.userErrors.map(({ path }) => path.join('.'))).toEqual([
      'name',
      'url',
      'eventTypes.0',
    ]);
  });

  it('takes types of tools when it is told to, and none that are made up of Patchbay’s own families', async () => {
    const input = form({ eventTypes: ['order.created'], acceptUnknownEventTypes: true });
    const { createWebhook: taken } = await admin.get(CreateWebhook, { input });
    expect(taken.webhook?.eventTypes).toEqual(['order.created']);
    const { createWebhook: refused } = await admin.get(CreateWebhook, {
      input: form({ eventTypes: ['integration.exploded'], acceptUnknownEventTypes: true }),
    });
    expect(refused.userErrors).toMatchObject([{ code: 'UNKNOWN_EVENT_TYPE' }]);
  });

  it('has a name that no other has, as long as that one is not deleted', async () => {
    const { id } = await createWebhook(admin);
    const again = await admin.get(CreateWebhook, { input: form({ name: 'WAREHOUSE' }) });
    expect(again.createWebhook.userErrors).toMatchObject([{ code: 'DUPLICATE', path: ['name'] }]);
    await admin.get(DeleteWebhook, { id });
    await createWebhook(admin);
  });

  it('is one of two that take the same name at the same time', async () => {
    const turn = await holdNames(story.app, acme.uuid);
    const asked = Array.from({ length: 4 }, () => admin.get(CreateWebhook, { input: form() }));
    await turn.waiting(4);
    await turn.release();
    const answers = await Promise.all(asked);
    const codes = answers.map(({ createWebhook: made }) => made.userErrors[0]?.code ?? 'MADE');
    expect(codes.toSorted()).toEqual(['DUPLICATE', 'DUPLICATE', 'DUPLICATE', 'MADE']);
  });
});
