import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { admin, card, signIn } from './testkit/admin.ts';
import { authenticator } from './testkit/authenticator.ts';
import { openWindow } from './testkit/browser.ts';
import { choose, focused, tabTo, write } from './testkit/keyboard.ts';
import { addMember } from './testkit/members.ts';
import { type World, startWorld } from './testkit/world.ts';

let world: World;

beforeAll(async () => {
  world = await startWorld();
});

afterAll(() => world?.close());

function row(page: Page, text: string) {
  return page.getByRole('row').filter({ hasText: text });
}

/** Opens the members page with two keys. */
async function goToMembers(page: Page): Promise<void> {
  await page.keyboard.press('g');
  await page.keyboard.press('s');
  await row(page, admin.email).waitFor();
}

/** Invites by the dialog, which is open: one `ArrowUp` a role above Viewer. Returns the link, as it was copied. */
async function createLink(page: Page, email: string, rolesAbove: number): Promise<string> {
  await expect.poll(() => focused(page)).toMatch(/^E-mail/);
  await page.keyboard.type(email);
  await tabTo(page, 'Viewer');
  for (let step = 0; step < rolesAbove; step += 1) await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page)).toBe('Invitation link');
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('Copy link');
  await page.keyboard.press('Enter');
  await page.getByRole('status').getByText('Copied').waitFor();
  return page.evaluate(() => navigator.clipboard.readText());
}

async function openOwnerWindow() {
  const owner = await openWindow(world.browser, world.patchbay.url);
  await owner.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await signIn(owner.page, admin);
  return owner;
}

async function openStrangerWindow() {
  return openWindow(world.browser, world.patchbay.url);
}

describe('an owner without a mouse', () => {
  it('invites an IT manager, who joins in a private window and can only look, and removes them again', async () => {
    const owner = await openOwnerWindow();
    await goToMembers(owner.page);
    await tabTo(owner.page, 'Invite member');
    await owner.page.keyboard.press('Enter');
    const link = await createLink(owner.page, 'jane@example.com', 2);
    expect(link).toContain('/invitation#');
    await owner.page.keyboard.press('Escape');
    await expect.poll(() => focused(owner.page)).toBe('Invite member');
    await row(owner.page, 'jane@example.com').getByText('Pending').waitFor();

    const jane = await openStrangerWindow();
    await jane.page.goto(link);
    await expect.poll(() => focused(jane.page)).toMatch(/^Your name/);
    expect(jane.page.url()).toBe(`${world.patchbay.url}/invitation`);
    await jane.page.getByText('IT manager').waitFor();
    await jane.page.keyboard.type('Jane Newcomer');
    await write(jane.page, 'Password', 'a password of her own');
    await jane.page.keyboard.press('Enter');
    await jane.page.getByRole('navigation').first().waitFor();
    await row(owner.page, 'Jane Newcomer').getByText('IT manager').waitFor({ timeout: 2_000 });
    await row(owner.page, 'jane@example.com').getByText('Accepted').waitFor();

    await jane.page.keyboard.press('g');
    await jane.page.keyboard.press('m');
    await card(jane.page, 'smtp').waitFor();
    expect(await jane.page.getByRole('button', { name: /^Connect / }).count()).toBe(0);
    expect(await jane.page.locator('[data-provider]').getByRole('button').count()).toBe(0);
    expect(await jane.page.getByRole('link', { name: 'Members' }).count()).toBe(0);

    await tabTo(owner.page, 'Actions for Jane Newcomer');
    await choose(owner.page, 'Remove');
    await owner.page.getByRole('alertdialog').getByText('jane@example.com').waitFor();
    await expect.poll(() => focused(owner.page)).toBe('Cancel');
    await owner.page.keyboard.press('Tab');
    const removedAt = Date.now();
    await owner.page.keyboard.press('Enter');
    await jane.page.waitForURL((url) => url.pathname === '/sign-in', { timeout: 3_000 });
    expect(Date.now() - removedAt).toBeLessThan(2_000);
    await jane.page.getByText('You were signed out').waitFor();
    await row(owner.page, 'Jane Newcomer').waitFor({ state: 'detached' });
    await expect.poll(() => focused(owner.page)).toBe('Members');

    const late = await openStrangerWindow();
    await late.page.goto(link);
    await late.page.getByText('Ask the person who invited you').waitFor();
    expect([...owner.problems, ...jane.problems, ...late.problems]).toEqual([]);
    for (const { context } of [owner, jane, late]) await context.close();
  });

  it('changes a role in place, and the member sees what it allows without a reload', async () => {
    const member = await addMember(world.patchbay, 'VIEWER');
    const [owner, other] = [await openOwnerWindow(), await openStrangerWindow()];
    await signIn(other.page, member);
    await other.page.getByText('Live', { exact: true }).waitFor();
    await goToMembers(owner.page);
    await tabTo(owner.page, 'Role of The viewer: Viewer');
    await choose(owner.page, 'Admin');
    await row(owner.page, member.email).getByText('Admin').waitFor();
    await other.page.getByRole('link', { name: 'Members' }).waitFor();
    expect([...owner.problems, ...other.problems]).toEqual([]);
    for (const { context } of [owner, other]) await context.close();
  });

  it('cannot leave an organization without an owner, and is told why', async () => {
    const owner = await openOwnerWindow();
    await goToMembers(owner.page);
    await tabTo(owner.page, 'Owner. The last owner');
    await tabTo(owner.page, 'Actions for ');
    await choose(owner.page, 'Leave organization');
    await owner.page
      .getByRole('status', { name: 'Notifications' })
      .getByText('The last owner')
      .waitFor();
    expect(await owner.page.getByRole('alertdialog').count()).toBe(0);
    await owner.context.close();
  });

  it('revokes an invitation, and replaces one: only the newest link works', async () => {
    const [owner, invited] = [await openOwnerWindow(), await openStrangerWindow()];
    const { page } = owner;
    await goToMembers(page);
    await tabTo(page, 'Invite member');
    await page.keyboard.press('Enter');
    const first = await createLink(page, 'joe@example.com', 0);
    await page.keyboard.press('Escape');
    await tabTo(page, 'Actions for joe@example.com');
    await choose(page, 'New link');
    await page.getByRole('dialog').getByText('The link that was given before stops').waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toBe('Invitation link');
    const second = await page.getByLabel('Invitation link').inputValue();
    await page.keyboard.press('Escape');
    await row(page, 'joe@example.com').getByText('Pending').waitFor();
    expect(await row(page, 'joe@example.com').count()).toBe(1);
    await invited.page.goto(first);
    await invited.page.getByText('This link cannot be used').waitFor();
    await invited.page.goto(second);
    await invited.page.getByLabel('Your name').waitFor();

    await tabTo(page, 'Actions for joe@example.com');
    await choose(page, 'Revoke');
    await page.getByRole('alertdialog').getByText('Its link stops working').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('The invitation of joe@example.com was revoked').waitFor();
    await write(invited.page, 'Your name', 'Joe');
    await write(invited.page, 'Password', 'a password of his own');
    await invited.page.keyboard.press('Enter');
    await invited.page.getByText('This link cannot be used').waitFor();
    expect([...owner.problems, ...invited.problems]).toEqual([]);
    for (const { context } of [owner, invited]) await context.close();
  });
});

describe('an invitation for somebody who has an account', () => {
  it('is for them only: whoever else is signed in signs out first, then they sign in in place and join', async () => {
    const elsewhere = await addElsewhere('ada@example.com');
    const owner = await openOwnerWindow();
    await goToMembers(owner.page);
    await tabTo(owner.page, 'Invite member');
    await owner.page.keyboard.press('Enter');
    const link = await createLink(owner.page, 'Ada@Example.com', 1);
    await owner.page.keyboard.press('Escape');

    const { page } = owner;
    await page.goto(link);
    await page.getByText('This invitation is for somebody else').waitFor();
    await page.getByText(`you are signed in as ${admin.email}`).waitFor();
    await page.reload();
    await tabTo(page, 'Sign out');
    await page.keyboard.press('Enter');
    await page.getByText('There is an account for ada@example.com').waitFor();
    await expect.poll(() => focused(page)).toMatch(/^Password/);
    await page.keyboard.type('not the password');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').waitFor();
    await write(page, 'Password', admin.password);
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toMatch(/^Join /);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /Switch organization/ }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/');
    expect(await page.getByRole('button', { name: elsewhere }).count()).toBe(0);
    expect(owner.problems).toEqual([]);
    await owner.context.close();
  });

  it('asks for their second factor too, where they have one', async () => {
    await addElsewhere('bea@example.com');
    const app = await turnOnTwoFactor('bea@example.com');
    const owner = await openOwnerWindow();
    await goToMembers(owner.page);
    await tabTo(owner.page, 'Invite member');
    await owner.page.keyboard.press('Enter');
    const link = await createLink(owner.page, 'bea@example.com', 0);

    const { page, context, problems } = await openStrangerWindow();
    await page.goto(link);
    await expect.poll(() => focused(page)).toMatch(/^Password/);
    await page.keyboard.type(admin.password);
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toMatch(/^6-digit code/);
    await page.keyboard.type(app.next());
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toMatch(/^Join /);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /Switch organization/ }).waitFor();
    expect(problems).toEqual([]);
    for (const opened of [owner.context, context]) await opened.close();
  });
});

describe('the members page', () => {
  it('sends home whoever may not manage members, with a word why', async () => {
    const member = await addMember(world.patchbay, 'IT_MANAGER');
    const { page, context } = await openWindow(world.browser, world.patchbay.url);
    await signIn(page, member);
    await page.goto('/settings/members');
    await page.getByText('Insufficient permissions').waitFor();
    await page.waitForURL((url) => url.pathname !== '/settings/members');
    expect(new URL(page.url()).pathname).toBe('/');
    await context.close();
  });

  it('brings further pages on request', async () => {
    await world.patchbay.query(
      `with people as (
         insert into users (id, email, name, created_at)
         select gen_random_uuid(), 'crowd' || n || '@example.com', 'Zed ' || lpad(n::text, 3, '0'), now()
         from generate_series(1, 60) n returning id
       )
       insert into memberships (org_id, user_id, role, created_at)
       select (select org_id from memberships m join users u on u.id = m.user_id where u.email = $1), id, 'USER', now()
       from people`,
      [admin.email],
    );
    const { page, context, problems } = await openOwnerWindow();
    await goToMembers(page);
    expect(await row(page, 'Zed 060').count()).toBe(0);
    await page.getByRole('button', { name: 'Load more' }).press('Enter');
    await row(page, 'Zed 060').waitFor();
    expect(await row(page, 'Zed 001').count()).toBe(1);
    expect(problems).toEqual([]);
    await context.close();
  });
});

/** A user with the admin's password, who belongs to another organization. Returns its name. */
async function addElsewhere(email: string): Promise<string> {
  const [organization, user] = [randomUUID(), randomUUID()];
  const name = 'Elsewhere Ltd';
  await world.patchbay.query(
    `insert into users (id, email, name, password_hash, created_at)
     select $1, $2, 'Ada', password_hash, now() from users where email = $3`,
    [user, email, admin.email],
  );
  await world.patchbay.query(
    'insert into organizations (id, name, created_at) values ($1, $2, now())',
    [organization, name],
  );
  await world.patchbay.query(
    `insert into memberships (org_id, user_id, role, created_at) values ($1, $2, 'OWNER', now())`,
    [organization, user],
  );
  return name;
}

/** Turns it on for a user with the admin's password, and returns their authenticator app. */
async function turnOnTwoFactor(email: string) {
  const { page, context } = await openStrangerWindow();
  await signIn(page, { email, password: admin.password });
  const ask = (query: string) =>
    page.evaluate(async (text) => {
      const headers = { 'content-type': 'application/json', 'apollo-require-preflight': '1' };
      const body = JSON.stringify({ query: text });
      return (await fetch('/graphql', { method: 'POST', headers, body })).text();
    }, query);
  const started = await ask(
    `mutation { startTwoFactor(input: { password: "${admin.password}" }) { secret } }`,
  );
  const app = authenticator(/"secret":"([^"]+)"/.exec(started)?.[1] ?? '');
  const enabled = await ask(
    `mutation { enableTwoFactor(input: { code: "${app.now()}" }) { userErrors { message } } }`,
  );
  expect(enabled).toContain('"userErrors":[]');
  await context.close();
  return app;
}
