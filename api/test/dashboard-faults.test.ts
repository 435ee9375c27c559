import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Dashboard, Health } from './testkit/dashboard-documents.ts';
import { connectMail } from './testkit/integration-stories.ts';
import { restGet } from './testkit/rest.ts';
import { report } from './testkit/seed-dashboard.ts';
import { useStory } from './testkit/story.ts';
import type { TestClient } from './testkit/test-client.ts';

const story = useStory({ breaksTheServer: true });
let owner: TestClient;
let hidden: string | undefined;

beforeEach(async () => {
  ({ OWNER: owner } = (await story.app.organization('Acme', 'OWNER')).as);
  await connectMail(owner, story.world);
  await report(owner, 3, { status: 'ERROR', errorMessage: 'Timeout' });
});
afterEach(async () => {
  if (hidden === undefined) return;
  await story.app.database.query(`alter table ${hidden}_away rename to ${hidden}`);
  hidden = undefined;
});

/** Whoever asks for the table is refused, until the end of the test. */
async function hide(table: string): Promise<void> {
  await story.app.database.query(`alter table ${table} rename to ${table}_away`);
  hidden = table;
}

async function broken() {
  const { data, errors } = await owner.ask(Dashboard, {});
  const told = errors.map(({ message, extensions, ...rest }) => ({
    path: (rest as { path?: readonly string[] }).path?.slice(1).join('.'),
    message,
    code: extensions.code,
  }));
  return { dashboard: data?.dashboard, told };
}

function pathsOf(told: readonly { readonly path: string | undefined }[]): string[] {
  return told.map(({ path }) => path ?? '').toSorted((a, b) => a.localeCompare(b));
}

/** What the log says of parts that were not read since it had so many lines. */
function logged(from: number): unknown[] {
  return story.app.logLines
    .slice(from)
    .map((line) => JSON.parse(line) as { level: number; part?: string })
    .filter(({ level }) => level >= 50)
    .map(({ part }) => part);
}

describe('AC-12: a part that cannot be read', () => {
  it('the activity feed: says that it is unavailable, the rest stands, and it is logged once', async () => {
    await hide('activity_events');
    const before = story.app.logLines.length;
    const { dashboard, told } = await broken();
    expect(told).toContainEqual({
      path: 'recentActivity',
      message: 'Activity feed temporarily unavailable',
      code: 'PART_UNAVAILABLE',
    });
    expect(dashboard?.recentActivity).toBeNull();
    expect(dashboard).toMatchObject({
      totals: { total: 1, active: 1 },
      integrations: [{ integration: { name: 'Mail' } }],
      alerts: [],
      headlines: { apiKeys: { status: 'NOT_CONFIGURED' }, webhooks: { status: 'NOT_CONFIGURED' } },
    });
    expect(new Set(logged(before))).toEqual(new Set(['activity', 'counts']));
    expect(logged(before).length).toBe(2);
    expect(JSON.stringify(told)).not.toContain('activity_events');
  });

  it('the health of integrations: cards of connections and the table say so, feed and counts stand', async () => {
    await hide('integration_health');
    const { dashboard, told } = await broken();
    expect(pathsOf(told)).toEqual([
      'alerts',
      'headlines.edi',
      'headlines.erp',
      'integrations',
      'offlineSince',
    ]);
    expect(dashboard).toMatchObject({
      headlines: {
        erp: null,
        edi: null,
        apiKeys: { activeKeys: 0 },
        webhooks: { activeWebhooks: 0 },
      },
      totals: { total: 1 },
      alerts: null,
      integrations: null,
      errorSummary: { failed24h: 3 },
      successRate24h: { total: 4 },
    });
    expect(dashboard?.recentActivity?.length).toBeGreaterThan(3);
  });

  it.each([
    ['activity_buckets', ['errorSummary', 'headlines.edi', 'headlines.erp', 'successRate24h']],
    ['category_outcomes', ['headlines.edi', 'headlines.erp']],
    ['integration_syncs', ['alerts', 'integrations']],
    ['api_key_usage', ['headlines.apiKeys']],
    ['delivery_buckets', ['headlines.webhooks']],
    ['deliveries', ['errorSummary']],
  ])('%s: only %j', async (table, paths) => {
    await hide(table);
    const before = story.app.logLines.length;
    const { told } = await broken();
    expect(pathsOf(told)).toEqual(paths);
    expect(new Set(told.map(({ code }) => code))).toEqual(new Set(['PART_UNAVAILABLE']));
    expect(logged(before).length).toBe(1);
  });

  it('is null and named in the plain answer, with status 200; health is degraded', async () => {
    await hide('delivery_buckets');
    const { url } = story.app;
    const dashboard = await restGet(url, '/api/integrations/dashboard', owner);
    expect(dashboard.status).toBe(200);
    expect(dashboard.body).toMatchObject({
      health_status: { erp: { status: 'error' }, webhooks: null },
      recent_activity: expect.any(Array),
      errors: [
        {
          part: 'health_status.webhooks',
          code: 'PART_UNAVAILABLE',
          message: 'Webhook status temporarily unavailable',
        },
      ],
    });
    const health = await restGet(url, '/api/integrations/health', owner);
    expect(health).toMatchObject({
      status: 200,
      body: { overall_status: 'degraded', integrations: { webhooks: null } },
    });
    const { data } = await owner.ask(Health, {});
    expect(data?.health.headlines).toMatchObject({
      erp: 'ERROR',
      edi: 'NOT_CONFIGURED',
      webhooks: null,
    });
  });

  it('because it takes longer than three seconds: the others are there within six', async () => {
    const locker = new pg.Client({ connectionString: story.app.database.url });
    await locker.connect();
    await locker.query('begin; lock table deliveries in access exclusive mode');
    const started = performance.now();
    const { dashboard, told } = await broken();
    expect(performance.now() - started).toBeLessThan(6_000);
    await locker.query('rollback');
    await locker.end();
    expect(told.map(({ path }) => path)).toEqual(['errorSummary']);
    expect(dashboard).toMatchObject({
      totals: { total: 1 },
      headlines: { erp: { status: 'ERROR' } },
    });
    expect((await broken()).told).toEqual([]);
  });
});
