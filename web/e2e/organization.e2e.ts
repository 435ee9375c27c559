import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { admin, signIn } from './testkit/admin.ts';
import { openWindow } from './testkit/browser.ts';
import { focused, tabTo, write } from './testkit/keyboard.ts';
import { addMember, addOrganization } from './testkit/members.ts';
import { type World, startWorld } from './testkit/world.ts';

let world: World;

beforeAll(async () => {
  world = await startWorld();
});

afterAll(() => world?.close());

async function signedInWindow(who: { email: string; password: string }) {
  const window = await openWindow(world.browser, world.patchbay.url);
  await signIn(window.page, who);
  await window.page.getByText('Live', { exact: true }).waitFor();
  return window;
}

function navigation(page: Page) {
  return page.locator('#navigation');
}

/** By keyboard alone, up to the question before. */
async function askToLeave(page: Page): Promise<void> {
  await page.keyboard.press('g');
  await page.keyboard.press('p');
  await tabTo(page, 'Leave organization');
  await page.keyboard.press('Enter');
  await page.getByRole('alertdialog').waitFor();
  await expect.poll(() => focused(page)).toBe('Cancel');
}

async function leave(page: Page): Promise<void> {
  await askToLeave(page);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
}

describe('the name of the organization', () => {
  it('is not for everyone to change', async () => {
    const member = await addMember(world.patchbay, 'IT_MANAGER');
    const { page, context } = await signedInWindow(member);
    expect(await page.getByRole('link', { name: 'Organization' }).count()).toBe(0);
    await page.goto('/settings/organization');
    await page.getByText('Insufficient permissions').waitFor();
    await page.waitForURL((url) => url.pathname === '/');
    await context.close();
  });

  it('is changed by keyboard, and is at once the new one in every open window', async () => {
    const manager = await addMember(world.patchbay, 'IT_MANAGER');
    const [owner, other] = [await signedInWindow(admin), await signedInWindow(manager)];
    const { page } = owner;
    await page.keyboard.press('g');
    await page.keyboard.press('o');
    await write(page, 'Organization name', 'x'.repeat(121));
    await page.getByText('A name has 1 to 120 characters.').waitFor();
    await write(page, 'Organization name', '  Żółta Łódź ');
    await page.keyboard.press('Enter');
    await page.getByText('The organization is now called Żółta Łódź').waitFor();
    await navigation(page).getByText('Żółta Łódź', { exact: true }).waitFor();
    await expect.poll(() => focused(page)).toMatch(/^Organization name/);
    const elsewhere = navigation(other.page).getByText('Żółta Łódź', { exact: true });
    await elsewhere.waitFor({ timeout: 2_000 });
    expect([...owner.problems, ...other.problems]).toEqual([]);
    for (const { context } of [owner, other]) await context.close();
  });
});

describe('a member who leaves', () => {
  it('is told what is lost first, and lands outside when it was their only organization', async () => {
    const member = await addMember(world.patchbay, 'VIEWER');
    const { page, context, problems } = await signedInWindow(member);
    await askToLeave(page);
    await page.getByRole('alertdialog').getByText('you need a new invitation').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => focused(page)).toBe('Leave organization');
    await leave(page);
    await page.waitForURL((url) => url.pathname === '/sign-in');
    await page.getByText('You left Żółta Łódź.').waitFor();
    expect(await page.getByText('You were signed out').count()).toBe(0);
    await write(page, 'E-mail', member.email);
    await write(page, 'Password', member.password);
    await page.keyboard.press('Enter');
    await page.getByRole('alert').waitFor();
    expect(problems).toEqual([]);
    await context.close();
  });

  it('goes on in another organization of theirs', async () => {
    const member = await addMember(world.patchbay, 'USER');
    await addOrganization(world.patchbay, member.email, 'Elsewhere Ltd');
    const { page, context, problems } = await signedInWindow(member);
    const switcher = navigation(page).getByRole('button', { name: /Switch organization/ });
    const isElsewhere = (await switcher.textContent())?.includes('Elsewhere') ?? false;
    await leave(page);
    const next = isElsewhere ? 'Żółta Łódź' : 'Elsewhere Ltd';
    await navigation(page).locator('p', { hasText: next }).waitFor();
    await page.getByText('Live', { exact: true }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/');
    expect(await switcher.count()).toBe(0);
    expect(problems).toEqual([]);
    await context.close();
  });

  it('cannot when they are the last owner, and is told why where they asked', async () => {
    const { page, context, problems } = await signedInWindow(admin);
    await leave(page);
    await page.getByRole('main').getByRole('alert').getByText('needs an owner').waitFor();
    await expect.poll(() => focused(page)).toBe('Leave organization');
    expect(problems).toEqual([]);
    await context.close();
  });
});

describe('a window that is signed out', () => {
  it('says why when it was done elsewhere, and only a window that was open', async () => {
    const member = await addMember(world.patchbay, 'VIEWER');
    const { page, context } = await signedInWindow(member);
    const other = await signedInWindow(member);
    await other.page.keyboard.press('g');
    await other.page.keyboard.press('p');
    await other.page.getByRole('button', { name: /^Close session/ }).press('Enter');
    await page.getByRole('status').getByText('You were signed out').waitFor();
    await page.getByText('you no longer belong to the organization').waitFor();
    await page.reload();
    await page.getByLabel('E-mail').waitFor();
    expect(await page.getByText('You were signed out').count()).toBe(0);
    for (const opened of [context, other.context]) await opened.close();
  });

  it('says nothing to whoever signed out themselves', async () => {
    const member = await addMember(world.patchbay, 'VIEWER');
    const { page, context, problems } = await signedInWindow(member);
    await page.getByRole('button', { name: 'Member menu' }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await page.getByLabel('E-mail').waitFor();
    // Longer than the live connection waits before it asks whether the session stands.
    await page.waitForTimeout(1_500);
    expect(await page.getByText('You were signed out').count()).toBe(0);
    expect(problems).toEqual([]);
    await context.close();
  });
});
