import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { admin, signIn } from './testkit/admin.ts';
import { openWindow } from './testkit/browser.ts';
import { report } from './testkit/events.ts';
import { addMember } from './testkit/members.ts';
import { type World, startWorld } from './testkit/world.ts';

let world: World;

beforeAll(async () => {
  world = await startWorld();
});

afterAll(() => world?.close());

async function enter(account: { email: string; password: string }, path: string) {
  const window = await openWindow(world.browser, world.patchbay.url);
  await signIn(window.page, account);
  await window.page.goto(path);
  await window.page.getByText('Live', { exact: true }).waitFor();
  return window;
}

/** Connects Comarch, whose check opens a connection: the mail server's port will do. */
async function connectComarch(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Connect Comarch ERP Optima' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Host').fill('localhost');
  await dialog.getByLabel('Port').fill(String(world.mail.port));
  await page.getByRole('button', { name: 'Test & connect' }).click();
  await dialog.waitFor({ state: 'detached' });
}

describe('the ERP page', () => {
  it('says how to set one up, and then how it stands and what it did, without a reload', async () => {
    const { page, context, problems } = await enter(admin, '/integrations/erp');
    await page.getByText('Set up an ERP to follow its syncs').waitFor();
    await page.getByRole('main').getByText('Not configured').waitFor();
    await page.getByText('No ERP sync or change yet').waitFor();
    await connectComarch(page);

    const row = page.locator('[data-integration]');
    await row.getByText('Connected').waitFor();
    await row.getByText('No sync reported').waitFor();
    await page.getByText('Comarch ERP Optima was connected').waitFor();
    const id = (await row.getAttribute('data-integration')) ?? '';
    const sync = {
      eventType: 'sync.completed',
      status: 'SUCCESS',
      category: 'ERP',
      integrationId: id,
      message: '12 orders were synced',
    } as const;
    await report(page, [
      { ...sync, externalId: '1' },
      { ...sync, externalId: '2' },
      { ...sync, externalId: '3', eventType: 'sync.failed', status: 'ERROR', message: 'Failed' },
      { ...sync, externalId: '4' },
    ]);
    await page.getByText('75 % (3/4 syncs)').waitFor();
    await row.getByText('just now').waitFor();
    await page.getByText('12 orders were synced').first().waitFor();
    await page.getByRole('link', { name: 'All in the logs' }).click();
    await page.waitForURL('**/integrations/logs?category=erp');
    await page.goBack();
    await row.getByRole('link', { name: /^Health of/ }).click();
    await page.waitForURL(`**/integrations/${id}?tab=health`);
    expect(problems).toEqual([]);
    await context.close();
  });
});

describe('a portal page', () => {
  it('connects its own provider and no other', async () => {
    const { page, context, problems } = await enter(admin, '/integrations/supplier-portal');
    await page.getByText('Connect your supplier portal').waitFor();
    expect(await page.getByText('Customer portal').count()).toBe(1);
    await page.getByRole('button', { name: 'Connect Supplier portal' }).first().click();
    await page.getByRole('dialog', { name: 'Connect Supplier portal' }).waitFor();
    expect(problems).toEqual([]);
    await context.close();
  });

  it('offers an IT manager nothing to press', async () => {
    const manager = await addMember(world.patchbay, 'IT_MANAGER');
    const { page, context, problems } = await enter(manager, '/integrations/customer-portal');
    await page.getByText('An admin of your organization can set it up.').waitFor();
    expect(await page.getByRole('main').getByRole('button').count()).toBe(0);
    expect(problems).toEqual([]);
    await context.close();
  });
});

describe('the error queue', () => {
  it('lists what failed within 24 hours, counts it, and keeps its tab in the address', async () => {
    const { page, context, problems } = await enter(admin, '/integrations/error-queue');
    const event = { eventType: 'sync.failed', status: 'ERROR', category: 'EDI' } as const;
    const failed = page.getByRole('tab', { name: /^Failed \(\d+\)/ });
    await failed.waitFor();
    const before = Number(/\d+/.exec((await failed.textContent()) ?? '')?.[0]);
    await report(page, [{ ...event, externalId: 'queue', message: 'An invoice got lost' }]);
    await page.getByRole('button', { name: /An invoice got lost/ }).click();
    await page.getByRole('button', { name: 'Retry now' }).waitFor();
    await page.getByRole('tab', { name: `Failed (${before + 1})` }).waitFor();
    await page.getByRole('tab', { name: 'Dead letters (0)' }).click();
    await page.getByText('No dead letters').waitFor();
    expect(new URL(page.url()).search).toBe('?tab=dead');
    await page.goto('/integrations/error-queue?tab=retries');
    await page.getByText('No delivery waits for its next try').waitFor();
    expect(problems).toEqual([]);
    await context.close();
  });
});
