import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signIn } from './testkit/admin.ts';
import { openWindow } from './testkit/browser.ts';
import { addMember } from './testkit/members.ts';
import { enterPassword, openProfile, signedInWindow } from './testkit/profile.ts';
import { type World, startWorld } from './testkit/world.ts';

let world: World;

beforeAll(async () => {
  world = await startWorld();
});

afterAll(() => world?.close());

/** Until the server has it: the page changes before. */
async function chooseLanguage(page: Page, name: string): Promise<void> {
  const stored = page.waitForResponse(
    (response) => response.request().postData()?.includes('ChooseLocale') ?? false,
  );
  await page.getByRole('radio', { name }).check();
  await stored;
}

describe('a password that is changed', () => {
  it('signs the other window out at once, and is the only one that opens', async () => {
    const member = await addMember(world.patchbay, 'VIEWER');
    const mine = await signedInWindow(world, member);
    const other = await signedInWindow(world, member);
    await other.page.getByText('Live', { exact: true }).waitFor();
    const { page } = mine;
    await openProfile(page);

    await page.getByLabel(/^Current password/).fill('not the password');
    await page.getByLabel(/^New password/).fill('another password for stories');
    await page.keyboard.press('Enter');
    await page.getByText('That is not your password').waitFor();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type(member.password);
    const started = Date.now();
    await page.keyboard.press('Enter');
    await page.getByText('Password changed').waitFor();
    await other.page.getByText('You were signed out').waitFor();
    expect(Date.now() - started).toBeLessThan(5_000);

    await enterPassword(other.page, member);
    await other.page.getByRole('alert').waitFor();
    await enterPassword(other.page, { ...member, password: 'another password for stories' });
    await other.page.getByRole('navigation').first().waitFor();
    for (const { context } of [mine, other]) await context.close();
  });
});

describe('a member who came by a link and has no password', () => {
  it('sets one without another, and turns two-factor sign-in on without one', async () => {
    const member = await addMember(world.patchbay, 'VIEWER');
    const { page, context, problems } = await signedInWindow(world, member);
    await world.patchbay.query('update users set password_hash = null where email = $1', [
      member.email,
    ]);
    await openProfile(page);
    await page.getByRole('button', { name: 'Turn on' }).click();
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('img', { name: /^QR code/ }).waitFor();
    await page.keyboard.press('Escape');

    expect(await page.getByLabel(/^Current password/).count()).toBe(0);
    await page.getByLabel(/^New password/).fill('a first password');
    await page.getByRole('button', { name: 'Set password' }).click();
    await page.getByText('Password set').waitFor();
    await page.getByLabel(/^Current password/).waitFor();
    await context.clearCookies();
    await signIn(page, { ...member, password: 'a first password' });
    expect(problems).toEqual([]);
    await context.close();
  });
});

describe('open sessions', () => {
  it('are closed one by one or all others, from any window', async () => {
    const member = await addMember(world.patchbay, 'VIEWER');
    const mine = await signedInWindow(world, member);
    const others = [
      await signedInWindow(world, member),
      await signedInWindow(world, member),
      await signedInWindow(world, member),
    ];
    const { page, problems } = mine;
    await openProfile(page);
    await page.getByRole('button', { name: 'Close 3 other sessions' }).waitFor();
    expect(await page.getByText('This window', { exact: true }).count()).toBe(1);

    await page
      .getByRole('button', { name: /^Close session/ })
      .first()
      .click();
    await page.getByText('Session closed').waitFor();
    await page.getByRole('button', { name: 'Close 2 other sessions' }).click();
    await page
      .getByRole('alertdialog')
      .getByRole('button', { name: 'Close 2 other sessions' })
      .click();
    await page.getByText('You are signed in nowhere else.').waitFor();
    await page.waitForFunction(() => document.activeElement?.textContent === 'Open sessions');
    for (const other of others) {
      await other.page.getByLabel('E-mail').waitFor();
      await other.context.close();
    }
    expect(problems).toEqual([]);
    await mine.context.close();
  });
});

describe('what a member says of themselves', () => {
  it('is the name that others see, saved without a reload', async () => {
    const member = await addMember(world.patchbay, 'VIEWER');
    const { page, context, problems } = await signedInWindow(world, member);
    await page.getByRole('button', { name: 'Member menu' }).click();
    await page.getByRole('menuitem', { name: 'Profile' }).click();
    await page.getByLabel('Name', { exact: true }).fill('  Zofia Ćwiklińska ');
    await page.keyboard.press('Enter');
    await page.getByText('Name saved').waitFor();
    await page.getByRole('button', { name: /Zofia Ćwiklińska/ }).waitFor();
    expect(problems).toEqual([]);
    await context.close();
  });

  it('is the language, also of what arrives while its texts are on their way', async () => {
    const member = await addMember(world.patchbay, 'VIEWER');
    const { page, context } = await signedInWindow(world, member);
    const [answer, texts] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    await page.route('**/graphql', async (route) => {
      if (route.request().postData()?.includes('query Profile')) await answer.promise;
      await route.continue();
    });
    await page.route(/messages\.pl/, async (route) => {
      await texts.promise;
      await route.continue();
    });
    await openProfile(page);
    await chooseLanguage(page, 'Polski');
    answer.resolve();
    await page.getByRole('heading', { name: 'Password' }).waitFor();
    texts.resolve();
    await page.getByRole('heading', { name: 'Otwarte sesje' }).waitFor();
    const titles = page.getByRole('main').getByRole('heading', { level: 2 });
    await expect
      .poll(() => titles.allTextContents())
      .toEqual(['Ty', 'Hasło', 'Logowanie dwuetapowe', 'Otwarte sesje', 'Organizacja']);
    await context.close();
  });

  it('is the language, which follows them into a browser that never saw them', async () => {
    const member = await addMember(world.patchbay, 'VIEWER');
    const mine = await signedInWindow(world, member);
    await openProfile(mine.page);
    await chooseLanguage(mine.page, 'Polski');
    await mine.page.getByRole('heading', { name: 'Otwarte sesje' }).waitFor();
    expect(await mine.page.locator('html').getAttribute('lang')).toBe('pl');

    const fresh = await openWindow(world.browser, world.patchbay.url);
    await signIn(fresh.page, member);
    await fresh.page.getByRole('link', { name: 'Katalog' }).waitFor();

    await chooseLanguage(mine.page, 'English');
    await mine.page.getByRole('heading', { name: 'Open sessions' }).waitFor();
    await fresh.page.reload();
    await fresh.page.getByRole('link', { name: 'Marketplace' }).waitFor();
    expect([...mine.problems, ...fresh.problems]).toEqual([]);
    for (const { context } of [mine, fresh]) await context.close();
  });
});
