import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import chromium from '@sparticuz/chromium';
import {
  type Browser,
  type BrowserContext,
  type Page,
  chromium as playwright,
} from 'playwright-core';

/** Root cannot have Chromium's sandbox; nothing but Patchbay is opened in it. The rest keeps it off the network. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** In the checkout: what another user of this machine has unpacked may not be run by us. */
const unpacked = path.join(import.meta.dirname, '..', '..', 'node_modules', '.chromium');

/**
 * Unpacks Chromium, once for all files of stories (browser.global.ts). The package unpacks into the temporary folder of the moment, and
 * offers no other way to say where.
 */
export async function unpackChromium(): Promise<string> {
  await mkdir(unpacked, { recursive: true });
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = unpacked;
  try {
    return await chromium.executablePath();
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
}

/** The Chromium that comes inside an npm package: nothing is downloaded, nothing must be installed. */
export async function openBrowser(): Promise<Browser> {
  return playwright.launch({
    executablePath: await unpackChromium(),
    args: flags,
    headless: true,
  });
}

/** A window of somebody of their own: cookies are not shared with the others. Problems in the page fail the story. */
export async function openWindow(
  browser: Browser,
  url: string,
): Promise<{ context: BrowserContext; page: Page; problems: string[] }> {
  const context = await browser.newContext({
    baseURL: url,
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
  });
  context.setDefaultTimeout(60_000);
  const page = await context.newPage();
  return { context, page, problems: watch(page) };
}

/** What a page reports as an error, a blocked resource among it. */
export function watch(page: Page): string[] {
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  return problems;
}
