import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signIn } from './testkit/admin.ts';
import { openBrowser, openWindow } from './testkit/browser.ts';
import { feedRows, headline, tableRow } from './testkit/dashboard.ts';
import { type DemoProcess, startDemo } from './testkit/demo-process.ts';

/** The demo's interval, its second look after five seconds, and some time for the page. */
const anInterval = { timeout: 180_000 };
const address = '/integrations/dashboard';
/** What the simulated Twilio says to a wrong token, as Twilio documents it. */
const twilioWords = 'Authenticate';

let demo: DemoProcess;
let browser: Browser;

beforeAll(async () => {
  [demo, browser] = await Promise.all([startDemo(), openBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await demo?.close();
});

async function openDashboard() {
  const window = await openWindow(browser, demo.url);
  const { page } = window;
  await signIn(page, demo.owner);
  await page.goto(address);
  await page.getByText('Live', { exact: true }).waitFor();
  await tableRow(page, 'Shift reminders');
  await page.evaluate(() => Object.assign(globalThis, { sameDocument: true }));
  return window;
}

async function setSituation(provider: string, situation: string): Promise<void> {
  const { page, context } = await openWindow(browser, demo.simulatorUrl());
  await page.goto('/');
  await page.getByLabel(provider, { exact: true }).selectOption({ label: situation });
  await page.getByRole('button', { name: `Set ${provider}`, exact: true }).click();
  await page.getByRole('status').getByText(`${provider}: ${situation}.`).waitFor();
  await context.close();
}

const alertOf = (page: Page, name: string) =>
  page.locator('[data-alert]').filter({ has: page.getByRole('link', { name, exact: true }) });

const totals = (page: Page) => page.locator('[data-totals]');
const newest = (page: Page) => feedRows(page).first();

async function failedIn24Hours(page: Page): Promise<number> {
  const text = await page.getByRole('link', { name: /^Failed \(24 h\)/ }).innerText();
  return Number(/(\d+)\s*$/.exec(text)?.[1]);
}

describe('the dashboard of the demo', () => {
  it('is alive and true: cards of real syncs, one alert, totals, and rows that say what failed', async () => {
    const { page, context, problems } = await openDashboard();
    for (const card of ['erp', 'edi'] as const) {
      await headline(page, card).getByText('Connected').waitFor();
      await headline(page, card)
        .getByText(/100 % · \d+ of \d+ syncs?/)
        .waitFor();
    }
    for (const card of ['apiKeys', 'webhooks'] as const)
      await headline(page, card).getByText('Not configured').waitFor();
    await totals(page).getByText('16 (89 %)').waitFor();
    await totals(page).getByText('1 (6 %)').first().waitFor();
    await alertOf(page, 'Candidate e-mail').getByText('E-mails are not sent.').waitFor();
    const row = await tableRow(page, 'Candidate e-mail');
    await row.getByText(/authorization required\s*since/).waitFor();
    expect(await page.locator('[data-failure]').count()).toBe(1);
    for (const job of ['Invoices synced, nothing new', 'Documents exchanged, nothing new'])
      await feedRows(page).getByText(job).first().waitFor();
    expect(problems).toEqual([]);
    await context.close();
  });

  it('a provider breaks and is mended: by the scheduled check alone, both windows tell it, without reload', async () => {
    const windows = [await openDashboard(), await openDashboard()];
    const pages = windows.map(({ page }) => page);
    const before = await Promise.all(pages.map(failedIn24Hours));
    await setSituation('Twilio', 'Bad credentials');
    for (const [index, page] of pages.entries()) {
      const alert = alertOf(page, 'Shift reminders');
      await alert.getByText(twilioWords).waitFor(anInterval);
      await totals(page).getByText('2 (11 %)').waitFor();
      const event = feedRows(page).filter({ hasText: 'Shift reminders failed its health check' });
      await event.locator('[data-status="ERROR"]').first().waitFor();
      await expect.poll(() => failedIn24Hours(page)).toBe((before[index] ?? 0) + 1);
      const row = await tableRow(page, 'Shift reminders');
      await row.locator('[data-status="ERROR"]').last().waitFor();
      await row.getByText(/Authenticate\s*since (?:just now|1 minute ago)/).waitFor();
    }
    await explains(pages[0] as Page);

    await setSituation('Twilio', 'Works');
    for (const page of pages) {
      await alertOf(page, 'Shift reminders').waitFor({ state: 'detached', ...anInterval });
      await totals(page).getByText('16 (89 %)').waitFor();
      await feedRows(page).getByText('Shift reminders is healthy again').waitFor();
      const row = await tableRow(page, 'Shift reminders');
      await row.locator('[data-status="CONNECTED"]').last().waitFor();
      expect(await row.locator('[data-failure]').count()).toBe(0);
      expect(await page.evaluate(() => 'sameDocument' in globalThis)).toBe(true);
    }
    expect(windows.flatMap(({ problems }) => problems)).toEqual([]);
    for (const { context } of windows) await context.close();
  });

  it('a job that syncs with a broken provider says so by itself, and runs again when it is asked to', async () => {
    const { page, context, problems } = await openDashboard();
    await setSituation('Comarch ERP Optima', 'Server error');
    await newest(page).getByText('Invoices could not be synced').waitFor(anInterval);
    await headline(page, 'erp').getByText('Error').first().waitFor();
    await setSituation('Comarch ERP Optima', 'Works');
    await newest(page).getByRole('button').first().click();
    await page.getByRole('button', { name: 'Retry now' }).click();
    const region = page.getByRole('region', { name: 'Recent activity' }).last();
    await region.getByRole('button', { name: /new event/ }).click();
    await feedRows(page).getByText('Invoices synced, nothing new').first().waitFor();
    expect(problems).toEqual([]);
    await context.close();
  });

  it('recovers without a touch when the server was off, in both windows', async () => {
    const windows = [await openDashboard(), await openDashboard()];
    await demo.stop();
    for (const { page } of windows)
      await page.getByText('Live', { exact: true }).waitFor({ state: 'detached' });
    await demo.restart();
    expect(demo.output()).toContain(`with the password ${demo.owner.password}`);
    for (const { page } of windows) {
      await page.getByText('Live', { exact: true }).waitFor({ timeout: 60_000 });
      await newest(page)
        .getByText(/nothing new/)
        .waitFor();
      expect(await page.getByText('Offline').count()).toBe(0);
      expect(await page.evaluate(() => 'sameDocument' in globalThis)).toBe(true);
    }
    for (const { context } of windows) await context.close();
  });

  it('a test e-mail arrives at the simulated mail server', async () => {
    const { page, context, problems } = await openDashboard();
    const row = await tableRow(page, 'Office mail server');
    await row.getByRole('link').first().click();
    await page.getByRole('button', { name: 'Send test e-mail' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: /^Recipient/ }).fill('Ann@example.org');
    await dialog.getByRole('button', { name: 'Send', exact: true }).click();
    await dialog.getByText('accepted the message').waitFor();
    await page.goto(demo.simulatorUrl());
    const mail = page.locator('[data-mail]').first();
    expect(await mail.locator('strong').innerText()).toBe('Test message from Office mail server');
    await mail.getByText('to Ann@example.org, taken by smtp.example.com').waitFor();
    expect(problems).toEqual([]);
    await context.close();
  });

  it('every link on it leads to the page that it names', async () => {
    const { page, context, problems } = await openDashboard();
    const links = await page.locator('a[href]').evaluateAll((all) =>
      all.map((link) => ({
        href: link.getAttribute('href') ?? '',
        name: (link.getAttribute('aria-label') ?? link.textContent).trim(),
      })),
    );
    const inside = new Map(
      links.filter(({ href }) => href.startsWith('/')).map(({ href, name }) => [href, name]),
    );
    expect(inside.size).toBeGreaterThan(30);
    for (const [href, name] of inside) {
      await page.goto(href);
      const heading = headings[new URL(href, demo.url).pathname] ?? name;
      // Configure opens a dialog, behind which the page is hidden from screen readers.
      const title = { level: 1, name: heading, exact: true, includeHidden: true };
      await page.getByRole('heading', title).waitFor();
      await page.waitForLoadState('networkidle');
      const broken = page.getByRole('alert').filter({ has: page.getByText('Retry') });
      expect({ href, broken: await broken.allInnerTexts() }).toEqual({ href, broken: [] });
    }
    const outside = links.filter(({ href }) => !/^[/#]/.test(href)).map(({ href }) => href);
    expect(new Set(outside)).toEqual(new Set([demo.simulatorUrl()]));
    expect((await page.request.get(demo.simulatorUrl())).status()).toBe(200);
    expect(problems).toEqual([]);
    await context.close();
  });
});

/** By address, where a link is not called as the page that it leads to. */
const headings: Readonly<Record<string, string>> = {
  '/': 'Dashboard',
  '/marketplace': 'Marketplace',
  '/integrations/erp': 'ERP',
  '/integrations/edi': 'EDI',
  '/integrations/api-keys': 'API keys',
  '/integrations/webhooks': 'Webhooks',
  '/integrations/logs': 'Integration logs',
  '/integrations/error-queue': 'Error queue',
  '/integrations/dashboard': 'Dashboard',
};

/** Troubleshoot: what failed, the provider's hint, its setup steps and the last checks. */
async function explains(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Troubleshoot: Shift reminders' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('heading', { name: 'What failed' }).waitFor();
  await dialog.getByText(/Failing since (?:just now|1 minute ago)/).waitFor();
  await dialog.getByText(/a rotated token no longer works/).waitFor();
  expect(await dialog.getByRole('listitem').count()).toBeGreaterThan(3);
  for (const outcome of ['Failed', 'Passed'])
    await dialog.getByText(outcome, { exact: true }).first().waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
}
