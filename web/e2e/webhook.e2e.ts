import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { admin, signIn } from './testkit/admin.ts';
import { openWindow } from './testkit/browser.ts';
import { focused } from './testkit/keyboard.ts';
import {
  arrived,
  header,
  signaturesOf,
  startReceiver,
  type WebhookReceiver,
} from './testkit/webhook-receiver.ts';
import {
  createWebhook,
  deliveryRow,
  emptyWebhooks,
  happen,
  setRetryPolicy,
} from './testkit/webhooks.ts';
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

const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

describe('the page of a webhook', () => {
  it('tells the story of a delivery that fails, is given up, and is replayed once the endpoint is mended', async () => {
    const { page, context, problems } = await enter(admin, '/');
    await setRetryPolicy(page, { strategy: 'FIXED', maxRetries: 1, baseDelaySeconds: 1 });
    receiver.answer(503, '{"reason":"closed for tonight"}');
    const { id } = await createWebhook(page, { name: 'Night shift', url: receiver.url });
    await page.goto(`/integrations/webhooks/${id}`);
    await page.getByText('No deliveries yet').waitFor();
    await happen(page);
    const delivery = deliveryRow(page, 'sync.completed');
    await delivery.getByText('Dead letter').waitFor();
    await page.getByText('Its attempts fail').waitFor();

    await delivery.getByRole('button').click();
    await page.waitForURL(/open=dlv_/);
    await page.reload();
    await delivery.getByText('Attempt 2').waitFor();
    await delivery.getByText('HTTP 503').first().waitFor();
    await delivery.getByText('closed for tonight').last().waitFor();
    await delivery.getByText('x-receiver').last().waitFor();
    await delivery.getByRole('button', { name: 'Copy payload' }).click();
    await delivery.getByText('Copied').waitFor();
    const [first, second] = receiver.requests;
    expect(await clipboard(page)).toBe(first?.body);
    expect(second?.body).toBe(first?.body);

    receiver.answer(204);
    await delivery.getByRole('button', { name: 'Replay' }).click();
    await delivery.getByText('Delivered').first().waitFor();
    await delivery.getByText('Attempt 3').waitFor();
    const ids = receiver.requests.map((request) => header(request, 'webhook-id'));
    expect(new Set(ids).size).toBe(1);
    expect(ids).toHaveLength(3);
    await page.getByText('Its attempts fail').waitFor({ state: 'detached' });
    expect(problems).toEqual([]);
    await context.close();
  });

  it('shows what waits for its next try, holds it while disabled, and sends it when enabled', async () => {
    const { page, context, problems } = await enter(admin, '/');
    await setRetryPolicy(page, { strategy: 'FIXED', maxRetries: 5, baseDelaySeconds: 3_600 });
    receiver.answer(500);
    const { id } = await createWebhook(page, { name: 'Patient', url: receiver.url });
    await page.goto(`/integrations/webhooks/${id}`);
    await happen(page);
    const delivery = deliveryRow(page, 'sync.completed');
    await delivery.getByText('Retrying').waitFor();
    await delivery.getByText(/attempt 1 of 6 · next try in (1 hour|60 minutes)/).waitFor();

    await page.getByRole('button', { name: 'Disable' }).click();
    await page.getByRole('alertdialog').getByText('(1 delivery) is held').waitFor();
    expect(await focused(page)).toBe('Cancel');
    await page.getByRole('button', { name: 'Disable webhook' }).click();
    await delivery.getByText('Held').waitFor();
    await page.getByText('This webhook is switched off').waitFor();
    await happen(page);
    // The hour goes by.
    await world.patchbay.query('update deliveries set due_at = now() where due_at is not null');

    receiver.answer(204);
    await page.getByRole('button', { name: 'Enable', exact: true }).click();
    await page.getByRole('alertdialog').getByText('1 delivery that waited').waitFor();
    await page.getByRole('button', { name: 'Enable webhook' }).click();
    await delivery.getByText('Delivered').waitFor();
    expect(await page.locator('[data-delivery]').count()).toBe(1);
    expect(problems).toEqual([]);
    await context.close();
  });

  it('counts tries as they are made, and discards what is not to arrive', async () => {
    const { page, context, problems } = await enter(admin, '/');
    await setRetryPolicy(page, { strategy: 'FIXED', maxRetries: 30, baseDelaySeconds: 3 });
    receiver.answer(500);
    const { id } = await createWebhook(page, { name: 'Hopeless', url: receiver.url });
    await page.goto(`/integrations/webhooks/${id}`);
    await happen(page);
    const delivery = deliveryRow(page, 'sync.completed');
    await delivery.getByText(/attempt \d+ of 31/).waitFor();
    const tries = async () =>
      Number(/attempt (\d+)/.exec((await delivery.textContent()) ?? '')?.[1]);
    // What followed from the first failure has come by then; a further failed try is no event of its own.
    await expect.poll(() => receiver.requests.length, patiently).toBeGreaterThan(1);
    const shown = await tries();
    await expect.poll(tries, { timeout: 60_000 }).toBeGreaterThan(shown);
    await delivery.getByRole('button').click();
    await delivery.getByRole('button', { name: 'Discard', exact: true }).click();
    await page.getByRole('alertdialog').getByText('“Hopeless” will not get this').waitFor();
    await page.getByRole('button', { name: 'Discard delivery' }).click();
    await delivery.getByText('Discarded').first().waitFor();
    const discard = delivery.getByRole('button', { name: 'Discard', exact: true });
    await expect.poll(() => discard.count(), patiently).toBe(0);
    expect(problems).toEqual([]);
    await context.close();
  });

  it('adds nothing above a delivery that somebody reads, until they ask for it', async () => {
    const { page, context, problems } = await enter(admin, '/');
    const { id } = await createWebhook(page, { name: 'Lively', url: receiver.url });
    await happen(page);
    await page.goto(`/integrations/webhooks/${id}`);
    await deliveryRow(page, 'sync.completed').getByRole('button').click();
    await happen(page, 'sync.started');
    const fresh = page.getByRole('button', { name: '1 new delivery' });
    await fresh.waitFor();
    expect(await page.locator('[data-delivery]').count()).toBe(1);
    await fresh.click();
    await deliveryRow(page, 'sync.started').waitFor();
    await happen(page, 'sync.started');
    await fresh.waitFor();
    expect(await page.locator('[data-delivery]').count()).toBe(2);
    expect(problems).toEqual([]);
    await context.close();
  });

  it('sends a test and shows what came back, without counting it', async () => {
    const { page, context, problems } = await enter(admin, '/');
    const { id } = await createWebhook(page, { name: 'Tested', url: receiver.url });
    await page.goto(`/integrations/webhooks/${id}`);
    await page.getByRole('button', { name: 'Send test' }).first().click();
    const dialog = page.getByRole('dialog');
    receiver.answer(418, 'short and stout');
    await dialog.getByRole('button', { name: 'Send test' }).click();
    await dialog.getByText('The endpoint did not accept it').waitFor();
    await dialog.getByText('HTTP 418').waitFor();
    await dialog.getByText('short and stout').waitFor();
    receiver.answer(200, 'welcome');
    await dialog.getByLabel('Event type').selectOption('integration.connected');
    await dialog.getByRole('button', { name: 'Send again' }).click();
    await dialog.getByText('The endpoint accepted it').waitFor();
    await dialog.getByText('welcome').waitFor();
    expect(
      receiver.requests.map(({ body }) => (JSON.parse(body) as { type: string }).type),
    ).toEqual(['webhook.test', 'integration.connected']);
    await page.keyboard.press('Escape');
    expect(await focused(page)).toBe('Send test');
    await deliveryRow(page, 'webhook.test').getByText('Test', { exact: true }).waitFor();
    const about = page.getByRole('region', { name: 'About this webhook' });
    await about.getByText('None').waitFor();
    expect(problems).toEqual([]);
    await context.close();
  });

  it('rotates the secret: for a day requests are signed by both', async () => {
    const { page, context, problems } = await enter(admin, '/');
    const { id, secret } = await createWebhook(page, { name: 'Careful', url: receiver.url });
    await page.goto(`/integrations/webhooks/${id}`);
    await page.getByRole('button', { name: 'Actions for Careful' }).click();
    await page.getByRole('menuitem', { name: 'Rotate secret' }).click();
    await page.getByRole('alertdialog').getByText('24 hours').waitFor();
    await page.getByRole('button', { name: 'Rotate secret' }).click();
    const next = await page.getByLabel('Signing secret').inputValue();
    expect(next).not.toBe(secret);
    await page.getByRole('button', { name: 'Done' }).click();
    await page.getByText('in 24 hours').or(page.getByText('in 1 day')).waitFor();
    await happen(page);
    await arrived(receiver, 1);
    const [request] = receiver.requests;
    if (!request) throw new Error('Nothing arrived');
    expect(header(request, 'webhook-signature')).toBe(signaturesOf(request, next, secret));
    expect(problems).toEqual([]);
    await context.close();
  });

  it('is changed by a colleague at the same time: the second one is told, and nothing is lost', async () => {
    const { page, context } = await enter(admin, '/');
    const { id } = await createWebhook(page, { name: 'Shared', url: receiver.url });
    await page.goto(`/integrations/webhooks/${id}`);
    const dialog = page.getByRole('dialog');
    await page.getByRole('button', { name: 'Edit' }).click();
    await dialog.getByLabel(/^Name/).fill('Mine');
    await world.patchbay.query(
      `update webhooks set name = 'Theirs', version = version + 1 where deleted_at is null`,
    );
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.getByText('Somebody else changed this webhook').waitFor();
    await page.keyboard.press('Escape');
    await page.reload();
    await page.getByRole('button', { name: 'Edit' }).click();
    await dialog.getByLabel(/^Name/).fill('Ours');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect
      .poll(() => page.getByRole('heading', { level: 1 }).textContent(), patiently)
      .toBe('Ours');
    await context.close();
  });

  it('is deleted after a warning, and leads back to the list', async () => {
    const { page, context, problems } = await enter(admin, '/');
    const { id } = await createWebhook(page, { name: 'Retired', url: receiver.url });
    await page.goto(`/integrations/webhooks/${id}`);
    await page.getByRole('button', { name: 'Actions for Retired' }).click();
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    await page.getByRole('alertdialog').getByText('This cannot be undone').waitFor();
    await expect.poll(() => focused(page), patiently).toBe('Cancel');
    await page.getByRole('button', { name: 'Delete Retired' }).click();
    await page.waitForURL('**/integrations/webhooks');
    await page.getByText('No webhooks').waitFor();
    await page.goto(`/integrations/webhooks/${id}`);
    await page.getByText('There is no such webhook').waitFor();
    expect(problems).toEqual([]);
    await context.close();
  });

  it('keeps filters in the address, brings further pages on request, and opens any delivery by its link', async () => {
    const { page, context, problems } = await enter(admin, '/');
    const { id } = await createWebhook(page, { name: 'Busy', url: receiver.url });
    for (let count = 0; count < 30; count += 1)
      await happen(page, count === 0 ? 'sync.started' : 'sync.completed');
    await arrived(receiver, 30);
    const deliveries = page.locator('[data-delivery]');
    await page.goto(`/integrations/webhooks/${id}`);
    await expect.poll(() => deliveries.count(), patiently).toBe(25);
    await page.getByRole('button', { name: 'Load more' }).click();
    await page.getByText('30 deliveries, that is all').waitFor();

    await page.getByLabel('Event type').fill('sync.started');
    await page.waitForURL(/event_type=sync\.started/);
    await expect.poll(() => deliveries.count(), patiently).toBe(1);
    const old = (await deliveries.getAttribute('data-delivery')) ?? '';
    await page.getByLabel('Status').selectOption('Dead letter');
    await page.getByText('No delivery matches these filters').waitFor();
    expect(new URL(page.url()).search).toBe('?event_type=sync.started&status=dead');
    await page.reload();
    await page.getByText('No delivery matches these filters').waitFor();
    await page.getByRole('button', { name: 'Clear filters' }).first().click();
    await expect.poll(() => deliveries.count(), patiently).toBe(25);

    await page.goto(`/integrations/webhooks/${id}?open=${old}`);
    await page.getByRole('region', { name: 'Opened by its link' }).getByText('Attempt 1').waitFor();
    expect(problems).toEqual([]);
    await context.close();
  });
});
