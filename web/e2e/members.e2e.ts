import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { admin, card, signIn } from './testkit/admin.ts';
import { openWindow } from './testkit/browser.ts';
import {
  createLink,
  goToMembers,
  memberRow,
  openOwnerWindow,
  openStrangerWindow,
} from './testkit/invitations.ts';
import { choose, focused, tabTo, write } from './testkit/keyboard.ts';
import { addMember } from './testkit/members.ts';
import { type World, startWorld } from './testkit/world.ts';

let world: World;

beforeAll(async () => {
  world = await startWorld();
});

afterAll(() => world?.close());

describe('an owner without a mouse', () => {
  it('invites an IT manager, who joins in a private window and can only look, and removes them again', async () => {
    const owner = await openOwnerWindow(world);
    await goToMembers(owner.page);
    await tabTo(owner.page, 'Invite member');
    await owner.page.keyboard.press('Enter');
    const link = await createLink(owner.page, 'jane@example.com', 2);
    expect(link).toContain('/invitation#');
    await owner.page.keyboard.press('Escape');
    await expect.poll(() => focused(owner.page)).toBe('Invite member');
    await memberRow(owner.page, 'jane@example.com').getByText('Pending').waitFor();

    const jane = await openStrangerWindow(world);
    await jane.page.goto(link);
    await expect.poll(() => focused(jane.page)).toMatch(/^Your name/);
    expect(jane.page.url()).toBe(`${world.patchbay.url}/invitation`);
    await jane.page.getByText('IT manager').waitFor();
    await jane.page.keyboard.type('Jane Newcomer');
    await write(jane.page, 'Password', 'a password of her own');
    await jane.page.keyboard.press('Enter');
    await jane.page.getByRole('navigation').first().waitFor();
    await memberRow(owner.page, 'Jane Newcomer')
      .getByText('IT manager')
      .waitFor({ timeout: 2_000 });
    await memberRow(owner.page, 'jane@example.com').getByText('Accepted').waitFor();

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
    await memberRow(owner.page, 'Jane Newcomer').waitFor({ state: 'detached' });
    await expect.poll(() => focused(owner.page)).toBe('Members');

    const late = await openStrangerWindow(world);
    await late.page.goto(link);
    await late.page.getByText('Ask the person who invited you').waitFor();
    expect([...owner.problems, ...jane.problems, ...late.problems]).toEqual([]);
    for (const { context } of [owner, jane, late]) await context.close();
  });

  it('changes a role in place, and the member sees what it allows without a reload', async () => {
    const member = await addMember(world.patchbay, 'VIEWER');
    const [owner, other] = [await openOwnerWindow(world), await openStrangerWindow(world)];
    await signIn(other.page, member);
    await other.page.getByText('Live', { exact: true }).waitFor();
    await goToMembers(owner.page);
    await tabTo(owner.page, 'Role of The viewer: Viewer');
    await choose(owner.page, 'Admin');
    await memberRow(owner.page, member.email).getByText('Admin').waitFor();
    await other.page.getByRole('link', { name: 'Members' }).waitFor();
    expect([...owner.problems, ...other.problems]).toEqual([]);
    for (const { context } of [owner, other]) await context.close();
  });

  it('cannot leave an organization without an owner, and is told why', async () => {
    const owner = await openOwnerWindow(world);
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
    const { page, context, problems } = await openOwnerWindow(world);
    await goToMembers(page);
    expect(await memberRow(page, 'Zed 060').count()).toBe(0);
    await page.getByRole('button', { name: 'Load more' }).press('Enter');
    await memberRow(page, 'Zed 060').waitFor();
    expect(await memberRow(page, 'Zed 001').count()).toBe(1);
    expect(problems).toEqual([]);
    await context.close();
  });
});
