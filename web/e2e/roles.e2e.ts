import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { admin, card, fillSmtp, signIn } from './testkit/admin.ts';
import { openWindow } from './testkit/browser.ts';
import { addMember } from './testkit/members.ts';
import { type World, mailAccount, startWorld } from './testkit/world.ts';

let world: World;

beforeAll(async () => {
  world = await startWorld();
  const { browser, patchbay, mail } = world;
  const { page, context } = await openWindow(browser, patchbay.url);
  await signIn(page, admin);
  await page.goto('/marketplace?connect=smtp');
  await fillSmtp(page, { port: mail.port, ...mailAccount });
  await page.getByRole('button', { name: 'Test & connect' }).click();
  await card(page, 'smtp').getByText('Connected').waitFor();
  await context.close();
});

afterAll(() => world?.close());

describe('a member who may only look', () => {
  it.each(['VIEWER', 'IT_MANAGER'] as const)(
    'sees statuses and no way to act, as %s',
    async (role) => {
      const { browser, patchbay } = world;
      const member = await addMember(patchbay, role);
      const { page, context, problems } = await openWindow(browser, patchbay.url);
      await signIn(page, member);
      await page.goto('/marketplace');
      await card(page, 'smtp').getByText('Connected').waitFor();
      expect(await page.getByRole('button', { name: /^Connect / }).count()).toBe(0);
      expect(await card(page, 'smtp').getByRole('button').count()).toBe(0);
      await page.goto('/marketplace/smtp');
      await page.getByRole('link', { name: 'SMTP' }).last().click();
      await page.getByText('robot@example.com').first().waitFor();
      const offered = await page.getByRole('button').allTextContents();
      const acts = new Set([
        'Test',
        'Edit',
        'Enable',
        'Disable',
        'Reconnect',
        'Disconnect',
        'Delete',
      ]);
      expect(offered.filter((label) => acts.has(label.trim()))).toEqual([]);
      expect(problems).toEqual([]);
      await context.close();
    },
  );

  it('is sent home with a word why, where they may not look', async () => {
    const { browser, patchbay } = world;
    const viewer = await addMember(patchbay, 'VIEWER');
    const { page, context } = await openWindow(browser, patchbay.url);
    await signIn(page, viewer);
    await page.goto('/integrations/logs');
    await page.getByText('Insufficient permissions').waitFor();
    await page.waitForURL((url) => url.pathname !== '/integrations/logs');
    expect(new URL(page.url()).pathname).toBe('/');
    await context.close();
  });
});
