import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Alerts, Dashboard, Health } from './testkit/dashboard-documents.ts';
import { Activity } from './testkit/activity-documents.ts';
import {
  Delete,
  Disconnect,
  SetEnabled,
  TestStored,
  Update,
} from './testkit/integration-documents.ts';
import { cmsForm, connectCms, connectMail } from './testkit/integration-stories.ts';
import * as seed from './testkit/seed-dashboard.ts';
import { useStory } from './testkit/story.ts';
import type { TestClient } from './testkit/test-client.ts';
import type { TestOrganization } from './testkit/test-app.ts';
import { roles } from '../src/roles.ts';

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

async function dashboard(client = owner) {
  return (await client.get(Dashboard, {})).dashboard;
}

const zero = { percent: null, succeeded: 0, total: 0 };

describe('AC-1, AC-6, AC-9: who sees the dashboard', () => {
  it('of another organization nothing is seen: neither counts, nor names, nor events', async () => {
    const { as, uuid } = await story.app.organization('Umbrella', 'OWNER');
    await connectMail(as.OWNER, story.world, 'Mail of Umbrella');
    await seed.report(as.OWNER, 5, { status: 'ERROR', errorMessage: 'Refused' });
    const [key] = await seed.seedApiKeys(story.app.database, uuid, { count: 2, now: now() });
    await seed.seedUsage(story.app.database, uuid, key, { at: now(), requests: 9 });
    const [hook] = await seed.seedWebhooks(story.app.database, uuid, { count: 1, now: now() });
    await seed.seedDelivered(story.app.database, uuid, hook, { at: now(), dead: 3 });
    const waiting = { count: 2, now: now(), attempts: 3 };
    await seed.seedDeliveries(story.app.database, uuid, hook, { ...waiting, status: 'DEAD' });
    await seed.seedDeliveries(story.app.database, uuid, hook, { ...waiting, status: 'PENDING' });

    const seen = await dashboard(as.OWNER);
    expect(seen.errorSummary).toEqual({ failed24h: 5, pendingRetries: 2, deadLetters: 2 });
    expect(await dashboard()).toMatchObject({
      headlines: {
        erp: { status: 'NOT_CONFIGURED', syncs24h: zero },
        edi: { status: 'NOT_CONFIGURED' },
        apiKeys: { status: 'NOT_CONFIGURED', activeKeys: 0, requests24h: 0, rateLimitUsage: null },
        webhooks: { status: 'NOT_CONFIGURED', activeWebhooks: 0, failedDeliveries: 0 },
      },
      totals: { total: 0, active: 0, errors: 0, disabled: 0, disconnected: 0, unknown: 0 },
      alerts: [],
      integrations: [],
      recentActivity: [{ eventType: 'member.signed_in' }],
      errorSummary: { failed24h: 0, pendingRetries: 0, deadLetters: 0 },
      successRate24h: zero,
      offlineSince: null,
    });
    const { health } = await owner.get(Health, {});
    expect([health.overall, health.integrations]).toEqual(['HEALTHY', []]);
    expect((await owner.get(Alerts, {})).alerts).toEqual([]);
  });

  it('administrators and IT managers see all of it; USER and VIEWER are refused', async () => {
    const { as } = await story.app.organization('Umbrella', ...roles);
    for (const role of roles) {
      const answers = await Promise.all([
        as[role].ask(Dashboard, {}),
        as[role].ask(Health, {}),
        as[role].ask(Alerts, {}),
      ]);
      const isRefused = role === 'USER' || role === 'VIEWER';
      for (const { errors, data } of answers) {
        expect(errors.map(({ extensions }) => extensions.code)).toEqual(
          isRefused ? ['FORBIDDEN'] : [],
        );
        expect(data === null).toBe(isRefused);
      }
    }
  });
});

describe('AC-3: the activity feed', () => {
  it('has the last 20 of 50 events, newest first', async () => {
    for (let event = 1; event <= 50; event += 1)
      await seed.report(owner, 1, { message: `Event ${event}` });
    const { recentActivity } = await dashboard();
    expect(recentActivity?.map(({ message }) => message)).toEqual(
      Array.from({ length: 20 }, (_, index) => `Event ${50 - index}`),
    );
  });

  it('shows the same as the activity list, with the integration as it is now, also once it is deleted', async () => {
    const mail = await connectMail(owner, story.world, 'Mail');
    await seed.report(owner, 1, { integrationId: mail.id, category: null });
    await owner.get(Update, { input: { integrationId: mail.id, name: 'Post' } });
    const { recentActivity } = await dashboard();
    const { activity } = await owner.get(Activity, { first: 20 });
    expect(recentActivity?.length).toBeGreaterThan(2);
    expect(recentActivity?.map(({ id, integration }) => [id, integration?.name])).toEqual(
      activity.nodes.map(({ id, integration }) => [id, integration?.name]),
    );
    expect(recentActivity?.[0]?.integration).toMatchObject({
      name: 'Post',
      provider: { key: 'smtp' },
    });
    await owner.get(Delete, { input: { integrationId: mail.id } });
    expect((await dashboard()).recentActivity?.[0]).toMatchObject({
      eventType: 'integration.deleted',
      integration: { name: 'Post' },
    });
  });

  it('is empty where nothing happened but that somebody came in', async () => {
    const { recentActivity } = await dashboard();
    expect(recentActivity?.map(({ eventType }) => eventType)).toEqual(['member.signed_in']);
  });
});

describe('AC-4: the error summary', () => {
  it('counts 5 failed events, 3 pending retries and 2 dead letters', async () => {
    const { database } = story.app;
    await seed.report(owner, 3, { status: 'ERROR', errorMessage: 'Timeout' });
    await seed.report(owner, 2, { status: 'ERROR', eventType: 'import.failed', category: null });
    await seed.report(owner, 4, { status: 'WARNING' });
    await seed.report(owner, 5);
    const [hook] = await seed.seedWebhooks(database, acme.uuid, { count: 1, now: now() });
    const put = (
      status: 'PENDING' | 'DEAD' | 'DELIVERED' | 'DISCARDED',
      count: number,
      attempts: number,
    ) => seed.seedDeliveries(database, acme.uuid, hook, { count, now: now(), status, attempts });
    await put('PENDING', 3, 2);
    await put('PENDING', 7, 0);
    await put('DEAD', 2, 8);
    await put('DELIVERED', 4, 1);
    await put('DISCARDED', 6, 8);
    const { errorSummary, successRate24h } = await dashboard();
    expect(errorSummary).toEqual({ failed24h: 5, pendingRetries: 3, deadLetters: 2 });
    expect(successRate24h).toEqual({ percent: 50, succeeded: 5, total: 10 });
  });

  it('leads to a list of exactly as many failed events', async () => {
    await seed.report(owner, 4, { status: 'ERROR', errorMessage: 'Timeout' });
    story.app.clock.advance({ minutes: 60 });
    await seed.report(owner, 3, { status: 'ERROR', errorMessage: 'Timeout' });
    story.app.clock.advance({ minutes: 23 * 60 + 30 });
    const { activity } = await owner.get(Activity, {
      filter: { statuses: ['ERROR'], from: new Date(ago(24 * 60).getTime() + 1).toISOString() },
    });
    expect(activity.nodes.length).toBe(3);
    expect((await dashboard()).errorSummary?.failed24h).toBe(3);
  });

  it('lets changes that people make out of the success rate', async () => {
    const { id } = await connectMail(owner, story.world);
    await owner.get(Update, { input: { integrationId: id, name: 'Post' } });
    const { recentActivity, successRate24h } = await dashboard();
    const types = recentActivity?.map(({ eventType }) => eventType) ?? [];
    const checks = types.filter((type) => type.startsWith('integration.test_')).length;
    expect(types.length).toBeGreaterThan(checks + 1);
    expect(successRate24h).toEqual({ percent: 100, succeeded: checks, total: checks });
  });
});

describe('the window of 24 hours', () => {
  it.each([0, 1, 31_007, 3_599_999])(
    'lets an event fall out one millisecond after it was still in, %i ms into an hour',
    async (offset) => {
      const intoHour = now().getTime() % 3_600_000;
      story.app.clock.advance({ seconds: (3_600_000 - intoHour + offset) / 1000 });
      await seed.report(owner, 1, { status: 'ERROR', errorMessage: 'Timeout' });
      await seed.report(owner, 2, { category: 'EDI' });
      story.app.clock.advance({ seconds: 0.001 });
      await seed.report(owner, 1, { status: 'ERROR', errorMessage: 'Later' });
      story.app.clock.advance({ days: 1, seconds: -0.002 });
      const inside = await dashboard();
      expect(inside.errorSummary?.failed24h).toBe(2);
      expect(inside.headlines.edi).toMatchObject({ status: 'CONNECTED', syncs24h: { total: 2 } });
      expect(inside.successRate24h).toMatchObject({ succeeded: 2, total: 4 });
      story.app.clock.advance({ seconds: 0.001 });
      const outside = await dashboard();
      expect(outside.errorSummary?.failed24h).toBe(1);
      expect(outside.headlines.edi).toMatchObject({ status: 'DISCONNECTED', syncs24h: zero });
      expect(outside.headlines.erp).toMatchObject({
        status: 'ERROR',
        lastError: { message: 'Later' },
      });
      story.app.clock.advance({ seconds: 0.001 });
      const after = await dashboard();
      expect(after.errorSummary?.failed24h).toBe(0);
      expect(after.headlines.erp?.status).toBe('DISCONNECTED');
    },
  );
});

describe('integrations on the dashboard', () => {
  it('are counted by what they are, broken ones stand first, and each has its last sync or check', async () => {
    const { world } = story;
    const server = await seed.startErp();
    const broken = await seed.connectErp(owner, server.port, 'Zebra');
    const synced = await seed.connectErp(owner, erp.port, 'Alpaca');
    const off = await connectMail(owner, world, 'Mail');
    await owner.get(SetEnabled, { input: { integrationId: off.id, enabled: false } });
    const gone = await connectCms(owner, world);
    await owner.get(Disconnect, { input: { integrationId: gone.id } });
    story.app.clock.advance({ minutes: 3 });
    await server.stop();
    const { testIntegration } = await owner.get(TestStored, {
      input: { integrationId: broken.id },
    });
    story.app.clock.advance({ minutes: 3 });
    await seed.report(owner, 1, {
      integrationId: synced.id,
      status: 'ERROR',
      errorMessage: 'Timeout',
    });

    const { totals, integrations, alerts } = await dashboard();
    expect(totals).toEqual({
      total: 4,
      active: 1,
      errors: 1,
      disabled: 1,
      disconnected: 1,
      unknown: 0,
    });
    expect(
      integrations?.map(({ integration, lastSyncFailed }) => [integration.name, lastSyncFailed]),
    ).toEqual([
      ['Zebra', true],
      ['Alpaca', true],
      ['Fake CMS', false],
      ['Mail', false],
    ]);
    expect(integrations?.slice(0, 2)).toMatchObject([
      { lastSyncAt: ago(3).toISOString(), healthState: 'UNHEALTHY' },
      { lastSyncAt: now().toISOString(), lastCheckedAt: ago(6).toISOString() },
    ]);
    const alert = {
      id: broken.id.replace('int_', 'alr_'),
      integration: { id: broken.id, name: 'Zebra' },
      message: testIntegration.check?.message,
      hint: testIntegration.check?.hint,
      since: ago(3).toISOString(),
      impact: 'Orders, invoices and stock are not synced.',
      needsReauth: false,
      webhook: null,
    };
    expect(alerts).toEqual([alert]);
    expect((await owner.get(Alerts, {})).alerts).toEqual([alert]);
  });

  it('that break tell it in health, as do cards', async () => {
    const { cms } = story.world;
    const form = cmsForm(story.world);
    const { id } = await connectCms(owner, story.world);
    await connectMail(owner, story.world);
    const token = form.credentials.token;
    const account = cms.accounts.get(token) ?? '';
    expect((await owner.get(Health, {})).health.overall).toBe('HEALTHY');
    cms.accounts.delete(token);
    await owner.get(TestStored, { input: { integrationId: id } });
    cms.accounts.set(token, account);
    const { health } = await owner.get(Health, {});
    expect(health).toMatchObject({
      overall: 'DEGRADED',
      integrations: [
        {
          integrationId: id,
          category: 'CMS',
          status: 'ERROR',
          message: expect.stringMatching(/.+/),
        },
        { name: 'Mail', status: 'CONNECTED', message: null },
      ],
      checkedAt: now().toISOString(),
    });
  });
});
