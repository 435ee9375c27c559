import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { admin, signIn } from './testkit/admin.ts';
import { installAudit } from './testkit/audit.ts';
import { openWindow } from './testkit/browser.ts';
import { auditEverySize } from './testkit/every-size.ts';
import { createWebhook } from './testkit/webhooks.ts';
import { startWorld, type World } from './testkit/world.ts';

const longName = 'Warehouse management system of the northern distribution centre';
/** Nobody listens there. */
const deadUrl = `http://127.0.0.1:9/a-very-long-path/${'without-any-place-to-break'.repeat(4)}`;

let world: World;
let window: Awaited<ReturnType<typeof openWindow>>;
let webhook: string;

beforeAll(async () => {
  world = await startWorld();
  window = await openWindow(world.browser, world.patchbay.url);
  await installAudit(window.context);
  // Contrast is that of the page at rest, not of a fade on its way.
  await window.page.emulateMedia({ reducedMotion: 'reduce' });
  await signIn(window.page, admin);
  const { id } = await createWebhook(window.page, { name: longName, url: deadUrl });
  webhook = `/integrations/webhooks/${id}`;
});

afterAll(() => world?.close());

const places: readonly { readonly name: string; readonly open: (page: Page) => Promise<void> }[] = [
  {
    name: 'the webhooks',
    async open(page) {
      await page.goto('/integrations/webhooks');
      await page.getByRole('row').getByText('Active').waitFor();
    },
  },
  {
    name: 'creating a webhook',
    async open(page) {
      await page.goto('/integrations/webhooks');
      await page.getByRole('button', { name: 'Create webhook' }).click();
      await page.getByRole('dialog').getByText('integration', { exact: true }).click();
      await page.getByLabel('integration.connected').waitFor();
    },
  },
  {
    name: 'the secret of a webhook',
    async open(page) {
      await page.goto(webhook);
      await page.getByRole('button', { name: `Actions for ${longName}` }).click();
      await page.getByRole('menuitem', { name: 'Rotate secret' }).click();
      await page.getByRole('button', { name: 'Rotate secret' }).click();
      await page.getByLabel('Signing secret').waitFor();
    },
  },
  {
    name: 'testing a webhook',
    async open(page) {
      await page.goto(webhook);
      await page.getByRole('button', { name: 'Send test' }).first().click();
      await page.getByRole('dialog').getByRole('button', { name: 'Send test' }).click();
      await page.getByRole('dialog').getByText('Connection refused').waitFor();
    },
  },
  {
    name: 'a delivery of a webhook',
    async open(page) {
      await page.goto(webhook);
      await page.locator('[data-delivery] button[aria-expanded]').first().click();
      await page.getByText('Attempt 1', { exact: true }).waitFor();
    },
  },
  {
    name: 'the retry policy, changed',
    async open(page) {
      await page.goto('/settings/retry-policy');
      await page.getByRole('textbox', { name: 'Base delay' }).fill('60');
      await page.getByText('What it becomes').waitFor();
    },
  },
];

describe('every page of webhooks fits its window and can be read by everyone', () => {
  it.each(places)('at all widths, light and dark: $name', async ({ open }) => {
    await open(window.page);
    await auditEverySize(window.page);
    expect(window.problems.splice(0)).toEqual([]);
  });
});
