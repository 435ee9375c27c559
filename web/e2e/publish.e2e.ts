import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { admin, signIn } from './testkit/admin.ts';
import { installAudit } from './testkit/audit.ts';
import { openWindow } from './testkit/browser.ts';
import { auditEverySize } from './testkit/every-size.ts';
import { focused } from './testkit/keyboard.ts';
import { readInPolish } from './testkit/language.ts';
import { addMember } from './testkit/members.ts';
import { connectMail, connectWordpress } from './testkit/sending.ts';
import { startWordpress, type WordpressSite } from './testkit/wordpress.ts';
import { type World, startWorld } from './testkit/world.ts';

let world: World;
let site: WordpressSite;
let blog: string;
let mail: string;

beforeAll(async () => {
  world = await startWorld();
  site = await startWordpress();
  const { page, context } = await enter();
  blog = await connectWordpress(page, site.url);
  mail = await connectMail(page, 'Main mail', world.mail.port);
  await context.close();
});

afterAll(async () => {
  await site?.close();
  await world?.close();
});

async function enter(account: { email: string; password: string } = admin) {
  const window = await openWindow(world.browser, world.patchbay.url);
  await installAudit(window.context);
  // Buttons change their colours over a moment.
  await window.page.emulateMedia({ reducedMotion: 'reduce' });
  await signIn(window.page, account);
  return window;
}

async function openPublish(account?: { email: string; password: string }) {
  const window = await enter(account);
  await window.page.goto(`/integrations/${blog}`);
  await window.page.getByRole('button', { name: 'Publish', exact: true }).click();
  const dialog = window.page.getByRole('dialog');
  await dialog.getByLabel('Title').waitFor();
  return { ...window, dialog };
}

describe('a post', () => {
  it('is published where it was meant to be, and the dialog leads to it', async () => {
    const { page, context, problems, dialog } = await openPublish();
    await expect.poll(() => focused(page)).toMatch(/^Title/);
    const publish = dialog.getByRole('button', { name: 'Publish', exact: true });
    expect(await publish.isDisabled()).toBe(true);
    await page.keyboard.type('We are hiring');
    await dialog.getByLabel('Text').fill('<p>An integrator for <b>Patchbay</b>.</p>');
    await auditEverySize(page);
    await publish.click();
    await dialog.getByText('Published to Company blog').waitFor();
    const link = dialog.getByRole('link', { name: 'Open the post' });
    expect(await link.getAttribute('href')).toBe('https://blog.example.com/?p=41');
    expect(site.posts).toEqual([
      {
        title: 'We are hiring',
        content: '<p>An integrator for <b>Patchbay</b>.</p>',
        status: 'publish',
      },
    ]);
    await expect.poll(() => focused(page)).toBe('Close');
    await auditEverySize(page);
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toBe('Publish');
    expect(problems).toEqual([]);
    await context.close();
  });

  it('waits there as a draft when it is saved as one', async () => {
    const { context, dialog } = await openPublish();
    await dialog.getByLabel('Title').fill('Later');
    await dialog.getByLabel('Text').fill('<p>Not yet.</p>');
    await dialog.getByRole('radio', { name: 'Save as a draft there' }).check();
    await dialog.getByRole('button', { name: 'Save draft' }).click();
    await dialog.getByText('A draft is at Company blog').waitFor();
    await dialog.getByRole('link', { name: 'Open the draft' }).waitFor();
    expect(site.posts.at(-1)).toMatchObject({ title: 'Later', status: 'draft' });
    await context.close();
  });

  it('that the site refuses stays in the form, with the words of the site', async () => {
    const { page, context, dialog } = await openPublish();
    const before = site.posts.length;
    site.refuse('Sorry, you are not allowed to create posts.');
    await dialog.getByLabel('Title').fill('Refused');
    await dialog.getByLabel('Text').fill('<p>No.</p>');
    await dialog.getByRole('button', { name: 'Publish', exact: true }).click();
    await dialog.getByText('It was not published').waitFor();
    await dialog.getByText('Sorry, you are not allowed to create posts.').waitFor();
    expect(await dialog.getByLabel('Title').inputValue()).toBe('Refused');
    await auditEverySize(page);
    site.refuse(null);
    await dialog.getByRole('button', { name: 'Publish', exact: true }).click();
    await dialog.getByText('Published to Company blog').waitFor();
    expect(site.posts.length).toBe(before + 1);
    await context.close();
  });

  it('is written in Polish words', async () => {
    const { page, context, problems } = await enter();
    await readInPolish(page);
    await page.goto(`/integrations/${blog}`);
    await page.getByRole('button', { name: 'Publikuj' }).click();
    await page.getByRole('dialog').getByLabel('Tytuł').waitFor();
    await page.getByRole('radio', { name: 'Zapisz tam jako szkic' }).waitFor();
    expect(problems).toEqual([]);
    await context.close();
  });
});

describe('the page of an integration', () => {
  it('offers no publishing to whoever may not send, nor where nothing can be published', async () => {
    const manager = await enter(await addMember(world.patchbay, 'IT_MANAGER'));
    await manager.page.goto(`/integrations/${blog}`);
    await manager.page.getByText('Connected').first().waitFor();
    expect(await manager.page.getByRole('button', { name: 'Publish', exact: true }).count()).toBe(
      0,
    );
    await manager.context.close();
    const { page, context } = await enter();
    await page.goto(`/integrations/${mail}`);
    await page.getByRole('button', { name: 'Send test e-mail' }).waitFor();
    expect(await page.getByRole('button', { name: 'Publish', exact: true }).count()).toBe(0);
    await context.close();
  });

  it('says where a tool calls the provider through Patchbay, and leads to a key with that scope', async () => {
    const { page, context, problems } = await enter();
    await page.goto(`/integrations/${blog}?tab=configuration`);
    const address = page.getByRole('region', { name: 'Address' });
    await address.getByText(`${world.patchbay.url}/proxy/${blog}`).waitFor();
    const curl = page.getByRole('region', { name: 'Try it with curl' });
    expect(await curl.textContent()).toContain(`curl '${world.patchbay.url}/proxy/${blog}/PATH'`);
    await auditEverySize(page);
    await page.getByRole('link', { name: 'Create an API key' }).click();
    const dialog = page.getByRole('dialog', { name: 'Create API key' });
    await expect
      .poll(() => dialog.getByRole('checkbox', { name: /^proxy/ }).isChecked())
      .toBe(true);
    expect(await dialog.getByRole('checkbox', { checked: true }).count()).toBe(1);
    await page.goto(`/integrations/${mail}?tab=configuration`);
    await page.getByText('E-mail usage').waitFor();
    expect(await page.getByText('Call through Patchbay').count()).toBe(0);
    expect(problems).toEqual([]);
    await context.close();
  });
});
