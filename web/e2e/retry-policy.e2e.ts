import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { admin, signIn } from './testkit/admin.ts';
import { openWindow } from './testkit/browser.ts';
import { tabTo, write } from './testkit/keyboard.ts';
import { readInPolish } from './testkit/language.ts';
import { addMember } from './testkit/members.ts';
import { setRetryPolicy } from './testkit/webhooks.ts';
import { startWorld, type World } from './testkit/world.ts';

const patiently = { timeout: 60_000 };

let world: World;

beforeAll(async () => {
  world = await startWorld();
});

afterAll(() => world?.close());

async function enter(account: { email: string; password: string }) {
  const window = await openWindow(world.browser, world.patchbay.url);
  await signIn(window.page, account);
  await window.page.getByText('Live', { exact: true }).waitFor();
  return window;
}

/** The schedule as it reads, a line a retry. */
async function schedule(page: Page): Promise<string[]> {
  const rows = await page.getByRole('table').locator('tbody tr').all();
  return Promise.all(
    rows.map(async (row) => {
      const cells = await row.locator('th, td').allTextContents();
      return cells.join(' | ').replaceAll('\u00A0', ' ');
    }),
  );
}

const save = (page: Page) => page.getByRole('button', { name: 'Save policy' });

describe('an owner without a mouse', () => {
  it('sees what a policy becomes while it is typed, beside the present one, and saves it', async () => {
    const { page, context, problems } = await enter(admin);
    await setRetryPolicy(page, { strategy: 'EXPONENTIAL', maxRetries: 3, baseDelaySeconds: 30 });
    await page.keyboard.press('g');
    await page.keyboard.press('r');
    await page.getByText('This is how it is at present.').waitFor();
    await page.getByText('3 retries within 3 min 30 s.').waitFor();
    expect(await schedule(page)).toEqual([
      '1 | 30 s | 30 s',
      '2 | 1 min | 1 min 30 s',
      '3 | 2 min | 3 min 30 s',
    ]);

    await tabTo(page, 'Exponential');
    await page.keyboard.press('ArrowDown');
    await write(page, 'Retries', '4');
    await write(page, 'Base delay', '60');
    await page.getByText('4 retries within 10 min.').waitFor();
    expect(await schedule(page)).toEqual([
      '1 | 1 min | 1 min | 30 s',
      '2 | 2 min | 3 min | 1 min 30 s',
      '3 | 3 min | 6 min | 3 min 30 s',
      '4 | 4 min | 10 min | –',
    ]);
    await page.getByText('At present: 3 retries within 3 min 30 s.').waitFor();
    await tabTo(page, 'Jitter');
    await page.keyboard.press('Space');
    await page.getByText('48 s – 1 min 12 s').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.getByText('After the last one the delivery is discarded.').waitFor();

    await tabTo(page, 'Save policy');
    await page.keyboard.press('Enter');
    await page.getByText('The retry policy was saved').waitFor();
    await page.getByText('This is how it is at present.').waitFor();
    await expect.poll(() => save(page).isDisabled(), patiently).toBe(true);
    await page.reload();
    await page.getByText('4 retries within 10 min.').waitFor();
    expect(await page.getByRole('radio', { name: 'Linear' }).isChecked()).toBe(true);
    expect(await page.getByRole('switch', { name: 'Dead letter queue' }).isChecked()).toBe(false);
    await page.getByText(/^Changed/).waitFor();
    expect(problems).toEqual([]);
    await context.close();
  });

  it.each([
    ['Retries', '31', 'Choose 0 to 30 retries.'],
    ['Retries', 'many', 'Enter a whole number.'],
    ['Base delay', '3601', 'The base delay must be from 1 second to 1 hour'],
    ['Base delay', '0', 'The base delay must be from 1 second to 1 hour'],
    ['Longest delay', '86401', 'The longest delay must be from 1 second to 24 hours'],
    ['Longest delay', '20', 'The longest delay must not be shorter than the base delay.'],
    ['Longest delay', '', 'Enter a whole number.'],
  ])('is told at the field %s that %j cannot be', async (field, value, words) => {
    const { page, context, problems } = await enter(admin);
    await setRetryPolicy(page, { strategy: 'FIXED', maxRetries: 3, baseDelaySeconds: 30 });
    await page.goto('/settings/retry-policy');
    const input = page.getByRole('textbox', { name: field });
    await input.fill(value);
    await page.getByText(words).waitFor();
    expect(await input.getAttribute('aria-invalid')).toBe('true');
    expect(await save(page).isDisabled()).toBe(true);
    await page.getByText('Mend the fields to see the schedule.').waitFor();
    await page.getByRole('button', { name: 'Undo changes' }).click();
    await page.getByText('This is how it is at present.').waitFor();
    expect(problems).toEqual([]);
    await context.close();
  });
});

describe('the retry policy', () => {
  it('changes before the eyes of whoever may only look, who finds nothing to press', async () => {
    const owner = await enter(admin);
    await setRetryPolicy(owner.page, { strategy: 'FIXED', maxRetries: 2, baseDelaySeconds: 60 });
    const manager = await enter(await addMember(world.patchbay, 'IT_MANAGER'));
    const { page } = manager;
    await page.getByRole('link', { name: 'Retry policy' }).click();
    await page.getByText('2 retries within 2 min.').waitFor();
    const main = page.getByRole('main');
    for (const role of ['button', 'textbox', 'switch', 'radio'] as const)
      expect(await main.getByRole(role).count()).toBe(0);
    await setRetryPolicy(owner.page, { strategy: 'FIXED', maxRetries: 5, baseDelaySeconds: 60 });
    await page.getByText('5 retries within 5 min.').waitFor();
    expect([...owner.problems, ...manager.problems]).toEqual([]);
    for (const { context } of [owner, manager]) await context.close();
  });

  it('is none of the business of a user or a viewer', async () => {
    for (const role of ['USER', 'VIEWER'] as const) {
      const { page, context } = await enter(await addMember(world.patchbay, role));
      expect(await page.getByRole('link', { name: 'Retry policy' }).count()).toBe(0);
      await page.goto('/settings/retry-policy');
      await page.getByText('Insufficient permissions').waitFor();
      await page.waitForURL((url) => url.pathname === '/');
      await context.close();
    }
  });

  it('reads well in Polish', async () => {
    const { page, context, problems } = await enter(admin);
    await setRetryPolicy(page, { strategy: 'FIXED', maxRetries: 22, baseDelaySeconds: 3_600 });
    await readInPolish(page);
    await page.goto('/settings/retry-policy');
    await page.getByText('22 ponowienia w ciągu 22 godz.').waitFor();
    await page.getByRole('textbox', { name: 'Ponowienia' }).fill('99');
    await page.getByText('Podaj liczbę od 0 do 30.').waitFor();
    expect(problems).toEqual([]);
    await context.close();
  });
});
