import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { admin, card, signIn } from './testkit/admin.ts';
import { openWindow } from './testkit/browser.ts';
import { feedRows } from './testkit/dashboard.ts';
import { type World, startWorld } from './testkit/world.ts';

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

const pages = [
  { name: 'the marketplace', path: '/marketplace', shown: (page: Page) => card(page, 'smtp') },
  {
    name: 'the dashboard',
    path: '/integrations/dashboard',
    shown: (page: Page) => feedRows(page).first(),
  },
];

it.each(pages)(
  'a window that opens $name loads at most 60 KB of JavaScript, compressed',
  async ({ path, shown }) => {
    const { browser, patchbay } = world;
    const { context, page } = await openWindow(browser, patchbay.url);
    await signIn(page, admin);
    await page.close();

    const fresh = await context.newPage();
    const weights = weigh(fresh);
    await fresh.goto(path);
    await shown(fresh).waitFor();
    await fresh.getByText('Live', { exact: true }).waitFor();
    await fresh.waitForLoadState('networkidle');
    const loaded = await weights();
    const total = loaded.reduce((sum, { bytes }) => sum + bytes, 0);
    const isWithin = total <= limitBytes;
    expect({ isWithin, ...(isWithin ? {} : { total, loaded }) }).toEqual({ isWithin: true });
    await context.close();
  },
);
