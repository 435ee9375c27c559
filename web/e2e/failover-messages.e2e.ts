import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { admin } from './testkit/admin.ts';
import { auditEverySize } from './testkit/every-size.ts';
import { enter, enterList, entryRow } from './testkit/failover.ts';
import { focused } from './testkit/keyboard.ts';
import { type MailServer, startMailServer } from './testkit/mail-server.ts';
import { connectMail, orderOf } from './testkit/sending.ts';
import { type World, mailAccount, startWorld } from './testkit/world.ts';

let world: World;
let second: MailServer;

beforeAll(async () => {
  world = await startWorld();
  second = await startMailServer(mailAccount);
  const { page, context } = await enter(world);
  await connectMail(page, 'Main mail', world.mail.port);
  await connectMail(page, 'Spare mail', second.port);
  await connectMail(page, 'Third mail', second.port);
  await context.close();
});

afterAll(async () => {
  await second?.close();
  await world?.close();
});

describe('a message', () => {
  it('goes to the next one when the first server is down: its mailbox has it, and the tries say why', async () => {
    const { page, context, problems } = await enterList(world);
    await expect.poll(() => orderOf(page)).toEqual(['Main mail', 'Spare mail', 'Third mail']);
    await world.mail.close();

    await page.getByRole('button', { name: 'Send a test: E-mail' }).click();
    const dialog = page.getByRole('dialog');
    await expect.poll(() => dialog.getByLabel('Recipient').inputValue()).toBe(admin.email);
    await dialog.getByLabel('Recipient').fill('ada@example.org');
    await dialog.getByRole('button', { name: 'Send', exact: true }).click();
    await dialog.getByText('Sent by Spare mail').waitFor();
    const tries = dialog.locator('[data-try]');
    expect(await tries.count()).toBe(2);
    expect(await tries.nth(0).textContent()).toMatch(/Main mail.*Failed/);
    expect(await tries.nth(1).textContent()).toMatch(/Spare mail.*Sent/);
    expect(second.messages.map(({ to }) => to)).toEqual(['ada@example.org']);
    expect(second.messages[0]?.text).toContain('Test of the failover order');
    await auditEverySize(page);
    await dialog.getByRole('button', { name: 'Close' }).last().click();
    await expect.poll(() => focused(page)).toBe('Send a test: E-mail');
    await entryRow(page, 'Main mail').getByText('24 h: 0 sent, 1 failed').waitFor();
    await entryRow(page, 'Spare mail').getByText('24 h: 1 sent, 0 failed').waitFor();
    expect(problems).toEqual([]);
    await context.close();
  });

  it('is not sent to what is no address, and the field says so', async () => {
    const { page, context } = await enterList(world);
    await page.getByRole('button', { name: 'Send a test: E-mail' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Recipient').fill('nobody');
    await dialog.getByRole('button', { name: 'Send', exact: true }).click();
    await expect
      .poll(() => dialog.getByLabel('Recipient').getAttribute('aria-invalid'))
      .toBe('true');
    await expect.poll(() => focused(page)).toMatch(/^Recipient/);
    await context.close();
  });

  it('that failed five times in a row leaves the integration passed over, and the page says until when', async () => {
    const { page, context } = await enterList(world);
    await page.getByRole('button', { name: 'Send a test: E-mail' }).click();
    const dialog = page.getByRole('dialog');
    for (let sent = 1; sent <= 4; sent += 1) {
      await dialog.getByLabel('Text').fill(`Message ${sent}`);
      await dialog.getByRole('button', { name: /^Send/ }).click();
      await expect.poll(() => second.messages.length).toBe(1 + sent);
      await dialog.getByText('Sent by Spare mail').waitFor();
    }
    await dialog.getByRole('button', { name: 'Close' }).last().click();
    await entryRow(page, 'Main mail').getByText('It failed five times in a row or more.').waitFor();
    await entryRow(page, 'Spare mail').getByText('Asked first').waitFor();
    await auditEverySize(page);
    await context.close();
  });

  it('is counted on the dashboard for who carried it, as soon as it is sent', async () => {
    const { page, context, problems } = await enter(world);
    await page.goto('/integrations/dashboard');
    const spare = page.locator('[data-carrier="Spare mail"]');
    await spare.getByText('5 sent').waitFor();
    await spare.getByText('5 after another one failed').waitFor();
    await page.locator('[data-carrier="Main mail"]').getByText('5 failed').waitFor();
    const sender = await enterList(world);
    await sender.page.getByRole('button', { name: 'Send a test: E-mail' }).click();
    await sender.page.getByRole('button', { name: 'Send', exact: true }).click();
    await spare.getByText('6 sent').waitFor();
    await auditEverySize(page);
    expect([...problems, ...sender.problems]).toEqual([]);
    for (const window of [context, sender.context]) await window.close();
  });
});
