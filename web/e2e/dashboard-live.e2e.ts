import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { admin, card, fillSmtp, signIn } from './testkit/admin.ts';
import { openWindow } from './testkit/browser.ts';
import { feedRows, headline, openDashboard, tableRow } from './testkit/dashboard.ts';
import { report } from './testkit/events.ts';
import { focused } from './testkit/keyboard.ts';
import { type World, mailAccount, startWorld } from './testkit/world.ts';

let world: World;
let reporter: Page;
let lastNumber = 0;

beforeAll(async () => {
  world = await startWorld();
  const { page } = await openWindow(world.browser, world.patchbay.url);
  reporter = page;
  await signIn(page, admin);
  await page.goto('/marketplace?connect=smtp');
  await fillSmtp(page, { port: world.mail.port, ...mailAccount });
  await page.getByRole('button', { name: 'Test & connect' }).click();
  await card(page, 'smtp').getByText('Connected').waitFor();
});

afterAll(() => world?.close());

beforeEach(() => world.mail.setPassword(mailAccount.password));

/** Has a job report something; its message. */
async function happen(count = 1): Promise<string> {
  const events = Array.from({ length: count }, () => {
    lastNumber += 1;
    return {
      externalId: `event-${lastNumber}`,
      eventType: 'sync.completed',
      status: 'SUCCESS' as const,
      category: 'ERP',
      message: `Sync ${lastNumber} finished`,
    };
  });
  await report(reporter, events);
  return `Sync ${lastNumber} finished`;
}

/** A window whose socket never opens and whose clock stands still. */
async function openWithoutSocket() {
  const window = await openWindow(world.browser, world.patchbay.url);
  const { page } = window;
  await page.routeWebSocket('**/graphql', (socket) => socket.close());
  await signIn(page, admin);
  await page.clock.install();
  await page.goto('/integrations/dashboard');
  await headline(page, 'erp').waitFor();
  await page.clock.pauseAt(Date.now() + 1_000);
  return window;
}

const newest = (page: Page) => feedRows(page).first();

async function setHidden(page: Page, hidden: boolean): Promise<void> {
  await page.evaluate((value) => {
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => value });
    document.dispatchEvent(new Event('visibilitychange'));
  }, hidden);
}

describe('without a socket', () => {
  it('AC-3, AC-8: asks again every 30 seconds, shows what is new on top, and says so', async () => {
    const { page, context } = await openWithoutSocket();
    await page.evaluate(() => Object.assign(globalThis, { sameDocument: true }));
    const message = await happen();
    await page.clock.runFor(27_000);
    expect(await newest(page).innerText()).not.toContain(message);
    await page.clock.runFor(4_000);
    await newest(page).getByText(message).waitFor();
    await page.getByRole('status').getByText('1 new event').waitFor();
    await headline(page, 'erp').getByText('Connected').waitFor();
    await happen(3);
    await page.clock.runFor(31_000);
    await page.getByRole('status').getByText('3 new events').waitFor();
    expect(await page.evaluate(() => 'sameDocument' in globalThis)).toBe(true);
    await context.close();
  });

  it('AC-8: rests in a hidden tab, and asks at once when it is looked at again', async () => {
    const { page, context } = await openWithoutSocket();
    await setHidden(page, true);
    const message = await happen();
    await page.clock.runFor(300_000);
    expect(await newest(page).innerText()).not.toContain(message);
    await setHidden(page, false);
    await page.clock.runFor(10);
    await newest(page).getByText(message).waitFor();
    await context.close();
  });

  it('rests while one has paused it, and asks at once when one goes on', async () => {
    const { page, context } = await openWithoutSocket();
    await page.getByRole('button', { name: 'Pause updates' }).click();
    await page.getByText('Paused', { exact: true }).waitFor();
    const message = await happen();
    await page.clock.runFor(300_000);
    expect(await newest(page).innerText()).not.toContain(message);
    await page.getByRole('button', { name: 'Resume updates' }).click();
    await newest(page).getByText(message).waitFor();
    await context.close();
  });
});

describe('live', () => {
  it('brings what happens to every window, and says how much it was', async () => {
    const { page, context, problems } = await openDashboard(world, admin);
    const message = await happen(2);
    await newest(page).getByText(message).waitFor({ timeout: 60_000 });
    await page.getByRole('status').getByText('2 new events').waitFor();
    expect(problems).toEqual([]);
    await context.close();
  });

  it('moves nothing under an open event: what is new waits behind a button', async () => {
    const { page, context } = await openDashboard(world, admin);
    const top = await newest(page).getAttribute('data-event');
    await newest(page).getByRole('button').click();
    const message = await happen();
    const region = page.getByRole('region', { name: 'Recent activity' }).last();
    await region.getByRole('button', { name: '1 new event' }).waitFor();
    expect(await newest(page).getAttribute('data-event')).toBe(top);
    await region.getByRole('button', { name: '1 new event' }).click();
    await newest(page).getByText(message).waitFor();
    await context.close();
  });

  it('a check of all that fails raises an alert in two windows, with the ways out; mending resolves it', async () => {
    const one = await openDashboard(world, admin);
    const other = await openDashboard(world, admin);
    world.mail.setPassword('another password');
    await one.page.getByRole('button', { name: 'Check all' }).click();
    await one.page.getByText('Checked 1 of 1').waitFor();
    for (const { page } of [one, other]) {
      const alerts = page.getByRole('region', { name: 'Alerts' });
      await alerts.getByText('Username and password not accepted').waitFor();
      await alerts.getByText('E-mails are not sent.').waitFor();
      await page.locator('[data-totals]').getByText('1 (100 %)').waitFor();
      await newest(page).locator('[data-status="ERROR"]').waitFor();
      await (await tableRow(page, 'SMTP')).locator('[data-status="ERROR"]').last().waitFor();
    }
    const { page } = one;
    const logs = page.getByRole('link', { name: 'View logs: SMTP' });
    expect(await logs.getAttribute('href')).toBe('/integrations/logs?status=error&provider=smtp');
    for (const name of ['Reconnect: SMTP', 'Troubleshoot: SMTP']) {
      await page.getByRole('button', { name }).click();
      await page.getByRole('dialog').getByText('SMTP').first().waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await expect.poll(() => focused(page)).toBe(name);
    }
    world.mail.setPassword(mailAccount.password);
    await page.getByRole('button', { name: 'Check all' }).click();
    for (const window of [one, other])
      await window.page.getByRole('region', { name: 'Alerts' }).waitFor({ state: 'detached' });
    expect([...one.problems, ...other.problems]).toEqual([]);
    for (const { context } of [one, other]) await context.close();
  });

  it('finds an integration by its name, tests it from its row, and opens it', async () => {
    const { page, context } = await openDashboard(world, admin);
    const row = await tableRow(page, 'SMTP');
    await page.keyboard.press('/');
    await page.keyboard.type('nothing of that name');
    await page.getByText('No integration matches').waitFor();
    await page.getByRole('button', { name: 'Clear search' }).click();
    const before = world.mail.tries();
    await row.getByRole('button', { name: 'Actions for SMTP' }).click();
    await page.getByRole('menuitem', { name: 'Test connection' }).click();
    await page.getByText(/SMTP answered in/).waitFor();
    expect(world.mail.tries()).toBe(before + 1);
    await row.getByRole('link', { name: 'SMTP' }).click();
    await page.waitForURL('**/integrations/int_*');
    await context.close();
  });

  it('recovers without a touch when the server was off', async () => {
    const { page, context } = await openDashboard(world, admin);
    await world.patchbay.kill();
    await page.getByText('Reconnecting').first().waitFor();
    await world.patchbay.restart();
    await page.getByText('Live', { exact: true }).waitFor({ timeout: 180_000 });
    const message = await happen();
    await newest(page).getByText(message).waitFor({ timeout: 180_000 });
    expect(await page.getByText('Offline').count()).toBe(0);
    await context.close();
  });
});
