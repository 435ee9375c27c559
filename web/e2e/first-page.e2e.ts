import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { admin, card, signIn } from './testkit/admin.ts';
import { openWindow } from './testkit/browser.ts';
import { type World, startWorld } from './testkit/world.ts';

const limitBytes = 60_000;

let world: World;

beforeAll(async () => {
  world = await startWorld();
});

afterAll(() => world?.close());

it('a window that opens the marketplace loads at most 60 KB of JavaScript, compressed', async () => {
  const { browser, patchbay } = world;
  const { context, page } = await openWindow(browser, patchbay.url);
  await signIn(page, admin);
  await page.close();

  const fresh = await context.newPage();
  const scripts: Promise<{ name: string; bytes: number }>[] = [];
  fresh.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (!pathname.endsWith('.js')) return;
    scripts.push(
      response.body().then((body) => ({ name: pathname, bytes: gzipSync(body).length })),
    );
  });
  await fresh.goto('/marketplace');
  await card(fresh, 'smtp').waitFor();
  await fresh.getByText('Live', { exact: true }).waitFor();
  const loaded = await Promise.all(scripts);
  const total = loaded.reduce((sum, { bytes }) => sum + bytes, 0);
  const isWithin = total <= limitBytes;
  expect({ isWithin, ...(isWithin ? {} : { total, loaded }) }).toEqual({ isWithin: true });
});
