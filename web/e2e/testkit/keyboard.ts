import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const enoughTabs = 40;

/** The name of what has the focus. */
export function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    const isField = element instanceof HTMLInputElement || element instanceof HTMLSelectElement;
    const labels = isField ? [...(element.labels ?? [])] : [];
    const label = labels.map(({ textContent }) => textContent).join(' ');
    const name = element?.getAttribute('aria-label') ?? (label || element?.textContent);
    return (name ?? '').trim();
  });
}

/** Presses Tab until the focus is where it is meant to be, and fails when it does not get there. */
export async function tabTo(page: Page, name: string, limit = enoughTabs): Promise<void> {
  const passed: string[] = [];
  while (passed.length < limit) {
    const here = await focused(page);
    if (here.startsWith(name)) return;
    passed.push(here);
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${name}, only ${passed.join(' → ')}`);
}

/** Goes to a field by Tab and replaces what is in it. */
export async function write(page: Page, name: string, text: string): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type(text);
}

/** Opens what has the focus, a menu, and chooses from it. */
export async function choose(page: Page, item: string): Promise<void> {
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: item }).waitFor();
  await expect
    .poll(async () => {
      if ((await focused(page)) !== item) await page.keyboard.press('ArrowDown');
      return focused(page);
    })
    .toBe(item);
  await page.keyboard.press('Enter');
}
