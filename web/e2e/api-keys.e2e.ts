import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { admin, signIn } from './testkit/admin.ts';
import { askWithKey } from './testkit/api-key.ts';
import { openWindow } from './testkit/browser.ts';
import { headline } from './testkit/dashboard.ts';
import { focused } from './testkit/keyboard.ts';
import { addMember } from './testkit/members.ts';
import { type World, startWorld } from './testkit/world.ts';

const totals = '{ dashboard { totals { total } } }';
const address = '/integrations/api-keys';

let world: World;

beforeAll(async () => {
  world = await startWorld();
});

afterAll(() => world?.close());

async function enter(path: string, who = admin) {
  const window = await openWindow(world.browser, world.patchbay.url);
  await signIn(window.page, who);
  await window.page.goto(path);
  return window;
}

const keyRow = (page: Page, name: string) =>
  page.locator('[data-key]').filter({ has: page.getByRole('heading', { name, exact: true }) });

/** Makes a key by the dialog and closes it; returns what was shown once. */
async function createKey(page: Page, name: string, scopes: readonly string[]): Promise<string> {
  await page.getByRole('button', { name: 'Create API key' }).click();
  await page.getByLabel('Name').fill(name);
  for (const scope of scopes) await page.getByLabel(scope).check();
  await page.getByRole('button', { name: 'Create key' }).click();
  const key = await page.getByLabel('API key', { exact: true }).inputValue();
  await page.getByRole('button', { name: 'Done' }).click();
  return key;
}

async function choose(page: Page, name: string, action: 'Rotate' | 'Revoke'): Promise<void> {
  await page.getByRole('button', { name: `Actions for ${name}` }).click();
  await page.getByRole('menuitem', { name: action }).click();
}

describe('an API key', () => {
  it('is made from the dashboard, shown once, and works as the curl line says', async () => {
    const { page, context, problems } = await enter('/integrations/dashboard');
    await headline(page, 'apiKeys').getByRole('link', { name: 'Configure API keys' }).click();
    await page.waitForURL(`**${address}?create=1`);
    await page.getByRole('dialog').waitFor();
    await expect.poll(() => focused(page)).toBe('Name');
    await page.getByLabel('Name').fill('Wall screen');
    expect(await page.getByRole('button', { name: 'Create key' }).isDisabled()).toBe(true);
    await page.getByLabel('health:read').check();
    await page.getByRole('button', { name: 'Create key' }).click();
    await page.getByText('It is shown this once').waitFor();
    const key = await page.getByLabel('API key', { exact: true }).inputValue();
    expect(key).toMatch(/^pbk_\w+_\w+$/);
    const line = await page.getByRole('region', { name: 'Try it with curl' }).innerText();
    const query = /"query":"([^"]+)"/.exec(line)?.[1] ?? '';
    expect(line).toContain(`${world.patchbay.url}/graphql`);
    expect(line).toContain(`Bearer ${key}`);
    expect(await askWithKey(world.patchbay, key, query)).toEqual({
      status: 200,
      data: { dashboard: { totals: { total: 0, active: 0, errors: 0 } } },
    });
    await page.getByRole('button', { name: 'Done' }).click();
    expect(new URL(page.url()).search).toBe('');
    await page.reload();
    await keyRow(page, 'Wall screen').waitFor();
    expect(await page.content()).not.toContain(key);
    expect(problems).toEqual([]);
    await context.close();
  });

  it('tells what it is, what it may do and how much it is used', async () => {
    const { page, context, problems } = await enter(address);
    const key = await createKey(page, 'Nightly job', ['activity:write', 'health:read']);
    const row = keyRow(page, 'Nightly job');
    await row.getByText('Active').waitFor();
    await row.getByText(key.split('_').slice(0, 2).join('_'), { exact: true }).waitFor();
    expect(await row.getByRole('list').getByRole('listitem').allTextContents()).toEqual([
      'activity:write',
      'health:read',
    ]);
    await row.getByText('in 3 months').waitFor();
    await row.getByText('by Admin').waitFor();
    for (let sent = 0; sent < 3; sent += 1) await askWithKey(world.patchbay, key, totals);
    await page.reload();
    // Counted without a write per request: it is written a moment later.
    await expect
      .poll(
        async () => {
          await page.reload();
          return row.getByRole('img').getAttribute('aria-label');
        },
        { timeout: 60_000 },
      )
      .toBe('3 requests in 24 hours, 3 in the busiest hour');
    // Of the minute that it is now: the three may be of the one before.
    await expect
      .poll(async () => {
        await askWithKey(world.patchbay, key, totals);
        await page.reload();
        await row.waitFor();
        return row.getByText(/^[1-9]\d* of 600/).count();
      })
      .toBe(1);
    expect(problems).toEqual([]);
    await context.close();
  });

  it('gets a new secret by a rotation, and the old one works as long as was chosen', async () => {
    const { page, context, problems } = await enter(address);
    const first = await createKey(page, 'Turned', ['health:read']);
    await choose(page, 'Turned', 'Rotate');
    await page.getByRole('button', { name: 'Rotate key' }).click();
    const second = await page.getByLabel('API key', { exact: true }).inputValue();
    await page.getByText(/The key before works until/).waitFor();
    await page.getByRole('button', { name: 'Done' }).click();
    await keyRow(page, 'Turned')
      .getByText(/secret before the rotation stops working in 1 day/)
      .waitFor();
    for (const key of [first, second])
      expect((await askWithKey(world.patchbay, key, totals)).status).toBe(200);

    await choose(page, 'Turned', 'Rotate');
    await page.getByLabel('The old key works').selectOption('No longer: it ends at once');
    await page.getByRole('button', { name: 'Rotate key' }).click();
    await page.getByText('The key before has stopped working.').waitFor();
    const third = await page.getByLabel('API key', { exact: true }).inputValue();
    expect((await askWithKey(world.patchbay, second, totals)).status).toBe(401);
    expect((await askWithKey(world.patchbay, third, totals)).status).toBe(200);
    expect(problems).toEqual([]);
    await context.close();
  });

  it('is revoked after a question, and then lies with the revoked ones', async () => {
    const { page, context, problems } = await enter(address);
    const key = await createKey(page, 'Lost laptop', ['health:read']);
    await choose(page, 'Lost laptop', 'Revoke');
    const question = page.getByRole('alertdialog');
    await question.getByText('open connections close within a second').waitFor();
    await expect.poll(() => focused(page)).toBe('Cancel');
    await question.getByRole('button', { name: 'Cancel' }).click();
    expect((await askWithKey(world.patchbay, key, totals)).status).toBe(200);

    await choose(page, 'Lost laptop', 'Revoke');
    await question.getByRole('button', { name: 'Revoke key' }).click();
    await page.getByText('Lost laptop is revoked').waitFor();
    await expect.poll(async () => (await askWithKey(world.patchbay, key, totals)).status).toBe(401);
    await page.getByText('1 revoked key').click();
    await keyRow(page, 'Lost laptop').getByText('Revoked').first().waitFor();
    expect(await page.getByRole('button', { name: 'Actions for Lost laptop' }).count()).toBe(0);
    expect(await focused(page)).toBe('1 revoked key');
    expect(problems).toEqual([]);
    await context.close();
  });

  it('is refused at the field that is at fault, and a time that is over cannot be chosen', async () => {
    const { page, context, problems } = await enter(`${address}?create=1`);
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Name').fill('x'.repeat(81));
    await dialog.getByLabel('health:read').check();
    await dialog.getByRole('button', { name: 'Create key' }).click();
    await dialog.getByText('Give the key a name of 1 to 80 characters').waitFor();
    expect(await dialog.getByLabel('Name').getAttribute('aria-invalid')).toBe('true');
    expect(await focused(page)).toBe('Name');
    await dialog.getByLabel('Name').fill('Short');
    await dialog.getByLabel('Expires').selectOption('At a time of your choice');
    await dialog.getByLabel('Works until').fill('2020-01-01T10:00');
    await dialog.getByText('Choose a time in the future.').waitFor();
    expect(await dialog.getByRole('button', { name: 'Create key' }).isDisabled()).toBe(true);
    expect(problems).toEqual([]);
    await context.close();
  });

  it('cannot have a scope that its maker lacks, and says why', async () => {
    const { page, context, problems } = await enter(address);
    await page.route('**/graphql', async (route) => {
      const { query } = route.request().postDataJSON() as { query: string };
      if (!query.startsWith('query ApiKeyScopes')) return route.fallback();
      const apiKeyScopes = [
        { name: 'health:read', description: 'Read health.', grantable: true },
        { name: 'messages:send', description: 'Send messages.', grantable: false },
      ];
      return route.fulfill({ json: { data: { apiKeyScopes } } });
    });
    await page.getByRole('button', { name: 'Create API key' }).click();
    expect(await page.getByLabel('messages:send').isDisabled()).toBe(true);
    await page.getByText('Your role does not have this itself.').waitFor();
    expect(await page.getByLabel('health:read').isDisabled()).toBe(false);
    expect(problems).toEqual([]);
    await context.close();
  });
});

describe('the page of API keys', () => {
  it('says what failed and asks again, when the keys cannot be read', async () => {
    const { page, context } = await enter('/marketplace');
    await page.route('**/graphql', (route) => {
      const { query } = route.request().postDataJSON() as { query: string };
      return query.startsWith('query ApiKeys') ? route.abort() : route.fallback();
    });
    await page.goto(address);
    await page.getByText('The API keys could not be loaded').waitFor();
    await page.unroute('**/graphql');
    await page.getByRole('button', { name: 'Retry' }).click();
    await keyRow(page, 'Wall screen').waitFor();
    expect(await page.getByRole('main').getByRole('alert').count()).toBe(0);
    await context.close();
  });

  it('is none of an IT manager: no link, no way from the dashboard, and home from its address', async () => {
    const manager = await addMember(world.patchbay, 'IT_MANAGER');
    const { page, context } = await enter('/integrations/dashboard', manager);
    await headline(page, 'apiKeys').getByText('Active keys').waitFor();
    expect(await headline(page, 'apiKeys').getByRole('link').count()).toBe(0);
    const main = page.getByRole('navigation', { name: 'Main' });
    await main.getByRole('link', { name: 'Webhooks' }).waitFor();
    expect(await main.getByRole('link', { name: 'API keys' }).count()).toBe(0);
    await page.goto(address);
    await page.getByText('Insufficient permissions').waitFor();
    await expect.poll(() => new URL(page.url()).pathname).not.toBe(address);
    await context.close();
  });

  it('speaks Polish', async () => {
    const { page, context, problems } = await enter(address);
    await page.getByRole('button', { name: 'Member menu' }).click();
    await page.getByRole('menuitem', { name: 'Polski' }).click();
    await page.getByRole('button', { name: 'Utwórz klucz API' }).click();
    await page.getByText('Odczyt i śledzenie pulpitu oraz stanu integracji.').waitFor();
    await page.getByLabel('Nazwa').fill('Ekran');
    await page.getByLabel('health:read').check();
    await page.getByRole('button', { name: 'Utwórz klucz', exact: true }).click();
    await page.getByText('Skopiuj go teraz.').waitFor();
    await page.getByRole('button', { name: 'Gotowe' }).click();
    await page.getByRole('button', { name: 'Menu użytkownika' }).click();
    await page.getByRole('menuitem', { name: 'English' }).click();
    await page.getByRole('button', { name: 'Create API key' }).waitFor();
    expect(problems).toEqual([]);
    await context.close();
  });
});
