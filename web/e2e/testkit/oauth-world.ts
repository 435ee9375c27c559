import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { admin } from './admin.ts';
import { openBrowser, watch } from './browser.ts';
import { calendarApp, startCalendarVendor, type CalendarVendor } from './calendar-vendor.ts';
import { calendarYaml } from './calendar-yaml.ts';
import { mailServerCa } from './mail-server.ts';
import { type PatchbayProcess, startPatchbay } from './patchbay-process.ts';

/** A Patchbay whose catalog has a calendar to sign in at, that calendar, and a browser. */
export interface OAuthWorld {
  readonly patchbay: PatchbayProcess;
  readonly vendor: CalendarVendor;
  readonly browser: Browser;
  close(): Promise<void>;
}

export async function startOAuthWorld(
  settings: Readonly<Record<string, string>> = {},
): Promise<OAuthWorld> {
  const opened = new AsyncDisposableStack();
  try {
    const vendor = opened.adopt(await startCalendarVendor(), (one) => one.close());
    const folder = opened.adopt(await mkdtemp(path.join(tmpdir(), 'patchbay-catalog-')), (made) =>
      rm(made, { recursive: true, force: true }),
    );
    await chmod(folder, 0o755);
    await writeFile(path.join(folder, 'acme-calendar.yaml'), calendarYaml(vendor.origin));
    const patchbay = opened.adopt(
      await startPatchbay({
        PATCHBAY_CATALOG_DIR: folder,
        PATCHBAY_OUTBOUND_ALLOW: '127.0.0.0/8,::1/128',
        PATCHBAY_OUTBOUND_CA_FILE: mailServerCa,
        PATCHBAY_ADMIN_PASSWORD: admin.password,
        ...settings,
      }),
      (server) => server.close(),
    );
    const browser = opened.adopt(await openBrowser(), (one) => one.close());
    return { vendor, patchbay, browser, close: () => opened.disposeAsync() };
  } catch (error) {
    await opened.disposeAsync();
    throw error;
  }
}

/** A window that trusts the vendor's certificate. */
export async function openOAuthWindow(
  { browser, patchbay }: Pick<OAuthWorld, 'browser' | 'patchbay'>,
  options: { readonly locale?: string } = {},
): Promise<{ context: BrowserContext; page: Page; problems: string[] }> {
  const context = await browser.newContext({
    baseURL: patchbay.url,
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    ignoreHTTPSErrors: true,
    ...options,
  });
  context.setDefaultTimeout(60_000);
  const page = await context.newPage();
  return { context, page, problems: watch(page) };
}

/** Clicks what opens the provider's page, and waits until it asks for consent. */
export async function openConsent(page: Page, click: () => Promise<void>): Promise<Page> {
  const [popup] = await Promise.all([page.waitForEvent('popup'), click()]);
  await popup.getByRole('heading', { name: /^Allow access to/ }).waitFor();
  return popup;
}

/** Decides on the provider's page; the window closes by itself. */
export async function decide(
  popup: Page,
  { decision = 'Allow', account = 'Ana Nowak' } = {},
): Promise<void> {
  await popup.getByLabel(account).check();
  const closed = popup.waitForEvent('close');
  await popup.getByRole('button', { name: decision, exact: true }).click();
  await closed;
}

/** Fills in the app of the organization; the dialog is open. */
export async function fillApp(page: Page, secret = calendarApp.secret): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Client ID').fill(calendarApp.id);
  await dialog.getByLabel(/^Client secret/).fill(secret);
}
