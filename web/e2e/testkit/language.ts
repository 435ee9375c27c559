import type { Page } from 'playwright-core';

/**
 * Every page that this window opens from here on is in Polish. Said before the scripts of each page: what one page
 * writes into the storage of the browser right before it is left may not be there yet for the next one.
 */
export function readInPolish(page: Page): Promise<unknown> {
  return page.addInitScript(() => localStorage.setItem('patchbay.locale', 'pl'));
}
