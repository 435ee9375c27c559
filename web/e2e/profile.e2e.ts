import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signIn } from './testkit/admin.ts';
import { installAudit, violations } from './testkit/audit.ts';
import { authenticator } from './testkit/authenticator.ts';
import { openWindow } from './testkit/browser.ts';
import { addMember } from './testkit/members.ts';
import { type World, startWorld } from './testkit/world.ts';

type Credentials = Awaited<ReturnType<typeof addMember>>;

let world: World;

beforeAll(async () => {
  world = await startWorld();
});

afterAll(() => world?.close());

async function openProfile(page: Page): Promise<void> {
  await page.goto('/settings/profile');
  await page.getByRole('heading', { name: 'Open sessions' }).waitFor();
}

async function signedInWindow(member: Credentials) {
  const window = await openWindow(world.browser, world.patchbay.url);
  await signIn(window.page, member);
  return window;
}

/** Until the server has it: the page changes before. */
async function chooseLanguage(page: Page, name: string): Promise<void> {
  const stored = page.waitForResponse(
    (response) => response.request().postData()?.includes('ChooseLocale') ?? false,
  );
  await page.getByRole('radio', { name }).check();
  await stored;
}

/** Up to the question for the code. */
async function enterPassword(page: Page, { email, password }: Credentials): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel(/^Password/).fill(password);
  await page.keyboard.press('Enter');
}

async function enterCode(page: Page, label: string, code: string): Promise<void> {
  await page.getByLabel(label).fill(code);
  await page.keyboard.press('Enter');
}

/** By keyboard alone, from the focus on "Turn on" to the recovery codes. */
async function turnOnTwoFactor(page: Page, password: string): Promise<string> {
  await page.getByRole('button', { name: 'Turn on' }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(/^Password/).waitFor();
  await page.keyboard.type(password);
  await page.keyboard.press('Enter');
  await dialog.getByRole('img', { name: /QR code/ }).waitFor();
  return (await dialog.locator('dd').last().textContent()) ?? '';
}

describe('two-factor sign-in', () => {
  it('asks for a code that works once, from the moment it is turned on until it is turned off', async () => {
    const member = await addMember(world.patchbay, 'USER');
    const { page, context, problems } = await signedInWindow(member);
    await openProfile(page);
    const app = authenticator(await turnOnTwoFactor(page, member.password));

    await page.keyboard.type('000 000');
    await page.keyboard.press('Enter');
    await page.getByText('The code is not right').waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
    await enterCode(page, '6-digit code', app.now());

    const list = page.getByRole('list', { name: 'Recovery codes' });
    await list.waitFor();
    const codes = await list.getByRole('listitem').allTextContents();
    expect(codes).toHaveLength(10);
    const file = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download' }).click();
    const saved = await readFile(await (await file).path(), 'utf8');
    expect(codes.filter((code) => !saved.includes(code))).toEqual([]);

    await page.keyboard.press('Escape');
    await page.getByText('tick this first').waitFor();
    await page.keyboard.press('Space');
    await page.keyboard.press('Escape');
    await list.waitFor({ state: 'detached' });
    await page.getByText('10 recovery codes left').waitFor();
    expect(await page.content()).not.toContain(codes[0]);

    await page.getByRole('button', { name: 'Member menu' }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await page.getByLabel('E-mail').waitFor();
    await enterPassword(page, member);
    const code = app.next();
    await enterCode(page, '6-digit code', `${code.slice(0, 3)} ${code.slice(3)}`);
    await page.getByRole('navigation').first().waitFor();

    const second = await openWindow(world.browser, world.patchbay.url);
    await enterPassword(second.page, member);
    await enterCode(second.page, '6-digit code', code);
    await second.page.getByText('it was used already').waitFor();
    await second.page.getByRole('button', { name: 'Use a recovery code' }).click();
    await enterCode(second.page, 'Recovery code', codes[0]?.toUpperCase() ?? '');
    await second.page.getByRole('navigation').first().waitFor();

    const third = await openWindow(world.browser, world.patchbay.url);
    await enterPassword(third.page, member);
    await enterCode(third.page, '6-digit code', codes[0] ?? '');
    await third.page.getByText('it was used already').waitFor();

    await openProfile(page);
    await page.getByText('9 recovery codes left').waitFor();
    await page.getByRole('button', { name: 'Turn off' }).click();
    await page
      .getByRole('dialog')
      .getByLabel(/^Password/)
      .fill(member.password);
    await enterCode(page, '6-digit code', codes[1] ?? '');
    await page.getByText('Two-factor sign-in is off').waitFor();
    await enterPassword(third.page, member);
    await third.page.getByRole('navigation').first().waitFor();
    expect([...problems, ...second.problems, ...third.problems]).toEqual([]);
    for (const window of [context, second.context, third.context]) await window.close();
  });

  it('is given up, or was too slow: the member is back at the password, and the e-mail is still there', async () => {
    const member = await addMember(world.patchbay, 'USER');
    const { page, context } = await openWindow(world.browser, world.patchbay.url);
    await installAudit(context);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await signIn(page, member);
    await openProfile(page);
    const app = authenticator(await turnOnTwoFactor(page, member.password));
    await enterCode(page, '6-digit code', app.now());
    await page.getByRole('checkbox', { name: 'I have saved them' }).check();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Done' }).click();
    await context.clearCookies();

    await enterPassword(page, member);
    await page.getByLabel('6-digit code').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Start over' }).click();
    expect(await page.getByLabel('E-mail').inputValue()).toBe(member.email);
    await page.keyboard.type(member.password);
    await page.keyboard.press('Enter');
    await page.getByLabel('6-digit code').waitFor();
    await world.patchbay.query("update sign_in_challenges set expires_at = now() - interval '1 s'");
    await enterCode(page, '6-digit code', app.next());
    await page.getByText('Sign in again').waitFor();
    expect(await page.getByLabel('E-mail').inputValue()).toBe(member.email);
    await context.close();
  });
});

describe('a password that is changed', () => {
  it('signs the other window out at once, and is the only one that opens', async () => {
    const member = await addMember(world.patchbay, 'VIEWER');
    const mine = await signedInWindow(member);
    const other = await signedInWindow(member);
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
    const { page, context, problems } = await signedInWindow(member);
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
    const mine = await signedInWindow(member);
    const others = [
      await signedInWindow(member),
      await signedInWindow(member),
      await signedInWindow(member),
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
    const { page, context, problems } = await signedInWindow(member);
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
    const { page, context } = await signedInWindow(member);
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
    const mine = await signedInWindow(member);
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
