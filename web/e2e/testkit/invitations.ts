import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { admin, signIn } from './admin.ts';
import { openWindow } from './browser.ts';
import { focused, tabTo } from './keyboard.ts';
import type { World } from './world.ts';

/** The row of a member or an invitation. */
export const memberRow = (page: Page, text: string) =>
  page.getByRole('row').filter({ hasText: text });

/** Opens the members page with two keys. */
export async function goToMembers(page: Page): Promise<void> {
  await page.keyboard.press('g');
  await page.keyboard.press('s');
  await memberRow(page, admin.email).waitFor();
}

/** Invites by the dialog, which is open: one `ArrowUp` a role above Viewer. Returns the link, as it was copied. */
export async function createLink(page: Page, email: string, rolesAbove: number): Promise<string> {
  await expect.poll(() => focused(page)).toMatch(/^E-mail/);
  await page.keyboard.type(email);
  await tabTo(page, 'Viewer');
  for (let step = 0; step < rolesAbove; step += 1) await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page)).toBe('Invitation link');
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('Copy link');
  await page.keyboard.press('Enter');
  await page.getByRole('status').getByText('Copied').waitFor();
  return page.evaluate(() => navigator.clipboard.readText());
}

/** A window of the owner, who may copy. */
export async function openOwnerWindow({ browser, patchbay }: Pick<World, 'browser' | 'patchbay'>) {
  const owner = await openWindow(browser, patchbay.url);
  await owner.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await signIn(owner.page, admin);
  return owner;
}

/** A window in which nobody is signed in. */
export const openStrangerWindow = ({ browser, patchbay }: Pick<World, 'browser' | 'patchbay'>) =>
  openWindow(browser, patchbay.url);
