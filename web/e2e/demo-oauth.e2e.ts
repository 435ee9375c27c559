import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { card, signIn } from './testkit/admin.ts';
import { openBrowser, openWindow } from './testkit/browser.ts';
import { type DemoProcess, startDemo } from './testkit/demo-process.ts';
import { openConsent } from './testkit/oauth-world.ts';

let demo: DemoProcess;
let browser: Browser;

beforeAll(async () => {
  [demo, browser] = await Promise.all([startDemo(), openBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await demo?.close();
});

async function openMarketplace() {
  const window = await openWindow(browser, demo.url);
  await signIn(window.page, demo.owner);
  await window.page.goto('/marketplace?q=google+calendar');
  await card(window.page, 'google-calendar').waitFor();
  return window;
}

it('in the demo Google Calendar is connected by its simulated consent page, in every window', async () => {
  const [first, second] = [await openMarketplace(), await openMarketplace()];
  const { page } = first;
  await page.getByRole('button', { name: 'Connect Google Calendar' }).click();
  const dialog = page.getByRole('dialog');
  const account = dialog.getByRole('tab', { name: 'Google account', selected: true });
  await account.waitFor();
  await dialog.getByText('no client ID and secret needed').waitFor();
  expect(await dialog.getByLabel('Client ID').count()).toBe(0);
  await dialog.getByRole('button', { name: 'Use your own OAuth app' }).click();
  await dialog.getByLabel('Client ID').waitFor();
  await dialog.getByLabel('Redirect URI', { exact: true }).waitFor();
  await dialog.getByRole('button', { name: 'Use the one of this Patchbay' }).click();

  const proceed = dialog.getByRole('button', { name: 'Continue with Google Calendar' });
  const popup = await openConsent(page, () => proceed.click());
  await popup.getByText('Simulated: this is not Google').waitFor();
  const closed = popup.waitForEvent('close');
  await popup.getByRole('button', { name: 'Allow', exact: true }).click();
  await closed;
  await dialog.waitFor({ state: 'detached' });
  await card(page, 'google-calendar').getByText('Connected').waitFor();
  await card(second.page, 'google-calendar').getByText('Connected').waitFor();
  expect([...first.problems, ...second.problems]).toEqual([]);
});
