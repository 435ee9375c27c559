import { gzipSync } from 'node:zlib';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { admin, card, signIn } from './testkit/admin.ts';
import { openWindow } from './testkit/browser.ts';
import { feedRows } from './testkit/dashboard.ts';
import { startMailServer } from './testkit/mail-server.ts';
import { connectMail } from './testkit/sending.ts';
import { send } from './testkit/webhooks.ts';
import { type World, mailAccount, startWorld } from './testkit/world.ts';

const limitBytes = 60_000;

let world: World;

beforeAll(async () => {
  world = await startWorld();
});

afterAll(() => world?.close());

/** What each script of a window weighs, compressed, from now on. */
function weigh(page: Page): () => Promise<{ name: string; bytes: number }[]> {
  const scripts: Promise<{ name: string; bytes: number }>[] = [];
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (!pathname.endsWith('.js')) return;
    scripts.push(
      response.body().then((body) => ({ name: pathname, bytes: gzipSync(body).length })),
    );
  });
  return () => Promise.all(scripts);
}

const dashboard = '/integrations/dashboard';
const pages = [
  { name: 'the marketplace', path: '/marketplace', shown: (page: Page) => card(page, 'smtp') },
  {
    name: 'the dashboard',
    path: dashboard,
    shown: (page: Page) => feedRows(page).first(),
  },
];

/** What a window that has nothing of Patchbay yet loads to open the page, where that is more than it may be. */
async function overweight(
  path: string,
  shown: (page: Page) => Locator,
  prepare: (page: Page) => Promise<unknown> = async () => undefined,
): Promise<{ total: number; loaded: unknown } | null> {
  const { browser, patchbay } = world;
  const { context, page } = await openWindow(browser, patchbay.url);
  await signIn(page, admin);
  await prepare(page);
  await page.close();

  const fresh = await context.newPage();
  const weights = weigh(fresh);
  await fresh.goto(path);
  await shown(fresh).waitFor();
  await fresh.getByText('Live', { exact: true }).waitFor();
  await fresh.waitForLoadState('networkidle');
  const loaded = await weights();
  const total = loaded.reduce((sum, { bytes }) => sum + bytes, 0);
  await context.close();
  return total <= limitBytes ? null : { total, loaded };
}

describe('a window loads at most 60 KB of JavaScript, compressed, that opens', () => {
  it.each(pages)('$name', async ({ path, shown }) => {
    expect(await overweight(path, shown)).toBeNull();
  });

  it('the dashboard of an organization whose integrations carry messages', async () => {
    const found = await overweight(
      dashboard,
      (page) => page.locator('[data-carrier]').getByText('1 sent'),
      async (page) => {
        await connectMail(page, 'Main mail', world.mail.port);
        await send(
          page,
          `mutation Send($input: SendEmailInput!) {
            done: sendEmail(input: $input) { userErrors { code message path } }
          }`,
          { to: 'ada@example.com', subject: 'Hello', text: 'Hello' },
        );
      },
    );
    expect(found).toBeNull();
  });

  it('the dashboard of an organization whose integration has just broken', async () => {
    const found = await overweight(
      dashboard,
      (page) => page.locator('[data-alert]'),
      async (page) => {
        const spare = await startMailServer(mailAccount);
        const integrationId = await connectMail(page, 'Spare mail', spare.port);
        await spare.close();
        await send(
          page,
          `mutation Test($input: TestIntegrationInput!) {
            done: testIntegration(input: $input) { userErrors { code message path } }
          }`,
          { integrationId },
        );
      },
    );
    expect(found).toBeNull();
  });
});
