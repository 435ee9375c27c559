import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { admin, signIn } from './testkit/admin.ts';
import { openWindow } from './testkit/browser.ts';
import { focused, tabTo, write } from './testkit/keyboard.ts';
import { readInPolish } from './testkit/language.ts';
import { addMember } from './testkit/members.ts';
import {
  arrived,
  header,
  signaturesOf,
  startReceiver,
  type WebhookReceiver,
} from './testkit/webhook-receiver.ts';
import { createWebhook, deliveryRow, emptyWebhooks, happen } from './testkit/webhooks.ts';
import { startWorld, type World } from './testkit/world.ts';

const patiently = { timeout: 60_000 };

let world: World;
let receiver: WebhookReceiver;

beforeAll(async () => {
  world = await startWorld();
});

afterAll(() => world?.close());

beforeEach(async () => {
  receiver = await startReceiver();
});

afterEach(async () => {
  await emptyWebhooks(world.patchbay);
  await receiver.close();
});

async function enter(account: { email: string; password: string }, path: string) {
  const window = await openWindow(world.browser, world.patchbay.url);
  await window.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await signIn(window.page, account);
  await window.page.goto(path);
  await window.page.getByText('Live', { exact: true }).waitFor();
  return window;
}

const row = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name });
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

describe('an owner without a mouse', () => {
  it('creates a webhook, takes its secret along, and what happens arrives signed by it', async () => {
    const { page, context, problems } = await enter(admin, '/integrations/webhooks');
    await page.getByText('No webhooks').waitFor();
    await tabTo(page, 'Create webhook');
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page), patiently).toMatch(/^Name/);
    await page.keyboard.type('Order system');
    await write(page, 'URL', receiver.url);
    await tabTo(page, 'sync');
    await page.keyboard.press('Enter');
    await tabTo(page, 'All sync events');
    await page.keyboard.press('Space');
    await tabTo(page, 'Create webhook');
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page), patiently).toBe('Signing secret');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('status').getByText('Copied').waitFor();
    const secret = await clipboard(page);
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/=]{32,}$/);
    await page.keyboard.press('Escape');
    await row(page, 'Order system').getByText('Active').waitFor();
    await row(page, 'Order system').getByText('sync.*').waitFor();
    expect(await page.getByText(secret).count()).toBe(0);

    await happen(page);
    await arrived(receiver, 1);
    const [request] = receiver.requests;
    if (!request) throw new Error('Nothing arrived');
    expect(header(request, 'webhook-signature')).toBe(signaturesOf(request, secret));
    expect(JSON.parse(request.body)).toMatchObject({ type: 'sync.completed' });
    await row(page, 'Order system').getByText('100 % · 1 of 1').waitFor();
    expect(problems).toEqual([]);
    await context.close();
  });

  it('is told at the field what is wrong, and what was probably meant', async () => {
    const { page, context, problems } = await enter(admin, '/integrations/webhooks');
    await page.getByRole('button', { name: 'Create webhook' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(/^Name/).fill('Misspelt');
    await dialog.getByLabel(/^URL/).fill('http://10.0.0.1/hook');
    await dialog.getByLabel('Other type or pattern').fill('integration.conected');
    await page.keyboard.press('Enter');
    const create = dialog.getByRole('button', { name: 'Create webhook' });
    await create.click();
    await expect.poll(() => focused(page), patiently).toMatch(/^URL/);
    expect(await dialog.getByLabel(/^URL/).getAttribute('aria-invalid')).toBe('true');
    await dialog.getByLabel(/^URL/).fill(receiver.url);
    await create.click();
    await dialog.getByText(/Did you mean integration\.connected/).waitFor();
    await dialog.getByRole('button', { name: 'Remove integration.conected' }).click();
    await dialog.getByLabel('Other type or pattern').fill('order.*');
    await dialog.getByRole('button', { name: 'Add', exact: true }).click();
    await dialog.getByLabel('Take types that no event had yet').check();
    await create.click();
    await page.getByLabel('Signing secret').waitFor();
    await page.keyboard.press('Escape');
    await row(page, 'Misspelt').getByText('order.*').waitFor();
    expect(problems).toEqual([]);
    await context.close();
  });
});

describe('whoever may not manage webhooks', () => {
  it('sees everything and nothing to press, as an IT manager', async () => {
    const owner = await enter(admin, '/');
    const { id } = await createWebhook(owner.page, { name: 'Watched', url: receiver.url });
    await happen(owner.page);
    const manager = await addMember(world.patchbay, 'IT_MANAGER');
    const { page, context, problems } = await enter(manager, '/integrations/webhooks');
    await row(page, 'Watched').getByText('Active').waitFor();
    expect(await page.getByRole('main').getByRole('button').count()).toBe(0);
    await page.getByRole('link', { name: 'Watched' }).click();
    await page.waitForURL(`**/${id}`);
    const delivery = deliveryRow(page, 'sync.completed');
    await delivery.getByRole('button').click();
    await delivery.getByText('Attempt 1').waitFor();
    for (const name of ['Replay', 'Discard', 'Edit', 'Disable', 'Send test', 'Actions for Watched'])
      expect(await page.getByRole('button', { name }).count()).toBe(0);
    expect(problems).toEqual([]);
    for (const opened of [owner.context, context]) await opened.close();
  });

  it.each(['USER', 'VIEWER'] as const)('is sent home with a word why, as %s', async (role) => {
    const { page, context } = await enter(await addMember(world.patchbay, role), '/');
    for (const path of ['/integrations/webhooks', '/integrations/webhooks/whk_x']) {
      await page.goto(path);
      await page.getByText('Insufficient permissions').waitFor();
      await expect.poll(() => new URL(page.url()).pathname, patiently).toBe('/');
    }
    await context.close();
  });
});

describe('what cannot be loaded', () => {
  it('says so, and comes by Retry', async () => {
    const { page, context } = await enter(admin, '/');
    await createWebhook(page, { name: 'Reached', url: receiver.url });
    let fails = true;
    await page.route('**/graphql', (route) => {
      const { query } = route.request().postDataJSON() as { query: string };
      return fails && query.startsWith('query Webhooks{') ? route.abort() : route.fallback();
    });
    await page.goto('/integrations/webhooks');
    await page.getByText('The webhooks could not be loaded').waitFor();
    fails = false;
    await page.getByRole('button', { name: 'Retry' }).click();
    await row(page, 'Reached').waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
    await context.close();
  });
});

describe('in Polish', () => {
  it('speaks of webhooks and deliveries as a Pole would', async () => {
    const { page, context, problems } = await enter(admin, '/');
    const { id } = await createWebhook(page, { name: 'Sklep', url: receiver.url });
    await happen(page);
    await arrived(receiver, 1);
    await readInPolish(page);
    await page.goto('/integrations/webhooks');
    await row(page, 'Sklep').getByText('Aktywny').waitFor();
    await page.goto(`/integrations/webhooks/${id}`);
    await page.getByRole('heading', { name: 'Dostarczenia' }).waitFor();
    const delivery = deliveryRow(page, 'sync.completed');
    await delivery.getByText('Dostarczone').waitFor();
    await delivery.getByRole('button').click();
    await delivery.getByText('Próba 1').waitFor();
    await page.getByText('1 dostarczenie').waitFor();
    expect(problems).toEqual([]);
    await context.close();
  });
});
