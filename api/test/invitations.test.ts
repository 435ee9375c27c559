import { beforeEach, describe, expect, it } from 'vitest';
import { Me } from './testkit/identity-documents.ts';
import { Invitations, Invite, RevokeInvitation } from './testkit/members-documents.ts';
import {
  accept,
  behindProxy,
  invitationsOf,
  invite,
  membersOf,
  preview,
  signInAs,
  told,
  tokenOf,
} from './testkit/member-stories.ts';
import { useStory } from './testkit/story.ts';
import { type TestOrganization, testPassword } from './testkit/test-app.ts';
import type { TestClient } from './testkit/test-client.ts';

const story = useStory({ env: behindProxy });
let acme: TestOrganization<'OWNER' | 'ADMIN'>;
let owner: TestClient;
let jane: string;
let people = 0;

beforeEach(async () => {
  acme = await story.app.organization('Acme', 'OWNER', 'ADMIN');
  owner = acme.as.OWNER;
  people += 1;
  jane = `jane${people}@example.com`;
});

const codesOf = ({ userErrors }: { userErrors: readonly { code: string }[] }) =>
  userErrors.map(({ code }) => code);

async function stateOf(id: string): Promise<string | undefined> {
  return (await invitationsOf(owner)).find((invitation) => invitation.id === id)?.state;
}

async function isMember(who: string): Promise<boolean> {
  return (await membersOf(owner)).has(who.replace(/@.*/, ''));
}

describe('an invitation of another organization', () => {
  it('is neither listed nor revoked', async () => {
    const token = await invite(owner, jane, 'VIEWER');
    const [{ id } = { id: '' }] = await invitationsOf(owner);
    const { OWNER } = (await story.app.organization('Umbrella', 'OWNER')).as;
    expect(await invitationsOf(OWNER)).toEqual([]);
    const { revokeInvitation } = await OWNER.get(RevokeInvitation, { id });
    expect(revokeInvitation).toMatchObject({
      invitation: null,
      userErrors: [{ code: 'NOT_FOUND' }],
    });
    expect((await preview(story.app.anonymous(), token)).userErrors).toEqual([]);
  });

  it('does not get in the way: both may invite one e-mail, and its holder joins both', async () => {
    const umbrella = await story.app.organization('Umbrella', 'OWNER');
    const tokens = [
      await invite(owner, jane, 'VIEWER'),
      await invite(umbrella.as.OWNER, jane, 'ADMIN'),
    ];
    const client = story.app.anonymous();
    await accept(client, tokens[0] ?? '');
    expect(await accept(client, tokens[1] ?? '')).toMatchObject({
      userErrors: [],
      viewer: { role: 'ADMIN', organization: { name: 'Umbrella' } },
    });
    const { me } = await client.get(Me, {});
    expect(me?.memberships.map(({ organization }) => organization.name)).toEqual([
      'Acme',
      'Umbrella',
    ]);
  });
});

describe('an invitation', () => {
  it('makes a new user a member in its role, signs them in, and all of it is told', async () => {
    const { inviteMember } = await owner.get(Invite, {
      email: ` ${jane.toUpperCase()} `,
      role: 'IT_MANAGER',
    });
    expect(inviteMember.invitation).toMatchObject({ email: jane, state: 'PENDING' });
    expect(inviteMember.link).toMatch(
      new RegExp(`^${story.app.url}/invitation#[0-9a-f-]{36}\\.[\\w-]{43}$`),
    );
    const token = tokenOf(inviteMember.link);
    const visitor = story.app.anonymous();
    expect((await preview(visitor, token)).invitation).toEqual({
      organizationName: 'Acme',
      invitedBy: 'The owner',
      email: jane,
      role: 'IT_MANAGER',
      expiresAt: new Date(story.app.clock.now().getTime() + 7 * 86_400_000).toISOString(),
      accountExists: false,
    });
    expect(await accept(visitor, token, { name: ' Jane Doe ', password: testPassword })).toEqual({
      viewer: {
        role: 'IT_MANAGER',
        user: { name: 'Jane Doe', email: jane },
        organization: { name: 'Acme' },
      },
      challenge: null,
      userErrors: [],
    });
    expect((await visitor.get(Me, {})).me?.organization.name).toBe('Acme');
    expect(await stateOf(inviteMember.invitation?.id ?? '')).toBe('ACCEPTED');
    expect((await signInAs(story.app.anonymous(), jane)).userErrors).toEqual([]);
    expect(await told(story.app, acme.uuid)).toEqual([
      'Jane Doe: member.joined: Jane Doe joined as IT manager',
      `The owner: member.invited: ${jane} was invited as IT manager`,
    ]);
  });

  it('names the public address where there is one', async () => {
    const { createTestApp } = await import('./testkit/test-app.ts');
    const app = await createTestApp({ env: { PATCHBAY_PUBLIC_URL: 'http://hub.example.com/' } });
    try {
      const { OWNER } = (await app.organization('Acme', 'OWNER')).as;
      const { inviteMember } = await OWNER.get(Invite, { email: jane, role: 'USER' });
      expect(inviteMember.link).toMatch(/^http:\/\/hub\.example\.com\/invitation#/);
    } finally {
      await app.close();
    }
  });

  it('is used once: the second one who comes is refused and changes nothing', async () => {
    const token = await invite(owner, jane, 'VIEWER');
    await accept(story.app.anonymous(), token);
    const before = await membersOf(owner);
    const late = story.app.anonymous();
    expect(codesOf(await preview(late, token))).toEqual(['LINK_EXPIRED']);
    expect(await accept(late, token, { name: 'Joe', password: testPassword })).toMatchObject({
      viewer: null,
      userErrors: [{ code: 'LINK_EXPIRED' }],
    });
    expect(late.cookies.size).toBe(0);
    expect(await membersOf(owner)).toEqual(before);
  });

  it('is for its e-mail only: another member is refused by name, and the link stays good', async () => {
    const umbrella = await story.app.organization('Umbrella', 'OWNER');
    const token = await invite(owner, jane, 'ADMIN');
    const refused = await accept(umbrella.as.OWNER, token);
    expect(refused).toMatchObject({ viewer: null, userErrors: [{ code: 'WRONG_PERSON' }] });
    expect(refused.userErrors[0]?.message).toContain(jane);
    expect(refused.userErrors[0]?.message).toContain(umbrella.emails.OWNER);
    expect((await umbrella.as.OWNER.get(Me, {})).me?.organization.name).toBe('Umbrella');
    expect(await isMember('owner')).toBe(true);
    expect((await membersOf(owner)).size).toBe(2);
    expect((await accept(story.app.anonymous(), token)).viewer?.role).toBe('ADMIN');
  });

  it('asks the holder of an account to sign in, and then moves their session there', async () => {
    const { as, emails } = await story.app.organization('Umbrella', 'VIEWER');
    const token = await invite(owner, emails.VIEWER.toUpperCase(), 'ADMIN');
    const visitor = story.app.anonymous();
    expect((await preview(visitor, token)).invitation?.accountExists).toBe(true);
    expect(codesOf(await accept(visitor, token))).toEqual(['SIGN_IN_FIRST']);
    expect(await accept(as.VIEWER, token, {})).toMatchObject({
      userErrors: [],
      viewer: { role: 'ADMIN', organization: { name: 'Acme' }, user: { name: 'The viewer' } },
    });
    expect((await as.VIEWER.get(Me, {})).me?.organization.name).toBe('Acme');
    expect(await isMember('viewer')).toBe(true);
  });

  it('is worth nothing after seven days', async () => {
    const token = await invite(owner, jane, 'VIEWER');
    story.app.clock.advance({ days: 7, minutes: -1 });
    expect((await preview(story.app.anonymous(), token)).userErrors).toEqual([]);
    story.app.clock.advance({ minutes: 1 });
    expect(codesOf(await preview(story.app.anonymous(), token))).toEqual(['LINK_EXPIRED']);
    expect(codesOf(await accept(story.app.anonymous(), token))).toEqual(['LINK_EXPIRED']);
    expect((await invitationsOf(owner)).map(({ state }) => state)).toEqual(['EXPIRED']);
    expect(await isMember(jane)).toBe(false);
  });

  it('is worth nothing once it is revoked, which is told', async () => {
    const token = await invite(owner, jane, 'VIEWER');
    const [{ id } = { id: '' }] = await invitationsOf(owner);
    const { revokeInvitation } = await acme.as.ADMIN.get(RevokeInvitation, { id });
    expect(revokeInvitation).toEqual({ invitation: { id, state: 'REVOKED' }, userErrors: [] });
    expect(codesOf(await preview(story.app.anonymous(), token))).toEqual(['LINK_EXPIRED']);
    expect(codesOf(await accept(story.app.anonymous(), token))).toEqual(['LINK_EXPIRED']);
    const again = await owner.get(RevokeInvitation, { id });
    expect(codesOf(again.revokeInvitation)).toEqual(['WRONG_STATE']);
    expect((await told(story.app, acme.uuid))[0]).toBe(
      `The admin: member.invitation_revoked: The invitation of ${jane} was revoked`,
    );
  });

  it('replaces the one before it, whose link stops working', async () => {
    const first = await invite(owner, jane, 'ADMIN');
    story.app.clock.advance({ seconds: 1 });
    const second = await invite(owner, jane, 'USER');
    expect((await invitationsOf(owner)).map(({ state, role }) => [state, role])).toEqual([
      ['PENDING', 'USER'],
      ['REVOKED', 'ADMIN'],
    ]);
    expect(codesOf(await accept(story.app.anonymous(), first))).toEqual(['LINK_EXPIRED']);
    expect((await accept(story.app.anonymous(), second)).viewer?.role).toBe('USER');
    expect((await told(story.app, acme.uuid))[1]).toBe(
      `The owner: member.invited: ${jane} was invited again, by a new link, as User`,
    );
  });

  it('that has expired does not stand in the way of a new one, and stays known as expired', async () => {
    await invite(owner, jane, 'ADMIN');
    story.app.clock.advance({ days: 8 });
    const token = await invite(owner, jane, 'USER');
    expect((await invitationsOf(owner)).map(({ state }) => state)).toEqual(['PENDING', 'EXPIRED']);
    expect((await accept(story.app.anonymous(), token)).userErrors).toEqual([]);
  });

  it('as owner is an owner’s to make', async () => {
    const refused = await acme.as.ADMIN.get(Invite, { email: jane, role: 'OWNER' });
    expect(refused.inviteMember).toMatchObject({
      invitation: null,
      link: null,
      userErrors: [{ code: 'OWNER_ONLY', path: ['role'] }],
    });
    const token = await invite(owner, jane, 'OWNER');
    expect((await accept(story.app.anonymous(), token)).viewer?.role).toBe('OWNER');
  });

  it('is not made for who is a member already', async () => {
    const email = acme.emails.ADMIN.toUpperCase();
    const { inviteMember } = await owner.get(Invite, { email, role: 'VIEWER' });
    expect(inviteMember).toMatchObject({ link: null, userErrors: [{ code: 'DUPLICATE' }] });
    expect(await invitationsOf(owner)).toEqual([]);
  });

  it.each(['', 'jane', 'jane@', 'Jane <jane@example.com>', 'jane@example.com\r\nBcc: x@y.z'])(
    'is not made for %j, which is no e-mail',
    async (email) => {
      const { inviteMember } = await owner.get(Invite, { email, role: 'VIEWER' });
      expect(inviteMember).toMatchObject({
        link: null,
        userErrors: [{ code: 'INVALID_FIELD', path: ['email'] }],
      });
    },
  );
});

describe('the list of invitations', () => {
  it('comes in pages, newest first, each once', async () => {
    const emails = ['a', 'b', 'c', 'd', 'e'].map((letter) => `${letter}.${jane}`);
    for (const email of emails) {
      await invite(owner, email, 'VIEWER');
      story.app.clock.advance({ seconds: 1 });
    }
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { nodes, pageInfo } = await pageAfter(after);
      seen.push(...nodes.map(({ email }) => email));
      const { hasNextPage, endCursor } = pageInfo;
      after = hasNextPage ? (endCursor ?? null) : null;
    } while (after !== null);
    expect(seen).toEqual(emails.toReversed());
    const bad = await owner.ask(Invitations, { after: 'bad' });
    expect(bad.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  it('forgets after thirty days what is over', async () => {
    await invite(owner, jane, 'VIEWER');
    story.app.clock.advance({ days: 36 });
    await signInAs(owner, acme.emails.OWNER);
    expect((await invitationsOf(owner)).map(({ state }) => state)).toEqual(['EXPIRED']);
    story.app.clock.advance({ days: 1 });
    expect(await invitationsOf(owner)).toEqual([]);
  });
});

async function pageAfter(after: string | null) {
  return (await owner.get(Invitations, { first: 2, after })).invitations;
}
