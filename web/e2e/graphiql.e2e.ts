import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { admin, card, fillSmtp, signIn } from './testkit/admin.ts';
import { openWindow, watch } from './testkit/browser.ts';
import { addMember } from './testkit/members.ts';
import { type World, mailAccount, startWorld } from './testkit/world.ts';

let world: World;

beforeAll(async () => {
  world = await startWorld();
});

afterAll(() => world?.close());

function answer(page: Page, text: string) {
  return page.locator('.graphiql-response .view-lines').getByText(text);
}

/** Runs the operation of a tab, as soon as both editors are there. */
async function run(page: Page, tab: string): Promise<void> {
  await page.getByRole('tab', { name: tab }).click();
  await page.locator('.graphiql-query-editor .view-lines').getByText(tab).waitFor();
  await page.locator('.graphiql-response .view-lines').waitFor({ state: 'attached' });
  await page.getByRole('button', { name: 'Execute query (Ctrl-Enter)' }).click();
}

/** Resolves when the page has subscribed to something by WebSocket. */
function subscribed(page: Page): Promise<void> {
  return new Promise((resolve) => {
    page.on('websocket', (socket) => {
      socket.on('framesent', ({ payload }) => {
        if (payload.toString().includes('"type":"subscribe"')) resolve();
      });
    });
  });
}

describe('GraphiQL', () => {
  it('lets a member who signs in first run a query and follow live events, with no file from elsewhere', async () => {
    const { browser, patchbay, mail } = world;
    const { page, context, problems } = await openWindow(browser, patchbay.url);
    const hosts = new Set<string>();
    const preflights = new Set<string | undefined>();
    context.on('request', (request) => {
      hosts.add(new URL(request.url()).host);
      if (request.method() === 'POST')
        preflights.add(request.headers()['apollo-require-preflight']);
    });
    await page.goto('/graphiql');
    expect(new URL(page.url()).pathname).toBe('/sign-in');
    await page.getByLabel('E-mail').fill(admin.email);
    await page.getByLabel(/^Password/).fill(admin.password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await run(page, 'Overview');
    await answer(page, admin.email).waitFor();
    expect(new URL(page.url()).pathname).toBe('/graphiql');

    const isSubscribed = subscribed(page);
    await run(page, 'Changes');
    await isSubscribed;
    const other = await context.newPage();
    problems.push(...watch(other));
    await other.goto('/marketplace?connect=smtp');
    await fillSmtp(other, { port: mail.port, ...mailAccount });
    await other.getByRole('button', { name: 'Test & connect' }).click();
    await card(other, 'smtp').getByText('Connected').waitFor();
    await answer(page, '"CREATED"').waitFor();

    await page.getByRole('button', { name: 'Show Documentation Explorer' }).click();
    await page.getByRole('link', { name: 'Mutation', exact: true }).click();
    await page.getByText('Erases the stored credentials. It can be reconnected later.').waitFor();
    expect(problems).toEqual([]);
    expect([...preflights]).toEqual(['1']);
    expect([...hosts]).toEqual([new URL(patchbay.url).host]);
    await context.close();
  });

  it('opens from the member menu, and asks a viewer for nothing that they may not see', async () => {
    const { browser, patchbay } = world;
    const viewer = await addMember(patchbay, 'VIEWER');
    const { page, context, problems } = await openWindow(browser, patchbay.url);
    await signIn(page, viewer);
    await page.getByRole('button', { name: /Member menu/ }).click();
    await page.getByRole('menuitem', { name: 'GraphiQL' }).click();
    await run(page, 'Overview');
    await answer(page, '"VIEWER"').waitFor();
    expect(await answer(page, 'errors').count()).toBe(0);
    expect(problems).toEqual([]);
    await context.close();
  });

  it('comes back by itself when only the short-lived cookie has run out', async () => {
    const { browser, patchbay } = world;
    const { page, context } = await openWindow(browser, patchbay.url);
    await signIn(page, admin);
    await context.clearCookies({ name: 'patchbay' });
    await page.goto('/graphql');
    await page.getByRole('tab', { name: 'Overview' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/graphiql');
    await context.close();
  });

  it('may write inline styles, which no other page may, and no page may write scripts', async () => {
    const { browser, patchbay } = world;
    const { page, context } = await openWindow(browser, patchbay.url);
    await signIn(page, admin);
    const policyOf = async (path: string) =>
      (await page.request.get(path)).headers()['content-security-policy'] ?? '';
    const strict = await policyOf('/');
    expect(strict).not.toContain('unsafe');
    expect(await policyOf('/graphiql')).toBe(
      strict.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'"),
    );
    await context.close();
  });
});
