import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { admin, card, signIn } from './testkit/admin.ts';
import { openWindow } from './testkit/browser.ts';
import { focused, tabTo, write } from './testkit/keyboard.ts';
import { type World, mailAccount, startWorld } from './testkit/world.ts';

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
    await page.getByLabel(/^E-mail/).waitFor();
    await tabTo(page, 'E-mail', 12);
    await keyboard.type(admin.email);
    await tabTo(page, 'Password', 12);
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
    await tabTo(page, 'Connect SMTP', 12);
    await keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Host').waitFor();
    await keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(() => focused(page)).toBe('Connect SMTP');

    await keyboard.press('Enter');
    await dialog.getByLabel('Host').waitFor();
    await write(page, 'Host', 'localhost');
    await tabTo(page, '587');
    for (let step = 0; step < 3; step += 1) await keyboard.press('ArrowRight');
    await expect.poll(() => focused(page)).toMatch(/^Port/);
    await keyboard.type(String(mail.port));
    await write(page, 'User name', mailAccount.user);
    await write(page, 'Password', mailAccount.password);
    await keyboard.press('Enter');
    await card(page, 'smtp').getByText('Connected').waitFor();
    expect(problems).toEqual([]);
  });
});

describe('a menu that is opened by keyboard', () => {
  it.each([
    ['Enter', 'Profile', 'ArrowDown', 'Like the device(current)'],
    ['Space', 'Profile', 'ArrowDown', 'Like the device(current)'],
    ['ArrowDown', 'Profile', 'ArrowDown', 'Like the device(current)'],
    ['ArrowUp', 'Sign out', 'ArrowUp', 'GraphiQL'],
  ])('has the focus on an action, the first time too: %s', async (key, at, further, next) => {
    const { page, context, problems } = await openWindow(world.browser, world.patchbay.url);
    // The code of the menu is fetched when it is needed first, and may take its time.
    await page.route(/menu-body/, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 200));
      await route.continue();
    });
    await signIn(page, admin);
    await page.getByText('Live', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Member menu' }).focus();
    for (const time of ['first', 'second']) {
      await page.keyboard.press(key);
      await expect.poll(() => focused(page), { message: time }).toBe(at);
      const highlighted = page.locator('[role=menuitem][data-highlighted]');
      await expect.poll(() => highlighted.allTextContents()).toEqual([at]);
      await page.keyboard.press(further);
      await expect.poll(() => focused(page), { message: time }).toBe(next);
      await page.keyboard.press('Escape');
      await page.getByRole('menu').waitFor({ state: 'detached' });
      await expect.poll(() => focused(page)).toMatch(/Member menu$/);
    }
    expect(problems).toEqual([]);
    await context.close();
  });
});
