import { beforeEach, describe, expect, it } from 'vitest';
import { type Role, roles } from '../src/roles.ts';
import { Activity } from './testkit/activity-documents.ts';
import { Me, NodeById } from './testkit/identity-documents.ts';
import { Connect, Integrations } from './testkit/integration-documents.ts';
import { cmsForm, connectMail } from './testkit/integration-stories.ts';
import {
  ChangeMemberRole,
  LeaveOrganization,
  Members,
  RemoveMember,
} from './testkit/members-documents.ts';
import {
  addToOrganization,
  memberId,
  membersOf,
  signInAs,
  told,
} from './testkit/member-stories.ts';
import { useStory } from './testkit/story.ts';
import type { TestOrganization } from './testkit/test-app.ts';
import type { TestClient } from './testkit/test-client.ts';

const story = useStory();
const belowOwner = roles.filter((role) => role !== 'OWNER');
let acme: TestOrganization<'OWNER' | 'ADMIN' | 'VIEWER'>;
let owner: TestClient;
let admin: TestClient;

beforeEach(async () => {
  acme = await story.app.organization('Acme', 'OWNER', 'ADMIN', 'VIEWER');
  owner = acme.as.OWNER;
  admin = acme.as.ADMIN;
});

async function changeRole(client: TestClient, who: string, role: Role) {
  const id = await memberId(owner, who);
  return (await client.get(ChangeMemberRole, { id, role })).changeMemberRole;
}

async function remove(client: TestClient, who: string) {
  const id = await memberId(owner, who);
  return (await client.get(RemoveMember, { id })).removeMember;
}

describe('a member of another organization', () => {
  it('is not seen, not changed and not removed', async () => {
    const { OWNER } = (await story.app.organization('Umbrella', 'OWNER')).as;
    expect([...(await membersOf(OWNER)).values()].map(({ user }) => user.name)).toEqual([
      'The owner',
    ]);
    const before = await membersOf(owner);
    const id = await memberId(owner, 'viewer');
    expect((await OWNER.get(NodeById, { id })).node).toBeNull();
    const { changeMemberRole } = await OWNER.get(ChangeMemberRole, { id, role: 'ADMIN' });
    expect(changeMemberRole).toMatchObject({ member: null, userErrors: [{ code: 'NOT_FOUND' }] });
    const { removeMember } = await OWNER.get(RemoveMember, { id });
    expect(removeMember).toMatchObject({
      removedMemberId: null,
      userErrors: [{ code: 'NOT_FOUND' }],
    });
    expect(await membersOf(owner)).toEqual(before);
  });

  it('is not seen by one who belongs to both: the list is that of the organization at hand', async () => {
    const umbrella = await story.app.organization('Umbrella', 'VIEWER');
    await addToOrganization(story.app, acme.emails.OWNER, umbrella.uuid, 'OWNER');
    const { members } = await owner.get(Members, {});
    expect(members.nodes.map(({ role }) => role)).toEqual(['ADMIN', 'OWNER', 'VIEWER']);
  });
});

describe('the list of members', () => {
  it('shows by name who they are, since when, and what may be done with them', async () => {
    const { members } = await owner.get(Members, {});
    const now = story.app.clock.now().toISOString();
    const common = { joinedAt: now, lastActiveAt: now, twoFactorEnabled: false };
    expect(members.nodes).toMatchObject([
      { ...common, role: 'ADMIN', isViewer: false, allowedRoles: roles, removable: true },
      { ...common, role: 'OWNER', isViewer: true, allowedRoles: [], removable: false },
      { ...common, role: 'VIEWER', isViewer: false, allowedRoles: roles, removable: true },
    ]);
    expect(members.nodes.map(({ user }) => user.email)).toEqual([
      acme.emails.ADMIN,
      acme.emails.OWNER,
      acme.emails.VIEWER,
    ]);
    const seenByAdmin = await membersOf(admin);
    expect(seenByAdmin.get('owner')).toMatchObject({ allowedRoles: [], removable: false });
    expect(seenByAdmin.get('viewer')).toMatchObject({ allowedRoles: belowOwner, removable: true });
  });

  it('comes in pages, each member once', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { members }: { members: Page } = await owner.get(Members, { first: 1, after });
      seen.push(...members.nodes.map(({ role }) => role));
      after = members.pageInfo.hasNextPage ? (members.pageInfo.endCursor ?? null) : null;
    } while (after !== null);
    expect(seen).toEqual(['ADMIN', 'OWNER', 'VIEWER']);
  });

  it('is found by node too, but not by those who do not manage members', async () => {
    const id = await memberId(owner, 'viewer');
    expect((await admin.get(NodeById, { id })).node).toEqual({ __typename: 'Member', id });
    expect((await acme.as.VIEWER.get(NodeById, { id })).node).toBeNull();
  });
});

describe('a role', () => {
  it('holds from the moment it is given, in the session that is open, and is told', async () => {
    const { VIEWER } = acme.as;
    const { member, userErrors } = await changeRole(owner, 'viewer', 'ADMIN');
    expect({ role: member?.role, userErrors }).toEqual({ role: 'ADMIN', userErrors: [] });
    const { connectIntegration } = await VIEWER.get(Connect, { input: cmsForm(story.world) });
    expect(connectIntegration.userErrors).toEqual([]);
    await changeRole(admin, 'viewer', 'USER');
    const refused = await VIEWER.ask(Connect, { input: cmsForm(story.world) });
    expect(refused.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    expect((await VIEWER.get(Me, {})).me?.role).toBe('USER');
    expect(await told(story.app, acme.uuid)).toEqual([
      'The admin: member.role_changed: The role of The viewer was changed from Admin to User',
      'The owner: member.role_changed: The role of The viewer was changed from Viewer to Admin',
    ]);
  });

  it('that they have already changes and tells nothing', async () => {
    expect((await changeRole(owner, 'viewer', 'VIEWER')).userErrors).toEqual([]);
    expect(await told(story.app, acme.uuid)).toEqual([]);
  });

  it('of owner is given and taken by an owner only', async () => {
    expect((await changeRole(admin, 'viewer', 'OWNER')).userErrors).toMatchObject([
      { code: 'OWNER_ONLY' },
    ]);
    expect((await changeRole(admin, 'admin', 'OWNER')).userErrors).toMatchObject([
      { code: 'OWNER_ONLY' },
    ]);
    expect((await changeRole(owner, 'viewer', 'OWNER')).userErrors).toEqual([]);
    expect((await changeRole(admin, 'viewer', 'ADMIN')).userErrors).toMatchObject([
      { code: 'OWNER_ONLY' },
    ]);
    expect((await remove(admin, 'viewer')).userErrors).toMatchObject([{ code: 'OWNER_ONLY' }]);
    expect((await changeRole(owner, 'viewer', 'ADMIN')).userErrors).toEqual([]);
  });

  it('of the last owner stays; of one of two it may go', async () => {
    expect(await changeRole(owner, 'owner', 'ADMIN')).toMatchObject({
      member: { role: 'OWNER', allowedRoles: [] },
      userErrors: [{ code: 'LAST_OWNER' }],
    });
    await changeRole(owner, 'admin', 'OWNER');
    const { member, userErrors } = await changeRole(owner, 'owner', 'ADMIN');
    expect(userErrors).toEqual([]);
    // Seen by who asks as they are now: an admin, who gives nobody's ownership away.
    expect(member).toMatchObject({ role: 'ADMIN', allowedRoles: belowOwner, removable: true });
    expect((await changeRole(admin, 'admin', 'USER')).userErrors).toMatchObject([
      { code: 'LAST_OWNER' },
    ]);
  });
});

describe('a removed member', () => {
  it('is out at once: no session, no sign-in, nothing by old cookies', async () => {
    const { VIEWER } = acme.as;
    const id = await memberId(owner, 'viewer');
    expect(await remove(admin, 'viewer')).toEqual({ removedMemberId: id, userErrors: [] });
    const refused = await VIEWER.ask(Integrations, {});
    expect(refused.errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
    expect((await VIEWER.get(Me, {})).me).toBeNull();
    expect(VIEWER.cookies.size).toBe(0);
    expect((await signInAs(VIEWER, acme.emails.VIEWER)).userErrors).toMatchObject([
      { code: 'INVALID_CREDENTIALS' },
    ]);
    expect([...(await membersOf(owner)).keys()]).toEqual(['admin', 'owner']);
    expect((await removeById(id)).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
    expect(await told(story.app, acme.uuid)).toEqual([
      'The admin: member.removed: The viewer was removed',
    ]);
  });

  it('who is taken back begins anew: the sessions from before stay ended', async () => {
    const { VIEWER } = acme.as;
    const before = new Map(VIEWER.cookies);
    await remove(owner, 'viewer');
    await addToOrganization(story.app, acme.emails.VIEWER, acme.uuid, 'VIEWER');
    for (const [name, value] of before) VIEWER.cookies.set(name, value);
    expect((await VIEWER.get(Me, {})).me).toBeNull();
    expect((await signInAs(VIEWER, acme.emails.VIEWER)).userErrors).toEqual([]);
    expect((await VIEWER.get(Me, {})).me?.role).toBe('VIEWER');
  });

  it('keeps their other organizations: sessions there go on, and they sign in there', async () => {
    const umbrella = await story.app.organization('Umbrella', 'VIEWER');
    await addToOrganization(story.app, umbrella.emails.VIEWER, acme.uuid, 'USER');
    await remove(owner, 'viewer');
    const id = [...(await membersOf(owner)).values()].find(
      ({ user }) => user.email === umbrella.emails.VIEWER,
    )?.id;
    await removeById(id ?? '');
    expect((await umbrella.as.VIEWER.get(Me, {})).me?.organization.name).toBe('Umbrella');
    const signedIn = await signInAs(story.app.anonymous(), umbrella.emails.VIEWER);
    expect(signedIn).toMatchObject({
      userErrors: [],
      viewer: { organization: { name: 'Umbrella' } },
    });
  });

  it('stays in the history by name', async () => {
    await connectMail(admin, story.world);
    await remove(owner, 'admin');
    const { activity } = await owner.get(Activity, { filter: { eventTypes: ['integration.*'] } });
    expect(activity.nodes[0]?.actor.name).toBe('The admin');
  });

  it('who is oneself has left', async () => {
    expect((await remove(admin, 'admin')).userErrors).toEqual([]);
    expect(admin.cookies.size).toBe(0);
    expect((await remove(owner, 'owner')).userErrors).toMatchObject([{ code: 'LAST_OWNER' }]);
    expect(await told(story.app, acme.uuid)).toEqual(['The admin: member.left: The admin left']);
  });
});

describe('who leaves', () => {
  it('is signed out where it was their only organization, and every role may', async () => {
    const { VIEWER } = acme.as;
    const { leaveOrganization } = await VIEWER.get(LeaveOrganization, {});
    expect(leaveOrganization).toEqual({ viewer: null, userErrors: [] });
    expect(VIEWER.cookies.size).toBe(0);
    expect([...(await membersOf(owner)).keys()]).toEqual(['admin', 'owner']);
    expect(await told(story.app, acme.uuid)).toEqual(['The viewer: member.left: The viewer left']);
  });

  it('goes on in another organization of theirs; their other windows on this one are closed', async () => {
    const umbrella = await story.app.organization('Umbrella', 'OWNER');
    await addToOrganization(story.app, acme.emails.VIEWER, umbrella.uuid, 'USER');
    const elsewhere = story.app.anonymous();
    await signInAs(elsewhere, acme.emails.VIEWER);
    expect((await elsewhere.get(Me, {})).me?.organization.name).toBe('Acme');
    const { VIEWER } = acme.as;
    const { leaveOrganization } = await VIEWER.get(LeaveOrganization, {});
    expect(leaveOrganization).toEqual({
      viewer: { role: 'USER', organization: { name: 'Umbrella' } },
      userErrors: [],
    });
    expect((await VIEWER.get(Me, {})).me?.organization.name).toBe('Umbrella');
    expect((await elsewhere.get(Me, {})).me).toBeNull();
  });

  it('is not the last owner', async () => {
    const { leaveOrganization } = await owner.get(LeaveOrganization, {});
    expect(leaveOrganization.userErrors).toMatchObject([{ code: 'LAST_OWNER' }]);
    await changeRole(owner, 'admin', 'OWNER');
    expect((await owner.get(LeaveOrganization, {})).leaveOrganization.userErrors).toEqual([]);
    const { me } = await admin.get(Me, {});
    expect(me?.role).toBe('OWNER');
    const left = await admin.get(LeaveOrganization, {});
    expect(left.leaveOrganization.userErrors).toMatchObject([{ code: 'LAST_OWNER' }]);
  });
});

async function removeById(id: string) {
  return (await owner.get(RemoveMember, { id })).removeMember;
}

interface Page {
  readonly nodes: readonly { readonly role: string }[];
  readonly pageInfo: { readonly endCursor?: string | null; readonly hasNextPage: boolean };
}
