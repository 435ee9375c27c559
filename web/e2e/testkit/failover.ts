import type { Page } from 'playwright-core';
import { admin, signIn } from './admin.ts';
import { installAudit } from './audit.ts';
import { openWindow } from './browser.ts';
import { failoverList } from './sending.ts';
import type { World } from './world.ts';

interface Account {
  readonly email: string;
  readonly password: string;
}

/** A live window that can be audited. */
export async function enter(
  { browser, patchbay }: Pick<World, 'browser' | 'patchbay'>,
  account: Account = admin,
) {
  const window = await openWindow(browser, patchbay.url);
  await installAudit(window.context);
  // Buttons and cards change their colours over a moment.
  await window.page.emulateMedia({ reducedMotion: 'reduce' });
  await signIn(window.page, account);
  await window.page.getByText('Live', { exact: true }).waitFor();
  return window;
}

/** Such a window, with the failover lists in it. */
export async function enterList(world: Pick<World, 'browser' | 'patchbay'>, account?: Account) {
  const window = await enter(world, account);
  await window.page.goto('/settings/failover');
  await failoverList(window.page, 'EMAIL').waitFor();
  return window;
}

/** An integration in a failover list. */
export const entryRow = (page: Page, name: string) =>
  page.locator('[data-entry]').filter({ hasText: name });
