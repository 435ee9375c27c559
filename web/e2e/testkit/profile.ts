import type { Page } from 'playwright-core';
import { signIn } from './admin.ts';
import { openWindow } from './browser.ts';
import type { World } from './world.ts';

interface Credentials {
  readonly email: string;
  readonly password: string;
}

export async function openProfile(page: Page): Promise<void> {
  await page.goto('/settings/profile');
  await page.getByRole('heading', { name: 'Open sessions' }).waitFor();
}

/** A window in which a member is signed in. */
export async function signedInWindow(
  { browser, patchbay }: Pick<World, 'browser' | 'patchbay'>,
  member: Credentials,
) {
  const window = await openWindow(browser, patchbay.url);
  await signIn(window.page, member);
  return window;
}

/** Up to the question for the code, or into Patchbay. */
export async function enterPassword(page: Page, { email, password }: Credentials): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel(/^Password/).fill(password);
  await page.keyboard.press('Enter');
}
