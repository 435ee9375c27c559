import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { admin, card, signIn } from './testkit/admin.ts';
import { installAudit } from './testkit/audit.ts';
import { calendarApp } from './testkit/calendar-vendor.ts';
import { tableRow } from './testkit/dashboard.ts';
import { auditEverySize } from './testkit/every-size.ts';
import { choose, focused, tabTo } from './testkit/keyboard.ts';
import { readInPolish } from './testkit/language.ts';
import {
  decide,
  fillApp,
  openConsent,
  openOAuthWindow,
  type OAuthWorld,
  startOAuthWorld,
} from './testkit/oauth-world.ts';

let world: OAuthWorld;

beforeAll(async () => {
  world = await startOAuthWorld();
});

afterAll(() => world?.close());

async function openMarketplace() {
  const window = await openOAuthWindow(world);
  await signIn(window.page, admin);
  await window.page.goto('/marketplace?q=acme');
  await card(window.page, 'acme-calendar').waitFor();
  return window;
}

const continueButton = (page: Page) =>
  page.getByRole('dialog').getByRole('button', { name: 'Continue with Acme Calendar' });

/** The page of an integration, by way of its provider's. */
async function openIntegration(page: Page, name: string, tab = ''): Promise<void> {
  await page.goto('/marketplace/acme-calendar');
  await page.getByRole('link', { name, exact: true }).click();
  await page.waitForURL(/integrations\/int_/);
  if (tab !== '') await page.goto(`${page.url()}?tab=${tab}`);
}

describe('an admin connects a calendar by signing in at its vendor', () => {
  it('from denial to a card that turns Connected in every window', async () => {
    const first = await openMarketplace();
    const second = await openMarketplace();
    const { page } = first;
    const dialog = page.getByRole('dialog');

    await page.getByRole('button', { name: 'Connect Acme Calendar' }).click();
    await dialog.getByLabel('Client ID').waitFor();
    expect(await dialog.getByLabel('Redirect URI', { exact: true }).inputValue()).toBe(
      `${world.patchbay.url}/oauth/callback`,
    );
    const needed = dialog.getByRole('checkbox', { name: /See your calendars/ });
    expect([await needed.isChecked(), await needed.isDisabled()]).toEqual([true, true]);
    expect(await dialog.getByRole('checkbox', { name: /Add and change/ }).isChecked()).toBe(true);
    expect(await continueButton(page).isDisabled()).toBe(true);
    await fillApp(page);

    const refused = await openConsent(page, () => continueButton(page).click());
    await dialog.getByText('Continue in the window of Acme Calendar').waitFor();
    await decide(refused, { decision: 'Deny' });
    await dialog.getByText('Acme Calendar gave no access').waitFor();
    expect(await world.patchbay.query('select 1 from integrations')).toEqual([]);

    await dialog.getByRole('checkbox', { name: /Add and change/ }).uncheck();
    const popup = await openConsent(page, () => continueButton(page).click());
    expect(await popup.getByRole('listitem').allTextContents()).toEqual(['read']);
    await decide(popup);
    await dialog.waitFor({ state: 'detached' });
    await page.getByText(/^Acme Calendar connected in/).waitFor();
    await page.getByText('Signed in as ana@acme.example').waitFor();
    await card(page, 'acme-calendar').getByText('Connected').waitFor();
    await card(second.page, 'acme-calendar').getByText('Connected').waitFor();
    expect([...first.problems, ...second.problems]).toEqual([]);
    await first.context.close();
    await second.context.close();
  });

  it('reconnects it in one click once the vendor has taken the access back', async () => {
    const { page, context, problems } = await openMarketplace();
    world.vendor.oauth.revokeAll();
    await openIntegration(page, 'Acme Calendar', 'configuration');
    await page.getByRole('button', { name: 'Renew now' }).click();
    await page.getByText('Access of Acme Calendar was not renewed').waitFor();
    await page.getByText('The provider no longer accepts it.').waitFor();

    const reconnect = page.getByRole('button', { name: 'Reconnect: Acme Calendar' });
    await page.goto('/marketplace?q=acme');
    await card(page, 'acme-calendar')
      .getByRole('button', { name: /^Reconnect:/ })
      .waitFor();
    await page.goto('/marketplace/acme-calendar');
    await page
      .locator('[data-integration]')
      .getByRole('button', { name: /^Reconnect:/ })
      .waitFor();
    await page.goto('/integrations/dashboard');
    await page
      .locator('[data-alert]')
      .getByRole('button', { name: /^Reconnect:/ })
      .waitFor();
    const row = await tableRow(page, 'Acme Calendar');
    const popup = await openConsent(page, () =>
      row.getByRole('button', { name: /^Reconnect:/ }).click(),
    );
    await decide(popup);
    await page.getByText('Acme Calendar reconnected').waitFor();
    await expect.poll(() => reconnect.count()).toBe(0);
    expect(problems).toEqual([]);
    await context.close();
  });

  it('asks before it takes another account than before', async () => {
    const { page, context, problems } = await openMarketplace();
    await openIntegration(page, 'Acme Calendar');
    await page.getByRole('button', { name: /Acme Calendar/ }).click();
    const other = await openConsent(page, () =>
      page.getByRole('menuitem', { name: 'Reconnect' }).click(),
    );
    await decide(other, { account: 'Ben Kim' });
    const dialog = page.getByRole('dialog');
    await dialog.getByText('This is another account than before').waitFor();
    const again = await openConsent(page, () =>
      dialog.getByRole('button', { name: 'Use this account anyway' }).click(),
    );
    await decide(again, { account: 'Ben Kim' });
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('ben@other.example').first().waitFor();
    expect(problems).toEqual([]);
    await context.close();
  });
});

describe('what may go wrong on the way is told where one can go on', () => {
  it('an account whose test fails: in the words of the vendor, and nothing is stored', async () => {
    const { page, context, problems } = await openMarketplace();
    world.vendor.hasCalendars = false;
    await page.goto('/marketplace/acme-calendar?connect=acme-calendar');
    await fillApp(page);
    const popup = await openConsent(page, () => continueButton(page).click());
    await decide(popup);
    const dialog = page.getByRole('dialog');
    await dialog.getByText('This account has no calendar.').waitFor();
    await dialog.getByText('Ask the admin of your Acme organization for one.').waitFor();
    expect(await dialog.getByRole('button', { name: 'Save as inactive' }).count()).toBe(0);
    world.vendor.hasCalendars = true;
    expect(problems).toEqual([]);
    await context.close();
  });

  it('a wrong client secret: at its field', async () => {
    const { page, context, problems } = await openMarketplace();
    await page.goto('/marketplace/acme-calendar?connect=acme-calendar');
    await fillApp(page, 'not the secret');
    const popup = await openConsent(page, () => continueButton(page).click());
    await decide(popup);
    const secret = page.getByRole('dialog').getByLabel(/^Client secret/);
    await expect.poll(() => secret.getAttribute('aria-invalid')).toBe('true');
    expect(problems).toEqual([]);
    await context.close();
  });

  it('a window that was closed: the dialog says so by itself, and opens it again', async () => {
    const { page, context, problems } = await openMarketplace();
    await page.addInitScript(() => {
      const open = window.open.bind(window);
      window.open = (...wanted) => {
        const opened = open(...wanted);
        Object.assign(globalThis, { opened });
        return opened;
      };
    });
    const looksClosed = () =>
      page.evaluate(() => (globalThis as { opened?: Window | null }).opened?.closed);
    await page.goto('/marketplace/acme-calendar?connect=acme-calendar');
    const dialog = page.getByRole('dialog');
    await fillApp(page);
    const popup = await openConsent(page, () => continueButton(page).click());
    // The tie to the window holds, although another site is in it: what is said of it is true.
    expect(await looksClosed()).toBe(false);
    await dialog.getByText('Continue in the window of Acme Calendar').waitFor();
    await popup.close();
    await dialog.getByText('The window seems to have been closed').waitFor();
    expect(await looksClosed()).toBe(true);
    expect(await dialog.getByText('Continue in the window of Acme Calendar').count()).toBe(0);

    const again = await openConsent(page, () =>
      dialog.getByRole('link', { name: 'Sign in at Acme Calendar' }).click(),
    );
    await dialog.getByText('Continue in the window of Acme Calendar').waitFor();
    expect(await looksClosed()).toBe(false);
    await decide(again);
    await dialog.waitFor({ state: 'detached' });
    await page.getByText(/^Acme Calendar( \d)? connected in/).waitFor();
    expect(problems).toEqual([]);
    await context.close();
  });

  it('a window that the browser blocked: a link leads there', async () => {
    const { page, context, problems } = await openMarketplace();
    await page.goto('/marketplace/acme-calendar?connect=acme-calendar');
    const dialog = page.getByRole('dialog');
    await fillApp(page);
    await page.evaluate(() => {
      window.open = () => null;
    });
    await continueButton(page).click();
    await dialog.getByText('The browser blocked the window').waitFor();
    const [tab] = await Promise.all([
      context.waitForEvent('page'),
      dialog.getByRole('link', { name: 'Sign in at Acme Calendar' }).click(),
    ]);
    await tab.getByRole('button', { name: 'Allow' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText(/^Acme Calendar( \d)? connected in/).waitFor();
    expect(problems).toEqual([]);
    await context.close();
  });
});

describe('the page that the vendor sends people back to', () => {
  it('shows the result itself where nobody waits, keeps nothing in the address, and works once', async () => {
    const { page, context, problems } = await openMarketplace();
    await page.goto('/marketplace/acme-calendar?connect=acme-calendar');
    const dialog = page.getByRole('dialog');
    await fillApp(page);
    const popup = await openConsent(page, () => continueButton(page).click());
    const consent = popup.url();
    await popup.close();
    await page.goto('/marketplace');

    const alone = await context.newPage();
    await alone.goto(consent);
    let callback = '';
    alone.on('request', (request) => {
      if (request.url().includes('/oauth/callback?')) callback = request.url();
    });
    await alone.getByRole('button', { name: 'Allow' }).click();
    await alone.getByRole('heading', { name: /^Acme Calendar( \d)? is connected/ }).waitFor();
    expect(new URL(alone.url()).search).toBe('');

    await alone.goto(callback);
    await alone.getByText('This sign-in was finished before').waitFor();
    await alone.goto('/oauth/callback');
    await alone.getByRole('heading', { name: 'There is nothing to finish here' }).waitFor();
    await context.clearCookies();
    await alone.goto(callback);
    await alone.getByRole('heading', { name: 'You are signed out' }).waitFor();
    expect(await dialog.count()).toBe(0);
    expect(problems).toEqual([]);
    await context.close();
  });
});

describe('every part of it', () => {
  it('needs no mouse', async () => {
    const { page, context, problems } = await openMarketplace();
    await openIntegration(page, 'Acme Calendar');
    await tabTo(page, 'Actions for Acme Calendar', 60);
    const popup = await openConsent(page, () => choose(page, 'Reconnect'));
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('link', { name: /Acme Calendar|Open it again/ }).waitFor();
    await expect.poll(() => focused(page)).toBe('Cancel');
    await tabTo(popup, 'Deny', 10);
    await popup.keyboard.press('Enter');
    await dialog.getByText('Acme Calendar gave no access').waitFor();
    await expect.poll(() => focused(page)).toBe('Try again');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(problems).toEqual([]);
    await context.close();
  });

  it('can be read by everyone, at every size', async () => {
    const { page, context, problems } = await openMarketplace();
    await installAudit(context);
    // What fades from one colour to another has no contrast of its own.
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto('/marketplace/acme-calendar?connect=acme-calendar');
    await fillApp(page);
    await auditEverySize(page);
    const popup = await openConsent(page, () => continueButton(page).click());
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).waitFor();
    await auditEverySize(page);
    await decide(popup, { decision: 'Deny' });
    await page.getByText('Acme Calendar gave no access').waitFor();
    await auditEverySize(page);
    await openIntegration(page, 'Acme Calendar', 'configuration');
    await page.getByText('Next renewal').waitFor();
    await auditEverySize(page);
    await page.goto('/oauth/callback?state=of-nobody&code=x');
    await page.getByRole('heading', { name: 'Not connected' }).waitFor();
    await auditEverySize(page);
    expect(problems).toEqual([]);
    await context.close();
  });

  it('speaks Polish', async () => {
    const { page, context, problems } = await openMarketplace();
    await readInPolish(page);
    await page.goto('/marketplace/acme-calendar?connect=acme-calendar');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Adres przekierowania').waitFor();
    await fillApp(page);
    const proceed = dialog.getByRole('button', { name: 'Przejdź do Acme Calendar' });
    await decide(await openConsent(page, () => proceed.click()), { decision: 'Deny' });
    await dialog.getByText('Zacznij od nowa i zezwól na dostęp').waitFor();
    await page.getByRole('button', { name: 'Zamknij' }).click();
    expect(problems).toEqual([]);
    await context.close();
  });
});

it('nothing of the secrets is in the page or in clear in the database', async () => {
  const rows = await world.patchbay.query<{ row: string }>(
    'select t::text as row from integrations t',
  );
  expect(rows.map(({ row }) => row).join('\n')).not.toContain(calendarApp.secret);
});
