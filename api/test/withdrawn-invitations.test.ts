import { beforeEach, describe, expect, it } from 'vitest';
import {
  ChangeMemberRole,
  Invite,
  LeaveOrganization,
  Members,
  RemoveMember,
  RevokeInvitation,
} from './testkit/members-documents.ts';
import { accept, behindProxy, invitationsOf, invite } from './testkit/member-stories.ts';
import { useStory } from './testkit/story.ts';
import type { TestOrganization } from './testkit/test-app.ts';

const story = useStory({ env: behindProxy });
let acme: TestOrganization<'OWNER' | 'ADMIN'>;

beforeEach(async () => {
  acme = await story.app.organization('Acme', 'OWNER', 'ADMIN');
});

async function idOfAdmin(): Promise<string> {
  const { members } = await acme.as.OWNER.get(Members, {});
  return members.nodes.find(({ role }) => role === 'ADMIN')?.id ?? '';
}

async function codesOfAccepting(token: string): Promise<string[]> {
  const { userErrors } = await accept(story.app.anonymous(), token);
  return userErrors.map(({ code }) => code);
}

describe('the invitations that somebody made', () => {
  it('end with their membership: a removed admin keeps no way back', async () => {
    const token = await invite(acme.as.ADMIN, 'backdoor@example.com', 'ADMIN');
    const others = await invite(acme.as.OWNER, 'jane@example.com', 'VIEWER');
    await acme.as.OWNER.get(RemoveMember, { id: await idOfAdmin() });
    expect(await codesOfAccepting(token)).toEqual(['LINK_EXPIRED']);
    const states = (await invitationsOf(acme.as.OWNER)).map(({ email, state }) => [email, state]);
    expect(Object.fromEntries(states)).toEqual({
      'backdoor@example.com': 'REVOKED',
      'jane@example.com': 'PENDING',
    });
    expect(await codesOfAccepting(others)).toEqual([]);
  });

  it('end when they leave', async () => {
    const token = await invite(acme.as.ADMIN, 'backdoor@example.com', 'ADMIN');
    await acme.as.ADMIN.get(LeaveOrganization, {});
    expect(await codesOfAccepting(token)).toEqual(['LINK_EXPIRED']);
  });

  it('end where their new role could not make them, and no others', async () => {
    await acme.as.OWNER.get(ChangeMemberRole, { id: await idOfAdmin(), role: 'OWNER' });
    const asOwner = await invite(acme.as.ADMIN, 'owner2@example.com', 'OWNER');
    const asViewer = await invite(acme.as.ADMIN, 'viewer2@example.com', 'VIEWER');
    const { members } = await acme.as.OWNER.get(Members, {});
    const second = members.nodes.find(({ user }) => user.email === acme.emails.ADMIN)?.id ?? '';
    await acme.as.OWNER.get(ChangeMemberRole, { id: second, role: 'ADMIN' });
    expect(await codesOfAccepting(asOwner)).toEqual(['LINK_EXPIRED']);
    const last = await invite(acme.as.ADMIN, 'viewer3@example.com', 'VIEWER');
    expect(await codesOfAccepting(asViewer)).toEqual([]);
    await acme.as.OWNER.get(ChangeMemberRole, { id: second, role: 'IT_MANAGER' });
    expect(await codesOfAccepting(last)).toEqual(['LINK_EXPIRED']);
  });
});

describe('the invitation of an owner', () => {
  it('is revoked and replaced by owners only', async () => {
    const token = await invite(acme.as.OWNER, 'owner2@example.com', 'OWNER');
    const [{ id } = { id: '' }] = await invitationsOf(acme.as.OWNER);
    const { revokeInvitation } = await acme.as.ADMIN.get(RevokeInvitation, { id });
    expect(revokeInvitation.userErrors.map(({ code }) => code)).toEqual(['OWNER_ONLY']);
    const { inviteMember } = await acme.as.ADMIN.get(Invite, {
      email: 'Owner2@example.com',
      role: 'VIEWER',
    });
    expect(inviteMember.userErrors.map(({ code }) => code)).toEqual(['OWNER_ONLY']);
    expect(await codesOfAccepting(token)).toEqual([]);
  });
});
