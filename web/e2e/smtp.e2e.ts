import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { admin, card, signIn } from './testkit/admin.ts';
import { installAudit, sidewaysScrolls, violations } from './testkit/audit.ts';
import { openWindow } from './testkit/browser.ts';
import { focused } from './testkit/keyboard.ts';
import { type World, mailAccount, startWorld } from './testkit/world.ts';

let world: World;
let context: BrowserContext;
let page: Page;
let problems: string[];

beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world?.close());

beforeEach(async () => {
  ({ context, page, problems } = await openWindow(world.browser, world.patchbay.url));
  await installAudit(context);
  await signIn(page, admin);
});

const dialog = () => page.getByRole('dialog');
const port = (name: string | RegExp) => dialog().getByRole('radio', { name });
const password = () => dialog().getByLabel('Password', { exact: true });

describe('the form of a mail server', () => {
  it('is filled in by a preset, and its port cards set the encryption', async () => {
    await page.goto('/marketplace?connect=smtp');
    await dialog().getByRole('button', { name: 'Gmail' }).click();
    expect(await dialog().getByLabel('Host').inputValue()).toBe('smtp.gmail.com');
    expect(await port(/587/).isChecked()).toBe(true);
    expect(await dialog().getByLabel('Encryption').count()).toBe(0);

    await port(/465/).check();
    await port('Other port').check();
    await expect.poll(() => focused(page)).toMatch(/^Port/);
    expect(await dialog().getByLabel('Encryption').inputValue()).toBe('starttls');
    await port(/25/).check();
    expect(await dialog().getByLabel('Encryption').count()).toBe(0);
    await port('Other port').check();
    expect(await dialog().getByLabel('Encryption').inputValue()).toBe('starttls');
    await dialog().getByRole('button', { name: 'SendGrid' }).click();
    expect(await port(/587/).isChecked()).toBe(true);
    expect(await dialog().getByLabel('User name').inputValue()).toBe('apikey');
    expect(problems).toEqual([]);
  });

  it('shows the secret, and leads to the page of the vendor where a new one is made', async () => {
    await page.goto('/marketplace?connect=smtp');
    await password().fill('a secret');
    expect(await password().getAttribute('type')).toBe('password');
    await dialog().getByRole('button', { name: 'Show Password' }).click();
    expect(await password().getAttribute('type')).toBe('text');
    const regenerate = dialog().getByRole('link', { name: /^Regenerate/ });
    expect(await regenerate.count()).toBe(0);
    await dialog().getByRole('button', { name: 'Gmail' }).click();
    expect(await regenerate.getAttribute('href')).toBe('https://myaccount.google.com/apppasswords');
    await context.route('https://myaccount.google.com/**', (route) => route.abort());
    await regenerate.click();
    expect(await password().inputValue()).toBe('');
    await expect.poll(() => focused(page)).toMatch(/^Password/);
  });
});

it('an admin saves without testing, sends a test e-mail and sees what was used', async () => {
  const { mail, patchbay } = world;
  await page.goto('/marketplace?connect=smtp');
  await dialog().getByLabel('Host').fill('localhost');
  await port('Other port').check();
  await dialog().getByRole('textbox', { name: 'Port' }).fill(String(mail.port));
  await dialog().getByLabel('User name').fill(mailAccount.user);
  await password().fill(mailAccount.password);
  await dialog().getByLabel('Limit per hour').fill('2');
  await dialog().getByLabel('Limit per day').fill('25000');
  await dialog().getByRole('button', { name: 'Save without testing' }).click();
  await dialog().waitFor({ state: 'detached' });
  expect(await patchbay.query('select enabled from integrations')).toEqual([{ enabled: true }]);

  await card(page, 'smtp').getByRole('button', { name: /SMTP/ }).click();
  await page.getByRole('menuitem', { name: 'Configure' }).click();
  await dialog().getByText('Current usage: 0 today · 0 % of daily limit').waitFor();
  expect(await port('Other port').isChecked()).toBe(true);

  await dialog().getByRole('button', { name: 'Send test e-mail' }).click();
  const test = page.getByRole('dialog', { name: /Send a test e-mail/ });
  expect(await test.getByLabel('Recipient').inputValue()).toBe(admin.email);
  await test.getByLabel('Recipient').fill('nobody');
  await test.getByRole('button', { name: 'Send' }).click();
  await test.getByText('This is not an e-mail address.').waitFor();
  await expect.poll(() => focused(page)).toMatch(/^Recipient/);
  await test.getByLabel('Recipient').fill('ada@example.org');
  await test.getByRole('button', { name: 'Send' }).click();
  await test.getByText('250 2.0.0 Ok: queued as 4711').waitFor();
  expect(mail.messages.map(({ to }) => to)).toEqual(['ada@example.org']);
  await test.getByRole('button', { name: 'Close' }).last().click();
  await test.waitFor({ state: 'detached' });
  await expect.poll(() => focused(page)).toBe('Send test e-mail');
  await dialog().getByText('Current usage: 1 today · 1 % of daily limit').waitFor();

  await dialog().getByLabel('From name').fill('Acme Sales');
  await dialog().getByRole('button', { name: 'Test & save' }).click();
  await dialog().waitFor({ state: 'detached' });
  await card(page, 'smtp').getByText('Connected').waitFor();
  expect(problems).toEqual([]);
});

it('the integration page sends as well, and tells refusals and limits in words', async () => {
  const { mail } = world;
  await page.goto('/marketplace/smtp');
  await page.locator('a[href^="/integrations/int_"]').first().click();
  await page.getByRole('tab', { name: 'Configuration' }).click();
  await page.getByText('1 of 2 · 50 %').waitFor();
  mail.refused.add('gone@example.org');
  const send = page.getByRole('button', { name: 'Send test e-mail' });
  await send.click();
  await dialog().getByLabel('Recipient').fill('gone@example.org');
  await dialog().getByRole('button', { name: 'Send' }).click();
  await dialog().getByText('550 5.1.1 No such user here').waitFor();
  await dialog().getByText('Check its spelling').waitFor();

  for (const width of [375, 768, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    expect.soft(await sidewaysScrolls(page), `${width} px`).toEqual([]);
    expect.soft(await violations(page), `${width} px`).toEqual([]);
  }

  await dialog().getByLabel('Recipient').fill('ada@example.org');
  await dialog().getByRole('button', { name: 'Send again' }).click();
  await dialog().getByText('250 2.0.0 Ok').waitFor();
  await dialog().getByRole('button', { name: 'Send again' }).click();
  await dialog().getByText('reached its limit of 2 messages an hour').waitFor();
  await page.keyboard.press('Escape');
  await page.getByText('2 of 2 · 100 %').waitFor();
  expect(problems).toEqual([]);
});
