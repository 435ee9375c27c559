import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { card, signIn } from './testkit/admin.ts';
import { openBrowser, openWindow } from './testkit/browser.ts';
import { type DemoProcess, startDemo } from './testkit/demo-process.ts';
import { choose, focused, tabTo, write } from './testkit/keyboard.ts';

/** What the simulator's Slack says to a bad token, as Slack documents it, and what Patchbay makes of it. */
const slackWords = 'invalid_auth';
const slackHint = 'Copy the Bot User OAuth Token again';

let demo: DemoProcess;
let browser: Browser;

beforeAll(async () => {
  [demo, browser] = await Promise.all([startDemo(), openBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await demo?.close();
});

async function signInByKeyboard(page: Page): Promise<void> {
  await page.goto('/sign-in');
  await write(page, 'E-mail', demo.owner.email);
  await write(page, 'Password', demo.owner.password);
  await page.keyboard.press('Enter');
  await page.getByRole('navigation').first().waitFor();
}

async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Chooses a situation on the simulator's page, by the first letters of its name. */
async function setSituation(page: Page, provider: string, letters: string): Promise<void> {
  await page.goto(demo.simulatorUrl());
  await tabTo(page, provider, 200);
  await page.keyboard.type(letters);
  await tabTo(page, `Set ${provider}`);
  await page.keyboard.press('Enter');
  await page.getByRole('status').getByText(`${provider}: `).waitFor();
}

describe('the demo, without a mouse', () => {
  it('shows eighteen integrations of which one is broken, and says that it is a demo', async () => {
    const { page, context, problems } = await openWindow(browser, demo.url);
    await page.goto('/sign-in');
    await page.getByText('This is a demo').waitFor();
    await signInByKeyboard(page);
    await page.getByText('This is a demo').waitFor();
    await press(page, 'g', 'i');
    await card(page, 'slack').waitFor();
    const statuses = await page
      .locator('main [data-provider] [data-status]')
      .evaluateAll((all) => all.map((badge) => badge.getAttribute('data-status')));
    const count = (status: string) => statuses.filter((one) => one === status).length;
    expect([statuses.length, count('CONNECTED'), count('ERROR'), count('DISABLED')]).toEqual([
      18, 16, 1, 1,
    ]);
    await card(page, 'sendgrid').getByText('Error').waitFor();
    expect(problems).toEqual([]);
    await context.close();
  });

  it('breaks a provider: a test tells its own words and the way out, and both windows turn to Error', async () => {
    const one = await openWindow(browser, demo.url);
    const other = await openWindow(browser, demo.url);
    await signInByKeyboard(one.page);
    await signInByKeyboard(other.page);
    for (const { page } of [one, other]) {
      await press(page, 'g', 'm');
      await card(page, 'slack').getByText('Connected').waitFor();
    }
    const simulator = await one.context.newPage();
    await setSituation(simulator, 'Slack', 'Bad');

    const { page } = one;
    await press(page, '/');
    await page.keyboard.type('slack');
    await expect.poll(() => page.locator('[data-provider]').count()).toBe(1);
    await tabTo(page, 'Actions for Team chat');
    await choose(page, 'Test connection');
    await card(page, 'slack').getByText('Error').waitFor();
    await card(other.page, 'slack').getByText('Error').waitFor({ timeout: 2_000 });
    for (const window of [page, other.page]) {
      await card(window, 'slack').getByText(slackWords).waitFor();
      await card(window, 'slack').getByText(slackHint).waitFor();
    }

    await setSituation(simulator, 'Slack', 'Works');
    await tabTo(page, 'Actions for Team chat');
    await choose(page, 'Test connection');
    await card(other.page, 'slack').getByText('Connected').waitFor({ timeout: 60_000 });
    expect([...one.problems, ...other.problems]).toEqual([]);
    for (const { context } of [one, other]) await context.close();
  });

  it('refuses what the simulator does not know: wrong credentials are wrong here too', async () => {
    const { page, context } = await openWindow(browser, demo.url);
    await signInByKeyboard(page);
    await page.goto('/marketplace?connect=postmark');
    await page.getByRole('dialog').getByLabel(/token/i).first().waitFor();
    await write(page, 'Server API token', '00000000-0000-4000-8000-000000000000');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByText('Save as inactive').waitFor();
    expect(await card(page, 'postmark').getByText('Connected').count()).toBe(0);
    await context.close();
  });

  it('lets a second member in as IT manager, who finds no action button', async () => {
    const owner = await openWindow(browser, demo.url);
    await signInByKeyboard(owner.page);
    await press(owner.page, 'g', 's');
    await tabTo(owner.page, 'Invite member');
    await press(owner.page, 'Enter');
    await expect.poll(() => focused(owner.page)).toMatch(/^E-mail/);
    await owner.page.keyboard.type('it@example.com');
    await tabTo(owner.page, 'Viewer');
    await press(owner.page, 'ArrowUp', 'ArrowUp', 'Enter');
    await expect.poll(() => focused(owner.page)).toBe('Invitation link');
    const link = await owner.page.getByLabel('Invitation link').inputValue();

    const { page, context, problems } = await openWindow(browser, demo.url);
    await page.goto(link);
    await expect.poll(() => focused(page)).toMatch(/^Your name/);
    await page.keyboard.type('Ivy Tan');
    await write(page, 'Password', 'a password of her own');
    await press(page, 'Enter');
    await page.getByRole('navigation').first().waitFor();
    for (const place of ['m', 'i'] as const) {
      await press(page, 'g', place);
      await card(page, 'slack').waitFor();
      expect(await page.locator('main [data-provider]').getByRole('button').count()).toBe(0);
      expect(await page.getByRole('button', { name: /^Connect / }).count()).toBe(0);
    }
    expect(problems).toEqual([]);
    for (const opened of [owner.context, context]) await opened.close();
  });
});

describe('the palette', () => {
  it('goes to a provider, an integration and a page by name, and gives the focus back', async () => {
    const { page, context, problems } = await openWindow(browser, demo.url);
    await signIn(page, demo.owner);
    const go = async (name: string) => {
      await page.keyboard.press('Control+K');
      await expect.poll(() => focused(page)).toMatch(/^Search pages/);
      await page.keyboard.type(name);
      await page
        .getByRole('option', { selected: true })
        .getByText(name, { exact: false })
        .waitFor();
      await page.keyboard.press('Enter');
    };
    await go('Resend');
    await page.waitForURL('**/marketplace/resend');
    await go('Payroll');
    await page.getByRole('heading', { level: 1, name: 'Payroll' }).waitFor();
    await go('Integration logs');
    await page.waitForURL('**/integrations/logs');
    await page.getByRole('button', { name: 'Go to a page' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toMatch(/^Search pages/);
    await page.keyboard.type('no such thing');
    await page.getByRole('dialog').getByText('Nothing is called that.').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await expect.poll(() => focused(page)).toMatch(/^Go to a page/);
    expect(problems).toEqual([]);
    await context.close();
  });
});
