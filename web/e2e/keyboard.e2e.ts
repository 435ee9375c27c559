import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { admin, card } from './testkit/admin.ts';
import { openWindow } from './testkit/browser.ts';
import { type World, mailAccount, startWorld } from './testkit/world.ts';

const enoughTabs = 12;

let world: World;

beforeAll(async () => {
  world = await startWorld();
});

afterAll(() => world?.close());

describe('a member without a mouse', () => {
  it('signs in, finds a provider and connects it; a closed dialog gives the focus back', async () => {
    const { browser, patchbay, mail } = world;
    const { page, problems } = await openWindow(browser, patchbay.url);
    const { keyboard } = page;
    await page.goto('/sign-in');
    await tabTo(page, 'E-mail');
    await keyboard.type(admin.email);
    await tabTo(page, 'Password');
    await keyboard.type(admin.password);
    await keyboard.press('Enter');
    await page.getByRole('navigation').first().waitFor();

    await keyboard.press('g');
    await keyboard.press('m');
    await card(page, 'smtp').waitFor();
    await keyboard.press('/');
    await expect.poll(() => focused(page)).toMatch(/search/i);
    await keyboard.type('smtp');
    await expect.poll(() => page.locator('[data-provider]').count()).toBe(1);
    await tabTo(page, 'Connect SMTP');
    await keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Host').waitFor();
    await keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(() => focused(page)).toBe('Connect SMTP');

    await keyboard.press('Enter');
    await dialog.getByLabel('Host').waitFor();
    await write(page, 'Host', 'localhost');
    await write(page, 'Port', String(mail.port));
    await write(page, 'User name', mailAccount.user);
    await write(page, 'Password', mailAccount.password);
    await keyboard.press('Enter');
    await card(page, 'smtp').getByText('Connected').waitFor();
    expect(problems).toEqual([]);
  });
});

/** The name of what has the focus. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
    const label = labels.map(({ textContent }) => textContent).join(' ');
    const name = element?.getAttribute('aria-label') ?? (label || element?.textContent);
    return (name ?? '').trim();
  });
}

/** Presses Tab until the focus is where it is meant to be, and fails when it does not get there. */
async function tabTo(page: Page, name: string): Promise<void> {
  const passed: string[] = [];
  while (passed.length < enoughTabs) {
    const here = await focused(page);
    if (here.startsWith(name)) return;
    passed.push(here);
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${name}, only ${passed.join(' → ')}`);
}

/** Goes to a field by Tab and replaces what is in it. */
async function write(page: Page, name: string, text: string): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type(text);
}
