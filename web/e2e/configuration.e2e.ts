import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { admin, card, fillSmtp, signIn } from './testkit/admin.ts';
import { installAudit, sidewaysScrolls, violations } from './testkit/audit.ts';
import { openWindow } from './testkit/browser.ts';
import { addMember } from './testkit/members.ts';
import { type World, mailAccount, startWorld } from './testkit/world.ts';

let world: World;

beforeAll(async () => {
  world = await startWorld();
});

afterAll(() => world?.close());

describe('the configuration of an organization', () => {
  it('is downloaded without secrets, and brings a deleted integration back', async () => {
    const { browser, patchbay, mail } = world;
    const { page, context, problems } = await openWindow(browser, patchbay.url);
    await installAudit(context);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await signIn(page, admin);
    await page.goto('/marketplace?connect=smtp');
    await fillSmtp(page, { port: mail.port, ...mailAccount });
    await page.getByRole('button', { name: 'Test & connect' }).click();
    await card(page, 'smtp').getByText('Connected').waitFor();

    await page.goto('/integrations/export');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download configuration' }).click();
    await page.getByText('1 integration exported').waitFor();
    expect(await violations(page)).toEqual([]);
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/^patchbay-configuration-\d{4}-\d\d-\d\d\.json$/);
    const text = await readFile(await file.path(), 'utf8');
    expect(text).toContain(mailAccount.user);
    expect(text).not.toContain(mailAccount.password);

    await patchbay.query(
      'update integrations set deleted_at = now(), connected = false,' +
        ' sealed_credentials = null, sealing_key_id = null',
    );
    await page.goto('/integrations/import');
    await page.getByLabel('Configuration file').setInputFiles({
      name: 'mine.json',
      mimeType: 'application/json',
      buffer: Buffer.from(text),
    });
    await page.getByText('What mine.json would change.').waitFor();
    await page.getByText('Its credentials are not in the file').waitFor();
    expect(await patchbay.query('select 1 from integrations where deleted_at is null')).toEqual([]);
    for (const width of [320, 375, 768, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await sidewaysScrolls(page)).toEqual([]);
    }
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Apply 1 change' }).click();
    await page.getByText('The import is done').waitFor();
    await page.getByRole('link', { name: 'SMTP' }).click();
    await page.getByRole('main').getByText('Disconnected').first().waitFor();
    expect(problems).toEqual([]);
    await context.close();
  });

  it('is not taken from a file that is none', async () => {
    const { page, context } = await openWindow(world.browser, world.patchbay.url);
    await signIn(page, admin);
    await page.goto('/integrations/import');
    const choose = (text: string) =>
      page
        .getByLabel('Configuration file')
        .setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from(text) });
    await choose('no json');
    await page.getByText('This file is no JSON.').waitFor();
    await choose('{"patchbay":"something else"}');
    await page.getByText('This is no configuration of Patchbay.').waitFor();
    expect(await page.getByRole('button', { name: /^Apply/ }).count()).toBe(0);
    await context.close();
  });

  it('is read by an IT manager, and changed by administrators only', async () => {
    const manager = await addMember(world.patchbay, 'IT_MANAGER');
    const { page, context } = await openWindow(world.browser, world.patchbay.url);
    await signIn(page, manager);
    await page.goto('/integrations/export');
    await page.getByRole('button', { name: 'Download configuration' }).waitFor();
    await page.goto('/integrations/import');
    await page.getByText('Insufficient permissions').waitFor();
    await expect.poll(() => new URL(page.url()).pathname).not.toBe('/integrations/import');
    await context.close();
  });
});
