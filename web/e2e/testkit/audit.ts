import axe from 'axe-core';
import type { BrowserContext, Page } from 'playwright-core';

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Every page that is opened in the window after this can be asked for its `violations`. */
export async function installAudit(context: BrowserContext): Promise<void> {
  // An init script, because the page's content security policy allows no script tag.
  await context.addInitScript({ content: axe.source });
}

/** What axe finds against WCAG 2.2 AA in the page as it is now: rule, element and reason, one line each. */
export async function violations(page: Page): Promise<string[]> {
  const found = await page.evaluate(async (tags) => {
    const { axe: inPage } = globalThis as unknown as { axe: typeof axe };
    const result = await inPage.run(document, {
      runOnly: { type: 'tag', values: tags },
      resultTypes: ['violations'],
    });
    return result.violations.map(({ id, nodes }) => ({
      id,
      nodes: nodes.map(({ target, failureSummary }) => `${target.join(' ')}: ${failureSummary}`),
    }));
  }, wcag);
  return found.flatMap(({ id, nodes }) => nodes.map((node) => `${id} at ${node}`));
}

/** What a reader would have to scroll sideways: the page, or a part of the dialog over it. */
export async function sidewaysScrolls(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.scrollingElement;
    const wide = root && root.scrollWidth > innerWidth ? [`the page, ${root.scrollWidth} px`] : [];
    for (const dialog of document.querySelectorAll('[role=dialog],[role=alertdialog]')) {
      const { left, right } = dialog.getBoundingClientRect();
      if (left < 0 || right > innerWidth) wide.push(`the dialog, from ${left} to ${right} px`);
    }
    for (const part of document.querySelectorAll('[role=dialog] :not(pre, pre *)')) {
      const scrolls = /auto|scroll/.test(getComputedStyle(part).overflowX);
      if (scrolls && part.scrollWidth > part.clientWidth)
        wide.push(`${part.tagName} ${part.className}, ${part.scrollWidth} px`);
    }
    return wide;
  });
}

/** Names of the buttons at the dialog's top and bottom that are not wholly inside the window. */
export async function buttonsOutOfView(page: Page): Promise<string[]> {
  const frame = page.getByRole('dialog').locator('header button, footer button');
  await frame.nth(1).waitFor();
  return frame.evaluateAll((buttons) =>
    buttons
      .filter((button) => {
        const { top, left, bottom, right, height } = button.getBoundingClientRect();
        const inside = top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth;
        return height === 0 || !inside;
      })
      .map((button) => button.getAttribute('aria-label') ?? button.textContent),
  );
}
