import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nobody } from '../../api/test/testkit/oidc-issuer.ts';
import { installAudit } from './testkit/audit.ts';
import { auditEverySize } from './testkit/every-size.ts';
import { tabTo } from './testkit/keyboard.ts';
import { inviteByDialog } from './testkit/members.ts';
import { openWindowOf, startSsoWorld, type SsoWorld } from './testkit/sso-world.ts';

let world: SsoWorld;

const button = (page: Page) => page.getByRole('button', { name: 'Sign in with Northwind ID' });

/** What the identity provider says of everybody, but for what a story wants otherwise. */
function person(name: string, claims: Readonly<Record<string, unknown>>) {
  const email = `${name.toLowerCase()}@northwind.example`;
  world.issuer.users.set(name, { name, email, email_verified: true, ...claims });
}

beforeAll(async () => {
  world = await startSsoWorld();
  await world.patchbay.query(
    `insert into organizations (id, name, created_at) values (gen_random_uuid(), 'Umbrella', now())`,
  );
});

afterAll(() => world?.close());

describe('a member of two organizations', () => {
  it('signs in by the identity provider, comes to the page they wanted, and switches', async () => {
    person('Ana', { organizations: { Northwind: 'it-admins', Umbrella: 'staff' } });
    const { page, context, problems } = await openWindowOf(world, 'Ana');
    await page.goto('/integrations/dashboard');
    await page.waitForURL(/sign-in\?to=/);
    await button(page).click();
    await page.getByRole('heading', { name: 'Dashboard', level: 1 }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/integrations/dashboard');

    await page.getByRole('button', { name: /Switch organization/ }).click();
    await page.getByRole('menuitem', { name: /^Umbrella/ }).click();
    await page.getByRole('button', { name: /^Umbrella/ }).waitFor();
    await page.getByRole('button', { name: 'Member menu' }).click();
    await page.getByText('Viewer').first().waitFor();
    expect(problems).toEqual([]);
    await context.close();
  });

  it('signs out at the identity provider as well', async () => {
    person('Ina', { organizations: ['Northwind'], roles: ['staff'] });
    const { page, context } = await openWindowOf(world, 'Ina');
    await page.goto('/sign-in');
    await button(page).click();
    await page.getByRole('navigation').first().waitFor();
    await page.getByRole('button', { name: 'Member menu' }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await page.waitForURL((url) => url.origin === world.issuer.url);
    await page.goto('/marketplace');
    await page.waitForURL(/sign-in\?to=/);
    expect(await page.getByRole('navigation').count()).toBe(0);
    await context.close();
  });
});

it('an invitation that another person has opened is still there once they are signed out everywhere', async () => {
  person('Ola', { organizations: { Northwind: 'it-admins' } });
  person('Jan', { organizations: ['Northwind'], roles: ['staff'] });
  const inviting = await openWindowOf(world, 'Ola');
  await inviting.page.goto('/sign-in');
  await button(inviting.page).click();
  await inviting.page.getByRole('navigation').first().waitFor();
  const link = await inviteByDialog(inviting.page, 'new@northwind.example');
  const { page, context, problems } = await openWindowOf(world, 'Jan');
  await page.goto('/sign-in');
  await button(page).click();
  await page.getByRole('navigation').first().waitFor();

  await page.goto(link);
  await page.getByText('This invitation is for somebody else').waitFor();
  expect([...inviting.problems, ...problems]).toEqual([]);
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.waitForURL((url) => url.origin === world.issuer.url);
  await page.getByRole('button', { name: 'Yes, sign me out' }).click();
  await page.waitForURL(`${world.patchbay.url}/invitation`);
  await page.getByRole('heading', { name: 'Join Northwind' }).waitFor();
  await page.getByLabel('Your name').waitFor();
  await inviting.context.close();
  await context.close();
});

describe('who is not let in is told why, and what to do', () => {
  it.each([
    ['said no', nobody, 'You were not let in'],
    ['has no organization here', 'Nil', 'You have no place in this Patchbay yet'],
    ['has no e-mail', 'Eve', 'Your account has no e-mail address'],
    ['has an e-mail that is not verified', 'Uma', 'Your e-mail address is not verified'],
  ])('one who %s', async (_, name, title) => {
    person('Nil', { organizations: ['Elsewhere'], roles: ['staff'] });
    person('Eve', { organizations: ['Northwind'], roles: ['staff'], email: undefined });
    person('Uma', { organizations: ['Northwind'], roles: ['staff'], email_verified: false });
    const { page, context, problems } = await openWindowOf(world, name);
    await page.goto('/sign-in?to=/marketplace');
    await button(page).click();
    await page.getByRole('heading', { name: 'Not signed in' }).waitFor();
    await page.getByText(title).waitFor();
    expect(new URL(page.url()).search).toBe('');

    person('Nil', { organizations: ['Northwind'], roles: ['staff'] });
    person('Eve', { organizations: ['Northwind'], roles: ['staff'] });
    person('Uma', { organizations: ['Northwind'], roles: ['staff'] });
    if (name !== nobody) {
      await page.getByRole('button', { name: 'Try again' }).click();
      await page.getByRole('heading', { name: 'Marketplace', level: 1 }).waitFor();
    }
    expect(problems).toEqual([]);
    await context.close();
  });

  it('one whose sign-in was begun elsewhere, or who has come by a stale address', async () => {
    const { page, context, problems } = await openWindowOf(world, 'Ana');
    await page.goto('/sign-in/callback?state=of-somebody-else&code=stolen');
    await page.getByText('This sign-in does not count').waitFor();
    await page.getByRole('link', { name: 'Sign in with a password instead' }).click();
    await page.getByLabel('E-mail').waitFor();
    await page.goto('/sign-in/callback');
    await page.getByRole('heading', { name: 'There is nothing to finish here' }).waitFor();
    expect(problems).toEqual([]);
    await context.close();
  });

  it('an address of another site is no page to go on to', async () => {
    person('Ana', { organizations: ['Northwind'], roles: ['staff'] });
    const { page, context } = await openWindowOf(world, 'Ana');
    await page.goto('/sign-in?to=https://evil.example/');
    await button(page).click();
    await page.getByRole('navigation').first().waitFor();
    expect(new URL(page.url()).origin).toBe(world.patchbay.url);
    await context.close();
  });
});

describe('the pages of signing in', () => {
  it('are for everyone, at every size', async () => {
    const { page, context, problems } = await openWindowOf(world, nobody);
    await installAudit(context);
    // What fades from one colour to another has no contrast of its own.
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto('/sign-in');
    await button(page).waitFor();
    await auditEverySize(page);
    await button(page).click();
    await page.getByRole('heading', { name: 'Not signed in' }).waitFor();
    await auditEverySize(page);
    expect(problems).toEqual([]);
    await context.close();
  });

  it('need no mouse', async () => {
    person('Kim', { organizations: ['Northwind'], roles: ['staff'] });
    const { page, context, problems } = await openWindowOf(world, 'Kim');
    await page.goto('/sign-in');
    await button(page).waitFor();
    await tabTo(page, 'Sign in with Northwind ID', 12);
    await page.keyboard.press('Enter');
    await page.getByRole('navigation').first().waitFor();
    expect(problems).toEqual([]);
    await context.close();
  });

  it('speak Polish', async () => {
    const { page, context, problems } = await openWindowOf(world, nobody);
    await page.goto('/sign-in');
    await page.getByRole('button', { name: 'Polski' }).click();
    await page.getByRole('button', { name: 'Zaloguj się przez Northwind ID' }).click();
    await page.getByRole('heading', { name: 'Nie zalogowano' }).waitFor();
    await page.getByText('Odmówiono dostępu').waitFor();
    expect(problems).toEqual([]);
    await context.close();
  });
});
