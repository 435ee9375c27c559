import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { admin, signIn } from './testkit/admin.ts';
import { authenticator } from './testkit/authenticator.ts';
import {
  createLink,
  goToMembers,
  memberRow,
  openOwnerWindow,
  openStrangerWindow,
} from './testkit/invitations.ts';
import { choose, focused, tabTo, write } from './testkit/keyboard.ts';
import { type World, startWorld } from './testkit/world.ts';

let world: World;

beforeAll(async () => {
  world = await startWorld();
});

afterAll(() => world?.close());

describe('an owner without a mouse', () => {
  it('revokes an invitation, and replaces one: only the newest link works', async () => {
    const [owner, invited] = [await openOwnerWindow(world), await openStrangerWindow(world)];
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
    await memberRow(page, 'joe@example.com').getByText('Pending').waitFor();
    expect(await memberRow(page, 'joe@example.com').count()).toBe(1);
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
    const owner = await openOwnerWindow(world);
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
    const owner = await openOwnerWindow(world);
    await goToMembers(owner.page);
    await tabTo(owner.page, 'Invite member');
    await owner.page.keyboard.press('Enter');
    const link = await createLink(owner.page, 'bea@example.com', 0);

    const { page, context, problems } = await openStrangerWindow(world);
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
  const { page, context } = await openStrangerWindow(world);
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
