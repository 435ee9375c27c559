import { beforeEach, describe, expect, it } from 'vitest';
import { Activity } from './testkit/activity-documents.ts';
import { NodeById } from './testkit/identity-documents.ts';
import { seedDeliveries } from './testkit/seed-dashboard.ts';
import { useStory } from './testkit/story.ts';
import type { TestOrganization } from './testkit/test-app.ts';
import type { TestClient } from './testkit/test-client.ts';
import {
  DeleteWebhook,
  RotateWebhookSecret,
  UpdateWebhook,
  WebhookById,
  Webhooks,
} from './testkit/webhook-documents.ts';
import { createWebhook, unknownId, webhookForm } from './testkit/webhook-stories.ts';

const story = useStory();
let acme: TestOrganization<'ADMIN' | 'IT_MANAGER'>;
let admin: TestClient;

beforeEach(async () => {
  acme = await story.app.organization('Acme', 'ADMIN', 'IT_MANAGER');
  admin = acme.as.ADMIN;
});

async function tell(client: TestClient) {
  const { activity } = await client.get(Activity, { filter: { eventTypes: ['webhook.*'] } });
  return activity.nodes.map(({ eventType, message }) => [eventType, message]);
}

describe('a change of a webhook', () => {
  it('changes what is named, and tells which fields it were', async () => {
    const { id } = await createWebhook(admin);
    const { updateWebhook } = await admin.get(UpdateWebhook, {
      input: { id, name: 'Stock', eventTypes: ['sync.*', 'sync.*'] },
    });
    expect(updateWebhook.webhook).toMatchObject({
      name: 'Stock',
      url: webhookForm.url,
      eventTypes: ['sync.*'],
      version: 2,
    });
    const { activity } = await admin.get(Activity, { first: 1 });
    expect(activity.nodes[0]).toMatchObject({
      eventType: 'webhook.updated',
      requestBody: { changedFields: ['name', 'eventTypes'] },
    });
  });

  it('that changes nothing tells nothing', async () => {
    const { id } = await createWebhook(admin);
    await admin.get(UpdateWebhook, { input: { id, name: 'Warehouse', enabled: true } });
    expect((await tell(admin)).length).toBe(1);
  });

  it('keeps its own name, and takes none of another', async () => {
    const { id } = await createWebhook(admin);
    await createWebhook(admin, { name: 'Other' });
    const own = await admin.get(UpdateWebhook, { input: { id, name: 'warehouse' } });
    expect(own.updateWebhook.userErrors).toEqual([]);
    const taken = await admin.get(UpdateWebhook, { input: { id, name: 'other' } });
    expect(taken.updateWebhook.userErrors).toMatchObject([{ code: 'DUPLICATE', path: ['name'] }]);
  });

  it('of a version that is no longer there changes nothing', async () => {
    const { id, webhook } = await createWebhook(admin);
    const { version } = webhook;
    const input = { id, version, name: 'First' };
    expect((await admin.get(UpdateWebhook, { input })).updateWebhook.userErrors).toEqual([]);
    const second = await admin.get(UpdateWebhook, { input: { ...input, name: 'Second' } });
    expect(second.updateWebhook.userErrors).toMatchObject([{ code: 'CONFLICT' }]);
    expect((await admin.get(WebhookById, { id })).webhook?.name).toBe('First');
  });

  it('of one that is not there says so', async () => {
    for (const id of [unknownId('whk'), 'whk_no', '']) {
      const { updateWebhook } = await admin.get(UpdateWebhook, { input: { id, name: 'x' } });
      expect(updateWebhook.userErrors).toMatchObject([{ code: 'NOT_FOUND', path: ['id'] }]);
    }
  });
});

describe('a webhook that is switched off and on', () => {
  it('says since when and why, and forgets its failures when it is on again', async () => {
    const { id, uuid } = await createWebhook(admin);
    await story.app.database.query(
      `update webhooks set failing_since = $2, failures_in_a_row = 12, pauses = 2, paused_until = $3 where id = $1`,
      [uuid, story.app.clock.now(), new Date(story.app.clock.now().getTime() + 60_000)],
    );
    const failing = (await admin.get(WebhookById, { id })).webhook;
    expect(failing).toMatchObject({ status: 'FAILING', enabled: true });
    expect(failing?.pausedUntil).not.toBeNull();
    const off = await admin.get(UpdateWebhook, { input: { id, enabled: false } });
    expect(off.updateWebhook.webhook).toMatchObject({
      status: 'DISABLED',
      disabledReason: 'MEMBER',
      disabledAt: story.app.clock.now().toISOString(),
    });
    const on = await admin.get(UpdateWebhook, { input: { id, enabled: true } });
    expect(on.updateWebhook.webhook).toMatchObject({
      status: 'ACTIVE',
      disabledReason: null,
      disabledAt: null,
      failingSince: null,
      pausedUntil: null,
    });
    const [row] = await story.app.database.query(
      'select failures_in_a_row, pauses, notice_due_at from webhooks where id = $1',
      [uuid],
    );
    expect(row).toEqual({ failures_in_a_row: 0, pauses: 0, notice_due_at: null });
    expect((await tell(admin)).map(([type]) => type)).toEqual([
      'webhook.enabled',
      'webhook.disabled',
      'webhook.created',
    ]);
  });
});

describe('a new secret', () => {
  it('is another one, and the one before is kept for 24 hours', async () => {
    const { id, uuid, secret } = await createWebhook(admin);
    const [before] = await story.app.database.query<{ sealed: Buffer }>(
      'select sealed_secret as sealed from webhooks where id = $1',
      [uuid],
    );
    const { rotateWebhookSecret } = await admin.get(RotateWebhookSecret, { id });
    const { webhook, secret: fresh } = rotateWebhookSecret;
    expect(fresh).toMatch(/^whsec_/);
    expect(fresh).not.toBe(secret);
    expect(webhook?.secretMask).toBe(`whsec_••••${fresh?.slice(-5, -1)}`);
    const end = new Date(story.app.clock.now().getTime() + 24 * 3_600_000);
    expect(webhook?.previousSecretExpiresAt).toBe(end.toISOString());
    const [after] = await story.app.database.query<{ previous: Buffer }>(
      'select previous_sealed_secret as previous from webhooks where id = $1',
      [uuid],
    );
    expect(after?.previous.equals(before?.sealed ?? Buffer.alloc(0))).toBe(true);
    story.app.clock.advance({ days: 1 });
    expect((await admin.get(WebhookById, { id })).webhook?.previousSecretExpiresAt).toBeNull();
  });
});

describe('a deleted webhook', () => {
  it('is gone with its secrets, and what waited for it is discarded', async () => {
    const { id, uuid } = await createWebhook(admin);
    const now = story.app.clock.now();
    const { database } = story.app;
    await seedDeliveries(database, acme.uuid, uuid, {
      count: 4,
      now,
      status: 'PENDING',
      attempts: 1,
    });
    await seedDeliveries(database, acme.uuid, uuid, { count: 2, now, status: 'DEAD', attempts: 1 });
    const { deleteWebhook } = await admin.get(DeleteWebhook, { id });
    expect(deleteWebhook).toEqual({ deletedId: id, discarded: 4, userErrors: [] });
    expect((await admin.get(Webhooks, {})).webhooks).toEqual([]);
    expect((await admin.get(NodeById, { id })).node).toBeNull();
    const [row] = await database.query(
      `select length(sealed_secret) as sealed, secret_mask, enabled, previous_sealed_secret as previous,
         (select array_agg(distinct status order by status) from deliveries where webhook_id = w.id) as statuses
       from webhooks w where id = $1`,
      [uuid],
    );
    expect(row).toEqual({
      sealed: 0,
      secret_mask: '',
      enabled: false,
      previous: null,
      statuses: ['DEAD', 'DISCARDED'],
    });
    const again = await admin.get(DeleteWebhook, { id });
    expect(again.deleteWebhook.userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
    expect((await tell(admin))[0]).toEqual([
      'webhook.deleted',
      'The webhook Warehouse was deleted',
    ]);
  });
});
