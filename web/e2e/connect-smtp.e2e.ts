import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { admin, card, fillSmtp, signIn } from './testkit/admin.ts';
import { openWindow } from './testkit/browser.ts';
import type { PatchbayProcess } from './testkit/patchbay-process.ts';
import { type World, mailAccount, startWorld } from './testkit/world.ts';

let world: World;

beforeAll(async () => {
  world = await startWorld();
});

afterAll(() => world?.close());

describe('an admin connects a real mail server from the marketplace', () => {
  it('from the printed link to a card that turns Connected in every window, and back', async () => {
    const { browser, patchbay, mail } = world;
    const first = await openWindow(browser, patchbay.url);
    await first.page.goto(patchbay.signInLink);
    await first.page.getByRole('button', { name: 'Sign in' }).click();
    await first.page.getByRole('link', { name: 'Marketplace' }).first().click();
    const second = await openWindow(browser, patchbay.url);
    await signIn(second.page, admin);
    await second.page.goto('/marketplace');
    await card(second.page, 'smtp').waitFor();

    await first.page.getByRole('button', { name: 'Connect SMTP' }).click();
    const dialog = first.page.getByRole('dialog');
    await fillSmtp(first.page, {
      port: mail.port,
      user: mailAccount.user,
      password: 'not the password',
    });
    await dialog.getByRole('button', { name: 'Test & connect' }).click();
    await dialog.getByText('Username and password not accepted').first().waitFor();
    await dialog.getByText('The mail server refused the user name or password.').waitFor();
    expect(await patchbay.query('select 1 from integrations')).toEqual([]);

    await dialog.getByLabel(/^Password/).fill(mailAccount.password);
    await dialog.getByRole('button', { name: 'Test & connect' }).click();
    await card(first.page, 'smtp').getByText('Connected').waitFor();
    const seenByFirst = Date.now();
    await card(second.page, 'smtp').getByText('Connected').waitFor({ timeout: 1000 });
    expect(Date.now() - seenByFirst).toBeLessThan(1000);
    expect(await dump(patchbay)).not.toContain(mailAccount.password);

    await card(first.page, 'smtp').getByRole('button', { name: /SMTP/ }).click();
    await first.page.getByRole('menuitem', { name: 'Disconnect' }).click();
    const confirm = first.page.getByRole('alertdialog');
    await confirm
      .getByText('This will remove your stored credentials. You can reconnect later.')
      .waitFor();
    await confirm.getByRole('button', { name: 'Disconnect' }).click();
    await card(second.page, 'smtp').getByText('Disconnected').waitFor();
    expect(await patchbay.query('select sealed_credentials from integrations')).toEqual([
      { sealed_credentials: null },
    ]);

    await card(first.page, 'smtp').getByRole('button', { name: /SMTP/ }).click();
    await first.page.getByRole('menuitem', { name: 'Reconnect' }).click();
    await dialog.getByLabel(/^Password/).fill(mailAccount.password);
    await dialog.getByRole('button', { name: /reconnect/i }).click();
    await card(second.page, 'smtp').getByText('Connected').waitFor();
    expect([...first.problems, ...second.problems]).toEqual([]);
  });
});

/** Every row of every table as text, credentials in each of the forms that bytes may take. */
async function dump(server: PatchbayProcess): Promise<string> {
  const tables = await server.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname = 'public'`,
  );
  const texts: string[] = [];
  for (const { name } of tables) {
    const rows = await server.query<{ row: string }>(`select t::text as row from ${name} t`);
    texts.push(...rows.map(({ row }) => row));
  }
  const sealed = await server.query<{ bytes: Buffer }>(
    'select sealed_credentials as bytes from integrations',
  );
  for (const { bytes } of sealed) texts.push(bytes.toString('utf8'), bytes.toString('latin1'));
  return texts.join('\n');
}
