import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditEverySize } from './testkit/every-size.ts';
import { enter, enterList, entryRow } from './testkit/failover.ts';
import { focused } from './testkit/keyboard.ts';
import { readInPolish } from './testkit/language.ts';
import { type MailServer, startMailServer } from './testkit/mail-server.ts';
import { addMember } from './testkit/members.ts';
import { connectMail, failoverList, orderOf, setMailOrder } from './testkit/sending.ts';
import { type World, mailAccount, startWorld } from './testkit/world.ts';

let world: World;
let second: MailServer;

beforeAll(async () => {
  world = await startWorld();
  second = await startMailServer(mailAccount);
});

afterAll(async () => {
  await second?.close();
  await world?.close();
});

const save = (page: Page) => page.getByRole('button', { name: 'Save order' }).first();

/** Takes the row by its handle and lets it go over the other one, by steps as a hand does. */
async function drag(page: Page, from: Locator, to: Locator): Promise<void> {
  const grip = await from.locator('[data-grip]').boundingBox();
  const there = await to.boundingBox();
  const own = await from.boundingBox();
  if (!grip || !there || !own) throw new Error('A row is not on the page');
  const x = grip.x + grip.width / 2;
  const y = grip.y + grip.height / 2;
  const past = there.y > own.y ? there.y + there.height : there.y;
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x, (y + past) / 2, { steps: 5 });
  await page.mouse.move(x, past, { steps: 5 });
  await page.mouse.up();
}

let first: string;
let other: string;

describe('who sends what', () => {
  it('is empty at first, and leads to what could send', async () => {
    const { page, context, problems } = await enterList(world);
    await page.getByText('No integration sends e-mail yet').waitFor();
    await page.getByText('No integration sends SMS yet').waitFor();
    await auditEverySize(page);
    await failoverList(page, 'SMS').getByRole('link', { name: 'Browse the marketplace' }).click();
    await page.waitForURL('**/marketplace?category=sms');
    expect(problems).toEqual([]);
    await context.close();
  });

  it('shows what is connected meanwhile in an open window, and says that one alone has no other', async () => {
    const { page, context, problems } = await enterList(world);
    first = await connectMail(page, 'Main mail', world.mail.port);
    await page.getByText('Nothing takes over when it fails.').waitFor();
    expect(await save(page).count()).toBe(0);
    other = await connectMail(page, 'Spare mail', second.port);
    await expect.poll(() => orderOf(page)).toEqual(['Main mail', 'Spare mail']);
    await entryRow(page, 'Main mail').getByText('Asked first').waitFor();
    expect(await entryRow(page, 'Spare mail').getByText('Asked first').count()).toBe(0);
    await auditEverySize(page);
    expect(problems).toEqual([]);
    await context.close();
  });
});

describe('the order', () => {
  it('is dragged by a pointer, holds when it is saved, and not before', async () => {
    const { page, context, problems } = await enterList(world);
    await expect.poll(() => orderOf(page)).toEqual(['Main mail', 'Spare mail']);
    expect(await save(page).isDisabled()).toBe(true);
    await drag(page, entryRow(page, 'Spare mail'), entryRow(page, 'Main mail'));
    expect(await orderOf(page)).toEqual(['Spare mail', 'Main mail']);
    await page.getByText('Not saved yet.').waitFor();
    await page.reload();
    await expect.poll(() => orderOf(page)).toEqual(['Main mail', 'Spare mail']);

    await drag(page, entryRow(page, 'Main mail'), entryRow(page, 'Spare mail'));
    await save(page).click();
    await page.getByText('The order was saved').waitFor();
    await page.reload();
    await expect.poll(() => orderOf(page)).toEqual(['Spare mail', 'Main mail']);
    expect(problems).toEqual([]);
    await context.close();
  });

  it('stays as it was when the row is put back, or Escape is pressed with it in the hand', async () => {
    const { page, context } = await enterList(world);
    await setMailOrder(page, [first, other]);
    await expect.poll(() => orderOf(page)).toEqual(['Main mail', 'Spare mail']);
    const grip = await entryRow(page, 'Main mail').locator('[data-grip]').boundingBox();
    if (!grip) throw new Error('There is no handle');
    await page.mouse.move(grip.x + 8, grip.y + 8);
    await page.mouse.down();
    await page.mouse.move(grip.x + 8, grip.y + 400, { steps: 5 });
    await page.keyboard.press('Escape');
    await page.mouse.up();
    expect(await orderOf(page)).toEqual(['Main mail', 'Spare mail']);
    expect(await save(page).isDisabled()).toBe(true);
    await context.close();
  });

  it('is changed without a mouse: the focus stays at the row, and the place is told', async () => {
    const { page, context, problems } = await enterList(world);
    await setMailOrder(page, [first, other]);
    await expect.poll(() => orderOf(page)).toEqual(['Main mail', 'Spare mail']);
    await page.getByRole('button', { name: 'Move Spare mail up' }).focus();
    await page.keyboard.press('Enter');
    expect(await orderOf(page)).toEqual(['Spare mail', 'Main mail']);
    expect(await focused(page)).toBe('Move Spare mail up');
    await page.getByText('Spare mail: place 1 of 2, not saved yet').waitFor({ state: 'attached' });
    await page.keyboard.press('Enter');
    expect(await orderOf(page)).toEqual(['Spare mail', 'Main mail']);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    expect(await orderOf(page)).toEqual(['Main mail', 'Spare mail']);
    expect(await save(page).isDisabled()).toBe(true);

    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Undo changes' }).press('Enter');
    expect(await orderOf(page)).toEqual(['Main mail', 'Spare mail']);
    await expect.poll(() => focused(page)).toBe('E-mail');
    expect(problems).toEqual([]);
    await context.close();
  });

  it('tells whoever is changing it that somebody else was quicker, and shows both', async () => {
    const { page, context, problems } = await enterList(world);
    await setMailOrder(page, [first, other]);
    await expect.poll(() => orderOf(page)).toEqual(['Main mail', 'Spare mail']);
    await page.getByRole('button', { name: 'Move Main mail down' }).click();
    const third = await connectMail(page, 'Third mail', second.port);
    await page.getByText('This list was changed meanwhile').waitFor();
    await page.getByText('It is now: Main mail, Spare mail, Third mail.').waitFor();
    expect(await orderOf(page)).toEqual(['Spare mail', 'Main mail', 'Third mail']);
    await auditEverySize(page);
    await setMailOrder(page, [third, first, other]);
    await page.getByText('It is now: Third mail, Main mail, Spare mail.').waitFor();
    await page.getByRole('button', { name: 'Show that order' }).click();
    expect(await orderOf(page)).toEqual(['Third mail', 'Main mail', 'Spare mail']);
    expect(problems).toEqual([]);
    await context.close();
  });

  it('that was made of an older list is refused, and stays on the page to be saved again', async () => {
    const { page, context } = await enterList(world);
    const before = await orderOf(page);
    await page.getByRole('button', { name: `Move ${before[0]} down` }).click();
    // As if the window had not been told yet that something was connected.
    let isFirst = true;
    await page.route('**/graphql', async (route) => {
      const { query } = route.request().postDataJSON() as { query: string };
      if (!isFirst || !query.startsWith('mutation SetFailoverOrder')) return route.fallback();
      isFirst = false;
      const errors = [{ code: 'CONFLICT', message: 'The list has changed meanwhile.', path: [] }];
      const setFailoverOrder = { failover: null, userErrors: errors };
      return route.fulfill({ json: { data: { setFailoverOrder } } });
    });
    await save(page).click();
    await page.getByText('The order was not saved').waitFor();
    await page.getByText('Look at it as it is now, then save again.').waitFor();
    expect((await orderOf(page))[1]).toBe(before[0]);
    await save(page).click();
    await page.getByText('The order was saved').waitFor();
    await context.close();
  });
});

describe('whoever may not change it', () => {
  it('sees the order without a way to change it or to send, as an IT manager', async () => {
    const manager = await enterList(world, await addMember(world.patchbay, 'IT_MANAGER'));
    const { page, context, problems } = manager;
    await expect.poll(() => orderOf(page)).toContain('Spare mail');
    expect(await page.getByRole('main').getByRole('button').count()).toBe(0);
    expect(await page.locator('[data-grip]').count()).toBe(0);
    expect(problems).toEqual([]);
    await context.close();
  });

  it.each(['USER', 'VIEWER'] as const)('is sent home, as %s', async (role) => {
    const { page, context } = await enter(world, await addMember(world.patchbay, role));
    expect(await page.getByRole('link', { name: 'Failover' }).count()).toBe(0);
    await page.goto('/settings/failover');
    await page.getByText('Insufficient permissions').waitFor();
    await page.waitForURL((url) => url.pathname === '/');
    await context.close();
  });

  it('reads it in Polish', async () => {
    const { page, context, problems } = await enter(world);
    await readInPolish(page);
    await page.goto('/settings/failover');
    await page.getByRole('heading', { level: 1, name: 'Kolejność wysyłania' }).waitFor();
    await page.getByText('24 godz.: wysłane').first().waitFor();
    await page.getByRole('button', { name: 'Przesuń niżej: Main mail' }).waitFor();
    expect(problems).toEqual([]);
    await context.close();
  });
});
