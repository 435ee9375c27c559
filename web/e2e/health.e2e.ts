import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { admin, card, fillSmtp, signIn } from './testkit/admin.ts';
import { installAudit, sidewaysScrolls, violations } from './testkit/audit.ts';
import { openWindow } from './testkit/browser.ts';
import { focused } from './testkit/keyboard.ts';
import { addMember } from './testkit/members.ts';
import { type World, mailAccount, startWorld } from './testkit/world.ts';

/** The machine may have other things to do. */
const soon = { timeout: 60_000 };

let world: World;
let address: string;

beforeAll(async () => {
  world = await startWorld();
  const { browser, patchbay, mail } = world;
  const { page, context } = await openWindow(browser, patchbay.url);
  await signIn(page, admin);
  await page.goto('/marketplace?connect=smtp');
  await fillSmtp(page, { port: mail.port, ...mailAccount });
  await page.getByRole('button', { name: 'Test & connect' }).click();
  await card(page, 'smtp').getByText('Connected').waitFor();
  await page.goto('/marketplace/smtp');
  const link = page.getByRole('main').getByRole('link', { name: 'SMTP', exact: true });
  address = (await link.getAttribute('href')) ?? '';
  await context.close();
});

afterAll(() => world?.close());

// Each story starts with a mail server that accepts what is stored, and nobody checks but the story.
beforeEach(async () => {
  world.mail.setPassword(mailAccount.password);
  await world.patchbay.query(`update integration_health set due_at = now() + interval '1 day'`);
});

async function openHealth(who: { email: string; password: string } = admin, place = address) {
  const window = await openWindow(world.browser, world.patchbay.url);
  await installAudit(window.context);
  await window.page.emulateMedia({ reducedMotion: 'reduce' });
  await signIn(window.page, who);
  await window.page.goto(place);
  await heartbeat(window.page).waitFor();
  return window;
}

const heartbeat = (page: Page) => page.getByRole('listbox', { name: /^The last/ });
const bars = (page: Page) => heartbeat(page).getByRole('option');
const newest = (page: Page) => bars(page).last();

async function runCheck(page: Page): Promise<void> {
  // What lies behind a dialog is hidden until it has closed.
  await heartbeat(page).waitFor();
  const before = await bars(page).count();
  await page.getByRole('button', { name: 'Run check', exact: true }).click();
  await expect.poll(() => bars(page).count(), soon).toBe(before + 1);
}

describe('the health of an integration', () => {
  it('is the first tab, with a bar for the check that it was connected by', async () => {
    const { page, context, problems } = await openHealth();
    expect(await page.getByRole('tab').first().getAttribute('aria-selected')).toBe('true');
    await page.getByRole('tabpanel').getByText('Healthy', { exact: true }).waitFor();
    await page.getByText('Uptime, 24 hours').waitFor();
    await page.getByText('100 %').first().waitFor();
    await page.locator('canvas').waitFor();
    expect(problems).toEqual([]);
    await context.close();
  });

  it('changes in every window by itself when a check fails, and when it passes again', async () => {
    const one = await openHealth();
    const two = await openHealth();
    const before = await bars(two.page).count();
    world.mail.setPassword('another one');
    await one.page.getByRole('button', { name: 'Run check', exact: true }).click();
    for (const { page } of [one, two]) {
      await expect.poll(() => bars(page).count(), soon).toBe(before + 1);
      expect(await newest(page).getAttribute('data-outcome')).toBe('FAILED');
      await page.getByRole('tabpanel').getByText('Failing', { exact: true }).waitFor();
      const errors = page.locator('section', { hasText: 'Recent errors' }).last();
      await errors.getByRole('listitem').first().waitFor();
      await expect.poll(() => page.getByText('Error rate, 24 hours').count(), soon).toBe(1);
      await page.getByRole('button', { name: 'Troubleshoot' }).waitFor();
    }
    world.mail.setPassword(mailAccount.password);
    await runCheck(one.page);
    for (const { page } of [one, two]) {
      await page.getByRole('tabpanel').getByText('Healthy', { exact: true }).waitFor();
      await expect.poll(() => newest(page).getAttribute('data-outcome'), soon).toBe('OK');
      await page.getByRole('button', { name: 'Troubleshoot' }).waitFor({ state: 'detached' });
    }
    expect([...one.problems, ...two.problems]).toEqual([]);
    await one.context.close();
    await two.context.close();
  });

  it('is read by keyboard, check by check', async () => {
    const { page, context } = await openHealth();
    await runCheck(page);
    await heartbeat(page).focus();
    const active = async () => {
      const id = await heartbeat(page).getAttribute('aria-activedescendant');
      return page.locator(`[id="${id}"]`).getAttribute('aria-label');
    };
    const words = await bars(page).evaluateAll((all) =>
      all.map((bar) => bar.getAttribute('aria-label')),
    );
    expect(words.at(-1)).toMatch(/^Passed in \d+ ms, .+/);
    expect(await active()).toBe(words.at(-1));
    await page.keyboard.press('ArrowLeft');
    expect(await active()).toBe(words.at(-2));
    await page.keyboard.press('Home');
    expect(await active()).toBe(words[0]);
    await page.keyboard.press('ArrowLeft');
    expect(await active()).toBe(words[0]);
    await page.keyboard.press('End');
    expect(await active()).toBe(words.at(-1));
    await context.close();
  });

  it('keeps its tab and the range of its chart in the address', async () => {
    const { page, context } = await openHealth();
    await page.getByRole('button', { name: 'Week', exact: true }).click();
    await page.waitForURL(/\?range=week$/);
    await page.reload();
    await page.getByRole('button', { name: 'Week', pressed: true }).waitFor();
    await page.getByText(/^In the last 7 days/).waitFor();
    await page.getByText('Show as table').click();
    // The head and an hour; two where one has just begun.
    await page.getByRole('region').getByRole('row').nth(1).waitFor();
    await page.goto(`${address}?tab=configuration`);
    await page.getByRole('tabpanel').getByText('localhost').first().waitFor();
    expect(await page.getByRole('tab', { selected: true }).textContent()).toBe('Configuration');
    await context.close();
  });
});

describe('how it is checked', () => {
  it('is changed by an admin; what the server refuses is told at its field', async () => {
    const { page, context, problems } = await openHealth();
    const interval = page.getByLabel(/^Check every/);
    await interval.fill('61');
    await page.getByRole('button', { name: 'Save' }).click();
    await expect.poll(() => interval.getAttribute('aria-invalid'), soon).toBe('true');
    expect(await focused(page)).toMatch(/^Check every/);
    await interval.fill('2.5');
    await page.getByText('Enter a whole number.').waitFor();
    expect(await page.getByRole('button', { name: 'Save' }).isDisabled()).toBe(true);
    await interval.fill('7');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Checked every 7 minutes').waitFor();
    await page.reload();
    await page.getByText('Checked every 7 minutes').waitFor();
    expect(await interval.inputValue()).toBe('7');
    expect(problems).toEqual([]);
    await context.close();
  });

  it('is read by an IT manager, who finds nothing to change or to start', async () => {
    const manager = await addMember(world.patchbay, 'IT_MANAGER');
    const { page, context, problems } = await openHealth(manager);
    await page.getByText('Admins can change this.').waitFor();
    expect(await page.getByRole('textbox').count()).toBe(0);
    const offered = await page.getByRole('main').getByRole('button').allTextContents();
    expect(offered).toEqual(['Day', 'Week', 'Month']);
    expect(problems).toEqual([]);
    await context.close();
  });

  it('is not shown to a viewer', async () => {
    const viewer = await addMember(world.patchbay, 'VIEWER');
    const { page, context } = await openWindow(world.browser, world.patchbay.url);
    await signIn(page, viewer);
    await page.goto(`${address}?tab=health&troubleshoot=1`);
    await page.getByRole('tab', { name: 'Configuration' }).waitFor();
    expect(await page.getByRole('tab').allTextContents()).toEqual(['Configuration']);
    expect(await page.getByRole('dialog').count()).toBe(0);
    await context.close();
  });
});

describe('troubleshooting', () => {
  it('says what failed, since when and what to do, and leads to the field at fault', async () => {
    const { page, context, problems } = await openHealth();
    world.mail.setPassword('another one');
    await runCheck(page);
    await page.getByRole('button', { name: 'Troubleshoot' }).click();
    const dialog = page.getByRole('dialog', { name: 'Troubleshoot SMTP' });
    await dialog
      .getByText(/Username and password not accepted/)
      .first()
      .waitFor();
    await dialog.getByText(/^Failing since/).waitFor();
    await dialog.getByText('The field at fault: Password').waitFor();
    await dialog.getByRole('link', { name: /SMTP documentation/ }).waitFor();
    await page.waitForURL(/troubleshoot=1/);
    await dialog.getByText('Failed', { exact: true }).first().waitFor();
    // The newest on top. There are five at most, so their number says nothing.
    const newestTime = dialog.getByRole('listitem').locator('time').first();
    const before = await newestTime.getAttribute('datetime');
    await dialog.getByRole('button', { name: 'Run check again' }).click();
    await expect.poll(() => newestTime.getAttribute('datetime'), soon).not.toBe(before);
    expect(await focused(page)).toBe('Run check again');
    await dialog.getByRole('button', { name: 'Change Password' }).click();
    await page
      .getByRole('dialog')
      .getByLabel(/^Password/)
      .waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    world.mail.setPassword(mailAccount.password);
    await runCheck(page);
    expect(problems).toEqual([]);
    await context.close();
  });

  it('says so when it works again, while one looks', async () => {
    const { page, context } = await openHealth();
    world.mail.setPassword('another one');
    await runCheck(page);
    const { page: other, context: away } = await openHealth();
    await page.getByRole('button', { name: 'Troubleshoot' }).click();
    await page.getByRole('dialog').getByText('What failed').waitFor();
    world.mail.setPassword(mailAccount.password);
    await runCheck(other);
    await page.getByText(/SMTP passed its last check/).waitFor();
    expect(await page.getByRole('dialog').getByText('What failed').count()).toBe(0);
    await context.close();
    await away.close();
  });
});

describe('the focus on an integration', () => {
  it('stays at what was used, or goes to what takes its place', async () => {
    const { page, context } = await openHealth();
    const header = page.getByRole('region', { name: 'Summary' });
    for (const name of ['Test', 'Disable', 'Enable']) {
      await header.getByRole('button', { name, exact: true }).focus();
      await page.keyboard.press('Enter');
      const next = { Test: 'Test', Disable: 'Enable', Enable: 'Disable' }[name] ?? '';
      await header.getByRole('button', { name: next, exact: true, disabled: false }).waitFor();
      await expect.poll(() => focused(page), soon).toBe(next);
    }
    await context.close();
  });
});

describe('every state of the page', () => {
  it.each(['light', 'dark'] as const)('is readable and fits, %s', async (colorScheme) => {
    const { page, context } = await openHealth();
    await page.locator('canvas').waitFor();
    await heartbeat(page).focus();
    await page.keyboard.press('ArrowRight');
    for (const width of [320, 375, 768, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      expect([width, await sidewaysScrolls(page), await violations(page)]).toEqual([width, [], []]);
    }
    await context.close();
  });

  it('has words for what is disabled, what was never checked, and a server without network', async () => {
    const { page, context } = await openHealth();
    const header = page.getByRole('region', { name: 'Summary' });
    await header.getByRole('button', { name: 'Disable' }).click();
    await page.getByText(/^It is disabled, so it is not checked/).waitFor();
    await header.getByRole('button', { name: 'Enable' }).click();
    await page.getByText(/^It is disabled, so it is not checked/).waitFor({ state: 'detached' });
    await world.patchbay.query(
      `insert into health_checks (org_id, integration_id, checked_at, id, trigger, outcome, code, message, latency_ms)
       select org_id, id, now(), gen_random_uuid(), 'SCHEDULED', 'UNKNOWN', 'HUB_OFFLINE', 'No network', 5
       from integrations`,
    );
    await page.reload();
    await page.getByText('Patchbay itself has no network').waitFor();
    await world.patchbay.query('delete from health_checks');
    await world.patchbay.query(
      `update integration_health set state = 'UNKNOWN', last_checked_at = null`,
    );
    await page.reload();
    await page.getByText('No checks yet').waitFor();
    expect(await page.getByText('Not checked yet').count()).toBe(1);
    expect(await page.getByText('Uptime, 24 hours').count()).toBe(0);
    await context.close();
  });
});
