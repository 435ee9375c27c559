import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { admin, card, fillSmtp, signIn } from './testkit/admin.ts';
import { openWindow } from './testkit/browser.ts';
import { type World, mailAccount, startWorld } from './testkit/world.ts';

let world: World;

beforeAll(async () => {
  world = await startWorld();
});

afterAll(() => world?.close());

describe('a server that is killed in the middle of a connect', () => {
  it('leaves nothing half-written, and open windows recover by themselves', async () => {
    const { browser, patchbay, mail } = world;
    const { page } = await openWindow(browser, patchbay.url);
    await signIn(page, admin);
    await page.goto('/marketplace');
    await page.getByText('Live', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Connect SMTP' }).click();
    await fillSmtp(page, { port: mail.port, ...mailAccount });
    const letGo = mail.hold();
    await page.getByRole('button', { name: 'Test & connect' }).click();
    await expect.poll(() => mail.tries()).toBe(1);

    await patchbay.kill();
    letGo();
    await page.getByText('Reconnecting').first().waitFor();
    await patchbay.restart();
    expect(await patchbay.query('select 1 from integrations')).toEqual([]);
    expect(
      await patchbay.query(`select 1 from activity_events where event_type like 'integration.%'`),
    ).toEqual([]);

    await page.getByText('Live', { exact: true }).waitFor({ timeout: 60_000 });
    await page.getByRole('button', { name: 'Test & connect' }).click();
    await card(page, 'smtp').getByText('Connected').waitFor();
  });
});
