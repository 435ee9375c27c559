import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { admin, signIn } from './testkit/admin.ts';
import { createApiKey } from './testkit/api-key.ts';
import { installAudit } from './testkit/audit.ts';
import { openWindow } from './testkit/browser.ts';
import { addDeliveries } from './testkit/counters.ts';
import { auditEverySize } from './testkit/every-size.ts';
import { switchOff } from './testkit/webhook-alert.ts';
import { createWebhook } from './testkit/webhooks.ts';
import { startWorld, type World } from './testkit/world.ts';

const longName = 'Warehouse management system of the northern distribution centre';

let world: World;
let window: Awaited<ReturnType<typeof openWindow>>;

beforeAll(async () => {
  world = await startWorld();
  window = await openWindow(world.browser, world.patchbay.url);
  await installAudit(window.context);
  // Contrast is that of the page at rest, not of a fade on its way.
  await window.page.emulateMedia({ reducedMotion: 'reduce' });
  await signIn(window.page, admin);
  const expiresAt = new Date(Date.now() + 5 * 86_400_000).toISOString();
  await createApiKey(window.page, { name: 'Key 1', scopes: ['health:read'], expiresAt });
  await createWebhook(window.page, { name: longName, url: 'http://127.0.0.1:9/hook' });
  for (const status of ['PENDING', 'DEAD'] as const) await addDeliveries(world.patchbay, status, 2);
  await switchOff(world.patchbay, longName);
});

afterAll(() => world?.close());

const places: readonly { readonly name: string; readonly open: (page: Page) => Promise<void> }[] = [
  {
    name: 'the API keys',
    async open(page) {
      await page.goto('/integrations/api-keys');
      await page.locator('[data-key]').first().waitFor();
    },
  },
  {
    name: 'creating an API key',
    async open(page) {
      await page.goto('/integrations/api-keys?create=1');
      await page.getByLabel('messages:send').waitFor();
      await page.getByLabel('Expires').selectOption('At a time of your choice');
    },
  },
  {
    name: 'a new API key',
    async open(page) {
      await page.goto('/integrations/api-keys?create=1');
      await page.getByLabel('Name').fill(longName);
      for (const scope of await page.getByRole('checkbox').all()) await scope.check();
      await page.getByRole('button', { name: 'Create key' }).click();
      await page.getByLabel('API key', { exact: true }).waitFor();
    },
  },
  {
    name: 'rotating an API key',
    async open(page) {
      await page.goto('/integrations/api-keys');
      await page.getByRole('button', { name: 'Actions for Key 1' }).click();
      await page.getByRole('menuitem', { name: 'Rotate' }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'dead letters',
    async open(page) {
      await page.goto('/integrations/error-queue?tab=dead');
      await page
        .getByLabel(/^Choose order/)
        .first()
        .check();
      await page.getByRole('button', { name: 'Discard 1' }).waitFor();
    },
  },
  {
    name: 'an open delivery that waits',
    async open(page) {
      await page.goto('/integrations/error-queue?tab=retries&from=2026-01-01T00:00:00Z');
      await page.locator('[data-delivery] button[aria-expanded]').first().click();
      await page.getByText('The payload was removed for its age.').waitFor();
    },
  },
  {
    name: 'the dashboard with an alert of a webhook',
    async open(page) {
      await page.goto('/integrations/dashboard');
      await page.locator('[data-alert]').first().waitFor();
      await page.locator('[data-event]').first().waitFor();
    },
  },
];

/** The levels of the headings, from the top. */
const headingLevels = (page: Page): Promise<number[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(({ tagName }) => Number(tagName[1])),
  );

describe('every page of keys and queues fits its window and can be read by everyone', () => {
  it.each(places)('at all widths, light and dark: $name', async ({ open }) => {
    await open(window.page);
    await auditEverySize(window.page);
    expect(window.problems.splice(0)).toEqual([]);
  });

  it.each(['/integrations/dashboard', '/integrations/api-keys', '/integrations/error-queue'])(
    'leaves no level of headings out: %s',
    async (path) => {
      const { page } = window;
      await page.goto(path);
      await page.locator('[data-card], [data-key], [role=tabpanel]').first().waitFor();
      const levels = await headingLevels(page);
      expect(levels[0]).toBe(1);
      expect(levels.filter((level, index) => level > (levels[index - 1] ?? level) + 1)).toEqual([]);
    },
  );
});

describe('a webhook that Patchbay switched off', () => {
  it('is an alert: what, since when, what it means, and the ways out', async () => {
    const { page } = window;
    await page.goto('/integrations/dashboard');
    const alert = page.locator('[data-alert]').filter({ hasText: longName });
    await alert.getByText('1 day ago').waitFor();
    await alert.getByText('Impact:').waitFor();
    await alert.getByRole('link', { name: `Dead letters: ${longName}` }).click();
    await page.waitForURL(/\/integrations\/error-queue\?tab=dead&webhook=whk_/);
    await page.goBack();
    await alert.getByRole('link', { name: `View logs: ${longName}` }).click();
    await page.waitForURL('**/integrations/logs?status=error&event_type=webhook.*');
    await page.goBack();
    await alert.getByRole('link', { name: longName, exact: true }).click();
    await page.waitForURL(/\/integrations\/webhooks\/whk_/);
    await page.getByRole('heading', { name: longName }).first().waitFor();
    expect(window.problems.splice(0)).toEqual([]);
  });
});
