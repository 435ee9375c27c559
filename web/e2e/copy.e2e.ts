import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { admin, signIn } from './testkit/admin.ts';
import { openWindow } from './testkit/browser.ts';
import { inviteByDialog } from './testkit/members.ts';
import { type World, startWorld } from './testkit/world.ts';

let world: World;

beforeAll(async () => {
  world = await startWorld();
});

afterAll(() => world?.close());

/** A window as browsers have it without https, on any host but this machine. */
async function openPlainHttpWindow() {
  const window = await openWindow(world.browser, world.patchbay.url);
  await window.context.addInitScript(() =>
    Object.defineProperty(navigator, 'clipboard', { value: undefined }),
  );
  await signIn(window.page, admin);
  return window;
}

/** What arrives when it is pasted into the field that filters the activity. */
async function paste(page: Page): Promise<string> {
  await page.goto('/integrations/logs');
  const field = page.getByLabel('Text', { exact: true });
  await field.focus();
  await page.keyboard.press('ControlOrMeta+V');
  return field.inputValue();
}

describe('copying where the browser has no clipboard for pages', () => {
  it('copies the link of an invitation all the same, and the focus stays', async () => {
    const { page, context, problems } = await openPlainHttpWindow();
    const link = await inviteByDialog(page, 'someone@example.com');
    const button = page.getByRole('button', { name: 'Copy link' });
    await button.press('Enter');
    await page.getByRole('status').getByText('Copied').waitFor();
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await paste(page)).toBe(link);
    expect(problems).toEqual([]);
    await context.close();
  });

  it('copies the key of an authenticator app without the spaces that it is shown with', async () => {
    const { page, context, problems } = await openPlainHttpWindow();
    await page.goto('/settings/profile');
    await page.getByRole('button', { name: 'Turn on' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(/^Password/).fill(admin.password);
    await page.keyboard.press('Enter');
    await dialog.getByRole('button', { name: 'Copy key' }).click();
    await dialog.getByText('Copied').waitFor();
    const shown = await dialog.locator('dd').last().textContent();
    expect(await paste(page)).toBe(shown?.replaceAll(' ', ''));
    expect(problems).toEqual([]);
    await context.close();
  });

  it('leaves the text selected and says so when the browser does not copy at all', async () => {
    const { page, context, problems } = await openPlainHttpWindow();
    await page.evaluate(() => {
      document.execCommand = () => false;
    });
    await page.getByRole('link', { name: 'Members' }).click();
    await page.getByRole('button', { name: 'Invite member' }).first().click();
    await page.getByRole('dialog').getByLabel('E-mail').fill('other@example.com');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Copy link' }).click();
    await page.getByText('Not copied').waitFor();
    const field = page.getByLabel('Invitation link');
    const selected = await field.evaluate((input: HTMLInputElement) =>
      input.value.slice(input.selectionStart ?? 0, input.selectionEnd ?? 0),
    );
    expect(selected).toBe(await field.inputValue());
    expect(problems).toEqual([]);
    await context.close();
  });
});
