import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { admin, card, fillSmtp, signIn } from './testkit/admin.ts';
import { installAudit, sidewaysScrolls, violations } from './testkit/audit.ts';
import { openWindow } from './testkit/browser.ts';
import { addApiKeys, addDeliveries, addWebhooks } from './testkit/counters.ts';
import {
  alterDashboard,
  feedRows,
  headline,
  openDashboard,
  tableRow,
} from './testkit/dashboard.ts';
import { report, type ReportedEvent } from './testkit/events.ts';
import { addMember } from './testkit/members.ts';
import { type World, mailAccount, startWorld } from './testkit/world.ts';

let world: World;

beforeAll(async () => {
  world = await startWorld();
});

afterAll(() => world?.close());

const sync = (id: string, more: Partial<ReportedEvent> = {}): ReportedEvent => ({
  externalId: id,
  eventType: 'sync.completed',
  status: 'SUCCESS',
  category: 'ERP',
  message: `Sync ${id} finished`,
  ...more,
});
const syncs = (prefix: string, count: number, more: Partial<ReportedEvent> = {}) =>
  Array.from({ length: count }, (_, number) => sync(`${prefix}-${number}`, more));
const failed = {
  eventType: 'sync.failed',
  status: 'ERROR',
  errorMessage: 'Invalid credentials',
} as const;

const summary = (page: Page) => page.locator('[data-summary]');

async function connectSmtp(page: Page): Promise<void> {
  await page.goto('/marketplace?connect=smtp');
  await fillSmtp(page, { port: world.mail.port, ...mailAccount });
  await page.getByRole('button', { name: 'Test & connect' }).click();
  await card(page, 'smtp').getByText('Connected').waitFor();
}

describe('an organization that has nothing yet', () => {
  it('AC-2, AC-4: says what to set up, that nothing failed, and offers one thing to do', async () => {
    const { page, context, problems } = await openDashboard(world, admin);
    for (const name of ['erp', 'edi', 'apiKeys', 'webhooks'] as const)
      await headline(page, name).getByText('Not configured').waitFor();
    await headline(page, 'edi').getByText('Set up EDI to enable order automation').waitFor();
    await headline(page, 'edi').getByRole('link', { name: 'Configure EDI' }).waitFor();
    await summary(page).getByText('All integrations healthy').waitFor();
    await page.getByText('No integration yet').waitFor();
    await page.getByRole('link', { name: 'Browse the marketplace' }).click();
    await page.waitForURL('**/marketplace');
    expect(problems).toEqual([]);
    await context.close();
  });

  it('AC-3: has a feed that says that nothing happened', async () => {
    const { page, context, problems } = await openWindow(world.browser, world.patchbay.url);
    await alterDashboard(page, (dashboard) => ({
      dashboard: { ...dashboard, recentActivity: [] },
    }));
    await signIn(page, admin);
    await page.goto('/integrations/dashboard');
    await page.getByText('No recent integration activity').waitFor();
    expect(problems).toEqual([]);
    await context.close();
  });
});

describe('the dashboard', () => {
  beforeAll(async () => {
    const { page, context } = await openDashboard(world, admin);
    await connectSmtp(page);
    await report(page, syncs('bad', 2, failed));
    await report(page, syncs('good', 38));
    await addApiKeys(world.patchbay, { count: 3, requests: 1_247, limitPerMinute: 17 });
    await addWebhooks(world.patchbay, { count: 5, delivered: 340, dead: [30, 30] });
    await addDeliveries(world.patchbay, 'PENDING', 3);
    await addDeliveries(world.patchbay, 'DEAD', 2);
    await context.close();
  });

  it('AC-1: shows an admin the four cards, the feed, the error summary and the ways to everything', async () => {
    const { page, context, problems } = await openDashboard(world, admin);
    const started = Date.now();
    await page.reload();
    await feedRows(page).first().waitFor();
    expect(Date.now() - started).toBeLessThan(2_000);
    expect(await page.locator('[data-card]').count()).toBe(4);
    await summary(page).waitFor();
    await page.getByRole('navigation').getByRole('link', { name: 'API keys' }).waitFor();
    expect(problems).toEqual([]);
    await context.close();
  });

  it('AC-2: has a card each for the ERP, EDI, API keys and webhooks, with their own facts', async () => {
    const { page, context } = await openDashboard(world, admin);
    const texts = async (name: Parameters<typeof headline>[1]) =>
      (await headline(page, name).innerText()).replaceAll(/\s+/g, ' ');
    expect(await texts('erp')).toContain('Connected Last sync just now');
    expect(await texts('erp')).toContain('95 % · 38 of 40 syncs');
    expect(await texts('apiKeys')).toBe(
      'API keys Connected Active keys 3 Requests (24 h) 1,247 Rate limit use 41 %',
    );
    expect(await texts('webhooks')).toBe(
      'Webhooks Warning Active webhooks 5 Success rate 85 % · 340 of 400 deliveries Failed deliveries 2',
    );
    await headline(page, 'erp').click();
    await page.waitForURL('**/integrations/erp');
    await context.close();
  });

  it('AC-2: says how long ago it was, and after an error what it was and when', async () => {
    const { page, context, problems } = await openWindow(world.browser, world.patchbay.url);
    await signIn(page, admin);
    await page.clock.install({ time: Date.now() + 2 * 3_600_000 });
    await page.goto('/integrations/dashboard');
    await headline(page, 'erp').getByText('2 hours ago').waitFor();
    await report(page, [sync('last', failed)]);
    await headline(page, 'erp').getByText('Invalid credentials').waitFor();
    await headline(page, 'erp').getByText('Error', { exact: true }).waitFor();
    await headline(page, 'erp').getByText('Error time').waitFor();
    expect(problems).toEqual([]);
    await context.close();
  });

  it('AC-3: lists the newest twenty events, and opens one in place with bodies, error and Retry now', async () => {
    const { page, context, problems } = await openDashboard(world, admin);
    const bodies = { requestBody: { order: 'SO-4711' }, responseBody: { reason: 'timeout' } };
    await report(page, [
      ...syncs('many', 30),
      sync('detail', {
        ...failed,
        ...bodies,
        errorMessage: 'Connection timeout after 30s',
        retryCount: 2,
      }),
    ]);
    const row = feedRows(page).first();
    await row.getByText('Sync detail finished').waitFor();
    expect(await feedRows(page).count()).toBe(20);
    expect(await feedRows(page).nth(1).innerText()).toContain('Sync many-29');
    expect(await row.innerText()).toMatch(/Sync · .*Error.*just now/s);
    await row.getByRole('button').click();
    for (const text of ['SO-4711', 'timeout', 'Connection timeout after 30s', 'Retry count'])
      await row.getByText(text).first().waitFor();
    await row.getByRole('button', { name: 'Retry now' }).waitFor();
    expect(new URL(page.url()).searchParams.get('open')).toMatch(/^evt_/);
    expect(problems).toEqual([]);
    await context.close();
  });

  it('AC-4: counts failures, retries and dead letters, each a way to exactly those', async () => {
    const { page, context } = await openDashboard(world, admin);
    const lines = summary(page).getByRole('link');
    expect((await lines.allInnerTexts()).map((text) => text.replaceAll(/\s+/g, ' '))).toEqual([
      'Failed (24 h) 4',
      'Pending retries 3',
      'Dead letter queue 2',
    ]);
    expect(await lines.nth(1).getAttribute('href')).toBe('/integrations/error-queue?tab=retries');
    expect(await lines.nth(2).getAttribute('href')).toBe('/integrations/error-queue?tab=dead');
    await lines.first().click();
    await page.waitForURL('**/integrations/logs?status=error&date_range=24h');
    await context.close();
  });

  it('AC-9: shows an IT manager everything and nothing to change it with', async () => {
    const manager = await addMember(world.patchbay, 'IT_MANAGER');
    const { page, context, problems } = await openDashboard(world, manager);
    await feedRows(page).first().getByRole('button').click();
    await tableRow(page, 'SMTP');
    const acts = /^(Check all|Add integration|Configure|Reconnect|Retry now|Actions for)/;
    const offered = page.getByRole('main').locator('button, a');
    const names = await offered.evaluateAll((all) =>
      all.map((one) => one.getAttribute('aria-label') ?? one.textContent?.trim() ?? ''),
    );
    expect(names.length).toBeGreaterThan(20);
    expect(names.filter((name) => acts.test(name))).toEqual([]);
    expect(problems).toEqual([]);
    await context.close();
  });

  it.each(['USER', 'VIEWER'] as const)('AC-1, AC-9: sends a %s home and says why', async (role) => {
    const member = await addMember(world.patchbay, role);
    const { page, context, problems } = await openWindow(world.browser, world.patchbay.url);
    await signIn(page, member);
    await page.goto('/integrations');
    await page.getByText('Insufficient permissions').waitFor();
    await page.waitForURL((url) => url.pathname === '/');
    expect(problems).toEqual([]);
    await context.close();
  });

  it('AC-10: stacks on a phone, is two by two on a tablet and four in a row on a desk, and reads well', async () => {
    const { page, context } = await openDashboard(world, admin);
    await installAudit(context);
    await page.reload();
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await tableRow(page, 'SMTP');
    const lefts = () =>
      page
        .locator('[data-card]')
        .evaluateAll((all) => new Set(all.map((one) => one.getBoundingClientRect().left)).size);
    const columns = { 320: 1, 375: 1, 768: 2, 1280: 4 };
    for (const [width, count] of Object.entries(columns)) {
      await page.setViewportSize({ width: Number(width), height: 800 });
      await expect.poll(lefts, { message: width }).toBe(count);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect.soft(await sidewaysScrolls(page), width).toEqual([]);
        expect.soft(await violations(page), `${width} ${colorScheme}`).toEqual([]);
      }
    }
    await page.setViewportSize({ width: 768, height: 800 });
    const feed = await page.getByRole('region', { name: 'Recent activity' }).first().boundingBox();
    const errors = await summary(page).boundingBox();
    expect(errors?.x).toBeGreaterThan((feed?.x ?? 0) + (feed?.width ?? 0));
    await page.setViewportSize({ width: 375, height: 800 });
    await page.getByRole('button', { name: 'Navigation' }).waitFor();
    const badge = feedRows(page).first().locator('[data-status]').first();
    expect(await badge.isVisible()).toBe(false);
    await context.close();
  });

  it('AC-11: is there within two seconds with 1,000 events, 50 keys and 20 webhooks', async () => {
    const { page, context } = await openDashboard(world, admin);
    await report(page, syncs('load', 1_000));
    await addApiKeys(world.patchbay, { count: 47, requests: 0, limitPerMinute: 60 });
    await addWebhooks(world.patchbay, { count: 15, delivered: 0, dead: [] });
    const took: number[] = [];
    for (let round = 0; round < 5; round += 1) {
      await page.goto('/marketplace');
      const started = Date.now();
      await page.goto('/integrations/dashboard');
      await feedRows(page).nth(19).waitFor();
      took.push(Date.now() - started);
    }
    // What else a shared machine does comes on top of most rounds, not of all.
    expect(Math.min(...took)).toBeLessThan(2_000);
    await context.close();
  });

  it('AC-12: a part that could not be read says so in its place, the others stand, and Retry brings it back', async () => {
    const { page, context, problems } = await openWindow(world.browser, world.patchbay.url);
    const error = { message: 'timeout', extensions: { code: 'INTERNAL_SERVER_ERROR' } };
    const mend = await alterDashboard(page, (dashboard) => ({
      dashboard: {
        ...dashboard,
        headlines: { ...(dashboard['headlines'] as object), erp: null, edi: null },
        recentActivity: null,
      },
      errors: [{ ...error, path: ['dashboard', 'recentActivity'] }],
    }));
    await signIn(page, admin);
    await page.goto('/integrations/dashboard');
    await page.getByText('Activity feed temporarily unavailable').waitFor();
    for (const name of ['erp', 'edi'] as const)
      await headline(page, name).getByText('Status temporarily unavailable').waitFor();
    await headline(page, 'apiKeys').getByText('Connected').waitFor();
    await summary(page).getByText('Pending retries').waitFor();
    await mend();
    await page.getByRole('button', { name: 'Retry: Activity feed' }).click();
    await feedRows(page).first().waitFor();
    await headline(page, 'erp').getByText('Last sync').waitFor();
    expect(problems).toEqual([]);
    await context.close();
  });
});
