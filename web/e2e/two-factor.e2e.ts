import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signIn } from './testkit/admin.ts';
import { installAudit, violations } from './testkit/audit.ts';
import { authenticator } from './testkit/authenticator.ts';
import { openWindow } from './testkit/browser.ts';
import { addMember } from './testkit/members.ts';
import { enterPassword, openProfile, signedInWindow } from './testkit/profile.ts';
import { type World, startWorld } from './testkit/world.ts';

let world: World;

beforeAll(async () => {
  world = await startWorld();
});

afterAll(() => world?.close());

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
    const { page, context, problems } = await signedInWindow(world, member);
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
