import type { Page } from 'playwright-core';
import { signIn } from './admin.ts';
import { openWindow } from './browser.ts';
import type { World } from './world.ts';

/** One of the four headline cards. */
export const headline = (page: Page, name: 'erp' | 'edi' | 'apiKeys' | 'webhooks') =>
  page.locator(`[data-card="${name}"]`);

/** The rows of the activity feed, newest first. */
export const feedRows = (page: Page) => page.locator('[data-event]');

/** The row of an integration in the table, which is fetched when one comes near it. */
export async function tableRow(page: Page, name: string) {
  await page.getByRole('heading', { name: 'All integrations' }).scrollIntoViewIfNeeded();
  const row = page.getByRole('row', { name: new RegExp(`^${name}`) });
  await row.waitFor();
  return row;
}

/** Fields of the dashboard as GraphQL answers them, to be replaced. */
export type Parts = Record<string, unknown>;

/** A window of somebody at the dashboard. */
export async function openDashboard(world: World, who: { email: string; password: string }) {
  const window = await openWindow(world.browser, world.patchbay.url);
  await signIn(window.page, who);
  await window.page.goto('/integrations/dashboard');
  await headline(window.page, 'erp').waitFor();
  await window.page.getByText('Live', { exact: true }).waitFor();
  return window;
}

/** Changes what the server answers about the dashboard, until the returned function is called. */
export async function alterDashboard(
  page: Page,
  change: (dashboard: Parts) => { readonly dashboard: Parts; readonly errors?: readonly unknown[] },
): Promise<() => Promise<void>> {
  let isOn = true;
  await page.route('**/graphql', async (route) => {
    const { query } = route.request().postDataJSON() as { query: string };
    if (!isOn || !query.startsWith('query Dashboard{')) return route.fallback();
    const response = await route.fetch();
    const { data } = (await response.json()) as { data: { dashboard: Parts } };
    const { dashboard, errors } = change(data.dashboard);
    return route.fulfill({ response, json: { data: { dashboard }, ...(errors && { errors }) } });
  });
  return async () => {
    isOn = false;
  };
}
