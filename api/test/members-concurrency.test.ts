import { beforeEach, describe, expect, it } from 'vitest';
import { holdTurn } from './testkit/held-turn.ts';
import { Me } from './testkit/identity-documents.ts';
import {
  ChangeMemberRole,
  Invite,
  LeaveOrganization,
  RemoveMember,
} from './testkit/members-documents.ts';
import {
  accept,
  behindProxy,
  invite,
  memberId,
  membersOf,
  told,
} from './testkit/member-stories.ts';
import { useStory } from './testkit/story.ts';
import { type TestOrganization, testPassword } from './testkit/test-app.ts';

const story = useStory({ env: behindProxy });
let acme: TestOrganization<'OWNER' | 'ADMIN'>;

beforeEach(async () => {
  acme = await story.app.organization('Acme', 'OWNER', 'ADMIN');
});

function codes(payloads: readonly { userErrors: readonly { code: string }[] }[]): string[] {
  return payloads.map(({ userErrors: [error] }) => error?.code ?? 'DONE').toSorted();
}

/** Starts all at once, each held up just before it changes anything, then lets them go. */
async function together<T>(...acts: readonly (() => Promise<T>)[]): Promise<T[]> {
  const turn = await holdTurn(story.app, acme.uuid);
  const running: Promise<T>[] = [];
  for (const act of acts) {
    running.push(act());
    await turn.waiting(running.length);
  }
  await turn.release();
  return Promise.all(running);
}

async function owners(): Promise<number> {
  const rows = await story.app.database.query(
    `select from memberships where org_id = $1 and role = 'OWNER'`,
    [acme.uuid],
  );
  return rows.length;
}

describe('two at once', () => {
  it('accept one invitation: one joins, the other gets LINK_EXPIRED', async () => {
    const email = `jane.${acme.uuid}@example.com`;
    const token = await invite(acme.as.OWNER, email, 'VIEWER');
    const clients = [story.app.anonymous(), story.app.anonymous()];
    const payloads = await together(
      ...clients.map((client, index) => () => {
        return accept(client, token, { name: `Jane ${index}`, password: testPassword });
      }),
    );
    expect(codes(payloads)).toEqual(['DONE', 'LINK_EXPIRED']);
    const signedIn = await Promise.all(clients.map((client) => client.get(Me, {})));
    expect(signedIn.filter(({ me }) => me != null)).toHaveLength(1);
    expect((await membersOf(acme.as.OWNER)).size).toBe(3);
    expect(
      (await told(story.app, acme.uuid)).filter((text) => text.includes('joined')),
    ).toHaveLength(1);
  });

  it('accept invitations of two organizations for one new e-mail: one account is made', async () => {
    const umbrella = await story.app.organization('Umbrella', 'OWNER');
    const email = `joe.${acme.uuid}@example.com`;
    const tokens = [
      await invite(acme.as.OWNER, email, 'VIEWER'),
      await invite(umbrella.as.OWNER, email, 'VIEWER'),
    ];
    const payloads = await Promise.all(tokens.map((token) => accept(story.app.anonymous(), token)));
    expect(codes(payloads)).toEqual(['DONE', 'SIGN_IN_FIRST']);
    const accounts = await story.app.database.query('select from users where email = $1', [email]);
    expect(accounts).toHaveLength(1);
  });

  it('accept and replace an invitation: the link that came too late lets nobody in', async () => {
    const email = `jim.${acme.uuid}@example.com`;
    const token = await invite(acme.as.OWNER, email, 'ADMIN');
    const [, accepted] = await together<{ userErrors: readonly { code: string }[] }>(
      async () => (await acme.as.OWNER.get(Invite, { email, role: 'VIEWER' })).inviteMember,
      () => accept(story.app.anonymous(), token),
    );
    expect(accepted?.userErrors).toMatchObject([{ code: 'LINK_EXPIRED' }]);
    expect((await membersOf(acme.as.OWNER)).size).toBe(2);
  });

  it('unmake each other, being the only owners: one is left', async () => {
    const { OWNER, ADMIN } = acme.as;
    const ids = { owner: await memberId(OWNER, 'owner'), admin: await memberId(OWNER, 'admin') };
    await OWNER.get(ChangeMemberRole, { id: ids.admin, role: 'OWNER' });
    const payloads = await together(
      async () =>
        (await OWNER.get(ChangeMemberRole, { id: ids.admin, role: 'VIEWER' })).changeMemberRole,
      async () =>
        (await ADMIN.get(ChangeMemberRole, { id: ids.owner, role: 'VIEWER' })).changeMemberRole,
    );
    expect(codes(payloads)).toEqual(['DONE', 'WRONG_STATE']);
    expect(await owners()).toBe(1);
  });

  it('leave, being the only owners: one stays', async () => {
    const { OWNER, ADMIN } = acme.as;
    await OWNER.get(ChangeMemberRole, { id: await memberId(OWNER, 'admin'), role: 'OWNER' });
    const payloads = await together(
      ...[OWNER, ADMIN].map(
        (client) => async () => (await client.get(LeaveOrganization, {})).leaveOrganization,
      ),
    );
    expect(codes(payloads)).toEqual(['DONE', 'LAST_OWNER']);
    expect(await owners()).toBe(1);
  });

  it('remove and act: who was removed a moment before does nothing any more', async () => {
    const { OWNER, ADMIN } = acme.as;
    const id = await memberId(OWNER, 'admin');
    const email = `friend.${acme.uuid}@example.com`;
    const payloads = await together<{ userErrors: readonly { code: string }[] }>(
      async () => (await OWNER.get(RemoveMember, { id })).removeMember,
      async () => (await ADMIN.get(Invite, { email, role: 'ADMIN' })).inviteMember,
    );
    expect(payloads.map((payload) => codes([payload])[0])).toEqual(['DONE', 'WRONG_STATE']);
    const invitations = await story.app.database.query(
      'select from invitations where org_id = $1',
      [acme.uuid],
    );
    expect(invitations).toEqual([]);
  });
});
