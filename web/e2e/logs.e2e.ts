import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { admin, signIn } from './testkit/admin.ts';
import { openWindow } from './testkit/browser.ts';
import { addEvents, report } from './testkit/events.ts';
import { addMember } from './testkit/members.ts';
import { type World, startWorld } from './testkit/world.ts';

let world: World;

const timeout = {
  externalId: 'sync-timeout',
  eventType: 'sync.failed',
  status: 'ERROR',
  category: 'ERP',
  providerKey: 'comarch-optima',
  message: 'Orders could not be read',
  errorMessage: 'Connection timeout after 30s',
  requestBody: { order: 'SO-4711', lines: [1, 2] },
  responseBody: { error: 'timeout' },
  retryCount: 2,
} as const;

beforeAll(async () => {
  world = await startWorld();
  const { patchbay, browser } = world;
  await addEvents(patchbay, { count: 130, secondsAgo: 7_200 });
  await addEvents(patchbay, {
    count: 2,
    secondsAgo: 3 * 86_400,
    status: 'ERROR',
    eventType: 'sync.failed',
    message: 'Old failure %',
  });
  await addEvents(patchbay, {
    count: 5,
    secondsAgo: 5_400,
    status: 'ERROR',
    eventType: 'sync.failed',
    category: 'EDI',
    providerKey: 'edi',
    message: 'Invoice % was refused',
  });
  await addEvents(patchbay, {
    count: 1_000,
    secondsAgo: 5 * 86_400,
    eventType: 'bulk.moved',
    message: 'Number % was moved',
  });
  const { page, context } = await openWindow(browser, patchbay.url);
  await signIn(page, admin);
  await report(page, [timeout]);
  await context.close();
});

afterAll(() => world?.close());

const list = (page: Page) => page.getByRole('list', { name: 'Events, newest first' });
const rows = (page: Page) => list(page).getByRole('listitem');
const query = (page: Page) => new URL(page.url()).searchParams;

async function openLogs(address = '/integrations/logs') {
  const window = await openWindow(world.browser, world.patchbay.url);
  await signIn(window.page, admin);
  await window.page.goto(address);
  await rows(window.page).first().waitFor();
  await window.page.getByText('Live', { exact: true }).first().waitFor();
  return window;
}

describe('the logs', () => {
  it('AC-4: open filtered to the failures of 24 hours by their address, and list exactly those', async () => {
    const { page, context, problems } = await openLogs(
      '/integrations/logs?status=error&date_range=24h',
    );
    expect(await page.getByLabel('Status').inputValue()).toBe('ERROR');
    expect(await page.getByLabel('Time').inputValue()).toBe('24h');
    expect(await rows(page).count()).toBe(6);
    await page.getByText('6 events').waitFor();
    expect(await page.getByText('Old failure').count()).toBe(0);
    expect(problems).toEqual([]);
    await context.close();
  });

  it('keep every filter in the address, which another window can open', async () => {
    const { page, context } = await openLogs();
    await page.getByLabel('Status').selectOption('Error');
    await page.getByLabel('Category').selectOption('EDI');
    await page.getByLabel('Provider').selectOption('EDI');
    await page.getByLabel('Event type').fill('sync.*');
    await page.getByLabel('Actor').selectOption('Patchbay');
    await page.getByLabel('Time').selectOption('Last 7 days');
    await page.getByLabel('Text').fill('Invoice 3');
    await expect.poll(() => rows(page).count()).toBe(1);
    expect(Object.fromEntries(query(page))).toEqual({
      status: 'error',
      category: 'edi',
      provider: 'edi',
      event_type: 'sync.*',
      actor: 'system',
      date_range: '7d',
      q: 'Invoice 3',
    });
    const other = await context.newPage();
    await other.goto(page.url());
    await other.getByText('Invoice 3 was refused').waitFor();
    expect(await rows(other).count()).toBe(1);
    expect(await other.getByLabel('Event type').inputValue()).toBe('sync.*');

    await page.getByRole('button', { name: 'Clear filters' }).click();
    await expect.poll(() => rows(page).count()).toBeGreaterThan(50);
    expect(query(page).size).toBe(0);
    await page.getByLabel('Text').fill('no such thing');
    await page.getByText('No event matches these filters').waitFor();
    await context.close();
  });

  it('search between two instants, at most 366 days, and say what is wrong with them', async () => {
    const { page, context } = await openLogs();
    await page.getByLabel('Time').selectOption('From – to');
    await expect.poll(() => query(page).has('from')).toBe(true);
    await page.getByLabel('From', { exact: true }).fill('2024-01-01T00:00');
    await page.getByText('At most 366 days can be searched at once.').waitFor();
    await page.getByLabel('To', { exact: true }).fill('2023-12-31T00:00');
    await page.getByText('The end must be after the start.').waitFor();
    await page.getByLabel('To', { exact: true }).fill('2024-12-31T00:00');
    await page.getByText('No event matches these filters').waitFor();
    expect(query(page).get('from')).toMatch(/^\d{4}-\d\d-\d\dT\d\d:00:00.000Z$/);
    await context.close();
  });

  it('go on as one scrolls, and draw no more of a thousand events than one can see', async () => {
    const { page, context } = await openLogs('/integrations/logs?event_type=bulk.*');
    await page.getByRole('button', { name: 'Load more' }).click();
    const last = rows(page).getByText('Number 1000 was moved');
    while (!(await last.isVisible())) {
      await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
      await page.waitForTimeout(50);
    }
    await page.getByText('1000 events, that is all').waitFor();
    await expect.poll(() => rows(page).count()).toBeLessThan(200);
    await page.evaluate(() => scrollTo(0, 0));
    await rows(page).getByText('Number 1 was moved').waitFor();
    await expect.poll(() => rows(page).count()).toBeLessThan(200);
    await context.close();
  });
});

describe('one event', () => {
  it('AC-3: tells request, response, error and how often it was tried, and can be tried again', async () => {
    const { page, context, problems } = await openLogs('/integrations/logs?q=Orders+could');
    await rows(page)
      .getByRole('button', { name: /Orders could not be read/ })
      .click();
    const row = rows(page).first();
    const request = row.getByRole('region', { name: 'Request' });
    await request.waitFor();
    const text = (await request.textContent()) ?? '';
    expect(JSON.parse(text)).toEqual(timeout.requestBody);
    expect(text).toContain('\n  "order": "SO-4711"');
    expect(await row.getByRole('region', { name: 'Response' }).textContent()).toContain(
      '"timeout"',
    );
    await row.getByText('Connection timeout after 30s').waitFor();
    await row.getByText('Attempt 2 · failed').waitFor();
    expect(await row.locator('dt', { hasText: 'Retry count' }).locator('+ dd').textContent()).toBe(
      '2',
    );
    expect(query(page).get('open')).toMatch(/^evt_/);

    await page.reload();
    await request.waitFor();
    await row.getByRole('button', { name: 'Retry now' }).click();
    await page.getByRole('status').getByText('Tried again').waitFor();
    expect(problems).toEqual([]);
    await context.close();
  });

  it('opens by its link also where it is not on the page', async () => {
    const { page, context } = await openLogs('/integrations/logs?q=Old+failure');
    await rows(page).last().getByRole('button').click();
    await expect.poll(() => query(page).get('open')).toMatch(/^evt_/);
    const id = query(page).get('open') ?? '';
    await page.goto(`/integrations/logs?open=${id}`);
    const linked = page.getByRole('region', { name: 'Opened by its link' });
    await linked.getByText('Old failure').waitFor();
    await linked.getByRole('region', { name: 'Request' }).waitFor();
    await linked.getByRole('button', { name: 'Back to the list' }).click();
    await linked.waitFor({ state: 'detached' });
    await context.close();
  });

  it('is not tried again by those who may only read', async () => {
    const { patchbay, browser } = world;
    const manager = await addMember(patchbay, 'IT_MANAGER');
    const { page, context, problems } = await openWindow(browser, patchbay.url);
    await signIn(page, manager);
    await page.goto('/integrations/logs?q=Orders+could');
    await rows(page).last().getByRole('button').first().click();
    await page.getByRole('region', { name: 'Request' }).waitFor();
    expect(await page.getByRole('button', { name: 'Retry now' }).count()).toBe(0);
    expect(problems).toEqual([]);
    await context.close();
  });
});

describe('new events', () => {
  it('come on top by themselves, and wait in a pill while one reads or has switched them off', async () => {
    const { page, context } = await openLogs('/integrations/logs?status=success');
    const event = { ...timeout, status: 'SUCCESS', eventType: 'sync.completed' } as const;
    await report(page, [{ ...event, externalId: 'one', message: 'News one' }]);
    await rows(page).first().getByText('News one').waitFor();

    const read = rows(page).filter({ hasText: 'Sync 2 finished' });
    await read.getByRole('button').first().click();
    await read.getByRole('region', { name: 'Request' }).waitFor();
    const before = await read.boundingBox();
    await report(page, [
      { ...event, externalId: 'two', message: 'News two' },
      { ...event, externalId: 'three', message: 'News three' },
    ]);
    const pill = page.getByRole('button', { name: '2 new events' });
    await pill.waitFor();
    expect((await read.boundingBox())?.y).toBe(before?.y);
    await pill.click();
    await rows(page).first().getByText('News three').waitFor();

    await page.getByRole('switch', { name: 'Live' }).click({ force: true });
    await page.getByText('Paused').waitFor();
    await report(page, [{ ...event, externalId: 'four', message: 'News four' }]);
    await page.getByRole('button', { name: '1 new event' }).waitFor();
    await rows(page).first().getByText('News three').waitFor();
    await page.getByRole('switch', { name: 'Live' }).click({ force: true });
    await rows(page).first().getByText('News four').waitFor();
    await context.close();
  });
});

describe('the export', () => {
  it.each(['CSV', 'JSON'])('downloads what the filters show, as %s', async (format) => {
    const { page, context } = await openLogs('/integrations/logs?status=error&date_range=24h');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: `Export as ${format}` }).click(),
    ]);
    const text = await readFile(await download.path(), 'utf8');
    expect(text).toContain('Invoice 3 was refused');
    expect(text).toContain('Connection timeout after 30s');
    expect(text).not.toContain('Old failure');
    expect(text).not.toContain('Sync 1 finished');
    await context.close();
  });
});
