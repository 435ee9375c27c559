import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { admin, signIn } from './testkit/admin.ts';
import { openWindow } from './testkit/browser.ts';
import { report } from './testkit/events.ts';
import { focused } from './testkit/keyboard.ts';
import { addMember } from './testkit/members.ts';
import { type WebhookReceiver, header, startReceiver } from './testkit/webhook-receiver.ts';
import { createWebhook, deliveryRow, emptyWebhooks, setRetryPolicy } from './testkit/webhooks.ts';
import { type World, startWorld } from './testkit/world.ts';

const address = '/integrations/error-queue';

let world: World;
let receiver: WebhookReceiver;
let serial = 0;

beforeAll(async () => {
  world = await startWorld();
});

afterAll(() => world?.close());

beforeEach(async () => {
  receiver = await startReceiver();
});

afterEach(async () => {
  await receiver.close();
  await emptyWebhooks(world.patchbay);
});

async function enter(who = admin) {
  const window = await openWindow(world.browser, world.patchbay.url);
  await signIn(window.page, who);
  return window;
}

/** Lets jobs report syncs of these types, one each. */
async function sync(page: Page, ...types: readonly string[]): Promise<void> {
  await report(
    page,
    types.map((eventType) => ({
      externalId: `queue-${(serial += 1)}`,
      eventType,
      status: 'SUCCESS',
      message: 'Orders synced',
      category: 'ERP',
    })),
  );
}

/** A webhook whose receiver refuses everything, and as many dead letters as there are types. */
async function failing(page: Page, ...types: readonly string[]): Promise<void> {
  receiver.answer(500, 'The warehouse is closed');
  await createWebhook(page, { name: 'Warehouse', url: receiver.url });
  await setRetryPolicy(page, { strategy: 'FIXED', maxRetries: 0, baseDelaySeconds: 600 });
  await sync(page, ...types);
  await expect.poll(() => receiver.requests.length).toBe(types.length);
}

const rows = (page: Page) => page.locator('[data-delivery]');
/** A list follows what happens at most once in two seconds. */
const waitForRows = (page: Page, count: number) =>
  expect.poll(() => rows(page).count(), { timeout: 60_000 }).toBe(count);
const tab = (page: Page, name: string) => page.getByRole('tab', { name });
const progress = (page: Page) => page.locator('[data-replay]');

describe('dead letters', () => {
  it('come by themselves, and all go out again once the receiver is mended', async () => {
    const { page, context, problems } = await enter();
    await page.goto(`${address}?tab=dead`);
    await page.getByText('No dead letters').waitFor();
    await failing(page, 'sync.orders', 'sync.stock', 'sync.prices');
    await tab(page, 'Dead letters (3)').waitFor();
    await waitForRows(page, 3);
    const row = deliveryRow(page, 'sync.stock');
    await row.getByText('Warehouse · after 1 attempt').waitFor();
    await row.getByRole('button').first().click();
    await row.getByText('The warehouse is closed').waitFor();
    await row.getByRole('button').first().click();

    receiver.answer(204);
    await page.getByRole('button', { name: 'Replay all 3' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Replay 3' }).click();
    await progress(page).getByText('3 deliveries replayed').waitFor();
    await progress(page).getByText('3 delivered · 0 failed').waitFor();
    await page.getByText('No dead letters').waitFor();
    expect(receiver.requests.length).toBe(6);
    const ids = receiver.requests.map((request) => header(request, 'webhook-id'));
    expect(new Set(ids).size).toBe(3);

    // What it came to is read until it is closed, after a reload too.
    expect(new URL(page.url()).searchParams.get('replay')).toMatch(/^rpl_/);
    await page.reload();
    await progress(page).getByText('3 delivered · 0 failed').waitFor();
    await progress(page).getByRole('button', { name: 'Close' }).click();
    await progress(page).waitFor({ state: 'detached' });
    expect(new URL(page.url()).search).toBe('?tab=dead');
    expect(problems).toEqual([]);
    await context.close();
  });

  it('are replayed as they were chosen, and what fails again is back', async () => {
    const { page, context, problems } = await enter();
    await failing(page, 'sync.orders', 'sync.stock', 'sync.prices');
    await page.goto(`${address}?tab=dead`);
    await waitForRows(page, 3);
    await page.getByLabel('Choose sync.orders to Warehouse').check();
    await page.getByLabel('1 chosen').check();
    await page.getByLabel('3 chosen').waitFor();
    await page.getByLabel('Choose sync.prices to Warehouse').uncheck();
    await page.getByRole('button', { name: 'Replay 2' }).click();
    await progress(page).getByText('2 deliveries replayed').waitFor();
    await progress(page).getByText('0 delivered · 2 failed').waitFor();
    await progress(page).getByText('What failed is back in the error queue.').waitFor();
    await waitForRows(page, 3);
    expect(receiver.requests.length).toBe(5);
    expect(problems).toEqual([]);
    await context.close();
  });

  it('are discarded after a question that counts them, and can be found and replayed', async () => {
    const { page, context, problems } = await enter();
    await failing(page, 'sync.orders', 'sync.stock');
    await page.goto(`${address}?tab=dead`);
    await page.getByRole('button', { name: 'Discard all 2' }).click();
    const question = page.getByRole('alertdialog', { name: 'Discard 2 deliveries?' });
    await question.waitFor();
    await expect.poll(() => focused(page)).toBe('Cancel');
    await question.getByRole('button', { name: 'Cancel' }).click();
    expect(await rows(page).count()).toBe(2);

    await page.getByLabel('Choose sync.stock to Warehouse').check();
    await page.getByRole('button', { name: 'Discard 1' }).click();
    await page.getByRole('button', { name: 'Discard 1 delivery' }).click();
    await page.getByText('1 delivery discarded').waitFor();
    await tab(page, 'Dead letters (1)').waitFor();
    await waitForRows(page, 1);

    await page.getByLabel('Status').selectOption('Discarded');
    await deliveryRow(page, 'sync.stock').waitFor();
    expect(new URL(page.url()).search).toBe('?tab=dead&status=discarded');
    receiver.answer(204);
    await page.getByRole('button', { name: 'Replay all 1' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Replay 1' }).click();
    await progress(page).getByText('1 delivered · 0 failed').waitFor();
    expect(problems).toEqual([]);
    await context.close();
  });

  it('are filtered, and the address holds the filter for a colleague', async () => {
    const { page, context, problems } = await enter();
    await failing(page, 'sync.orders', 'sync.stock');
    const other = await createWebhook(page, { name: 'Accounting', url: receiver.url });
    await sync(page, 'sync.stock');
    await expect.poll(() => receiver.requests.length).toBe(4);
    await page.goto(`${address}?tab=dead`);
    await waitForRows(page, 4);
    await page.getByLabel('Event type').fill('sync.stock');
    await waitForRows(page, 3);
    await page.getByLabel('Webhook').selectOption('Accounting');
    await waitForRows(page, 1);
    expect(new URL(page.url()).search).toBe(`?tab=dead&event_type=sync.stock&webhook=${other.id}`);
    await page.reload();
    await deliveryRow(page, 'sync.stock').getByText('Accounting').waitFor();
    expect(await rows(page).count()).toBe(1);
    await page.getByLabel('Event type').fill('sync.orders');
    await page.getByText('No delivery matches these filters').waitFor();
    await page.getByRole('main').getByRole('button', { name: 'Clear filters' }).last().click();
    await waitForRows(page, 4);
    expect(new URL(page.url()).search).toBe('?tab=dead');
    expect(problems).toEqual([]);
    await context.close();
  });

  it('lead there from the dashboard, which is healthy again once they are gone', async () => {
    const { page, context, problems } = await enter();
    await failing(page, 'sync.orders');
    await page.goto('/integrations/dashboard');
    await page.getByRole('link', { name: /^Dead letter queue\s*1/ }).click();
    await deliveryRow(page, 'sync.orders').waitFor();
    expect(new URL(page.url()).search).toBe('?tab=dead');
    await page.goto('/integrations/dashboard');
    await page.getByRole('link', { name: /^Pending retries\s*0/ }).click();
    await page.getByText('No delivery waits for its next try').waitFor();

    receiver.answer(204);
    await page.goto(`${address}?tab=dead`);
    await page.getByRole('button', { name: 'Replay all 1' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Replay 1' }).click();
    await page.getByText('No dead letters').waitFor();
    // That it was not well stays in the count.
    await page.goto('/integrations/dashboard');
    await page.getByText('All integrations healthy').waitFor();
    await page.getByRole('link', { name: /^Failed \(24 h\)\s*[1-9]/ }).waitFor();
    expect(problems).toEqual([]);
    await context.close();
  });
});

describe('pending retries', () => {
  it('tell when the next try is, and can be tried at once', async () => {
    const { page, context, problems } = await enter();
    receiver.answer(503);
    await createWebhook(page, { name: 'Warehouse', url: receiver.url });
    await setRetryPolicy(page, { strategy: 'FIXED', maxRetries: 3, baseDelaySeconds: 600 });
    await page.goto(`${address}?tab=retries`);
    await page.getByText('No delivery waits for its next try').waitFor();
    await sync(page, 'sync.orders');
    const row = deliveryRow(page, 'sync.orders');
    await row.getByText(/attempt 1 of 4 · next try in (?:9|10) minutes/).waitFor();
    await tab(page, 'Pending retries (1)').waitFor();
    receiver.answer(204);
    await page.getByRole('button', { name: 'Replay all 1' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Replay 1' }).click();
    await progress(page).getByText('1 delivered · 0 failed').waitFor();
    await page.getByText('No delivery waits for its next try').waitFor();
    expect(problems).toEqual([]);
    await context.close();
  });
});

describe('who may only look', () => {
  it('sees the queue as an IT manager, and nothing to press', async () => {
    const owner = await enter();
    await failing(owner.page, 'sync.orders');
    await owner.context.close();
    const manager = await addMember(world.patchbay, 'IT_MANAGER');
    const { page, context, problems } = await enter(manager);
    await page.goto(`${address}?tab=dead`);
    const row = deliveryRow(page, 'sync.orders');
    await row.getByRole('button').first().click();
    await row.getByText('The warehouse is closed').waitFor();
    const main = page.getByRole('main');
    expect(await main.getByRole('button', { name: /Replay|Discard/ }).count()).toBe(0);
    expect(await main.getByRole('checkbox').count()).toBe(0);
    expect(problems).toEqual([]);
    await context.close();
  });
});
