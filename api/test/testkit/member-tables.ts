import * as membership from './members-documents.ts';
import type { Answer, TestClient } from './test-client.ts';

interface Entry {
  readonly audience: 'ADMINS';
  readonly ask: (client: TestClient) => Promise<Answer<object>>;
}

/** Who may do what with members and invitations. */
export const memberRoles: Readonly<Record<string, Entry>> = {
  'Query.members': { audience: 'ADMINS', ask: (client) => client.ask(membership.Members, {}) },
  'Query.invitations': {
    audience: 'ADMINS',
    ask: (client) => client.ask(membership.Invitations, {}),
  },
  'Mutation.inviteMember': {
    audience: 'ADMINS',
    ask: (client) =>
      client.ask(membership.Invite, { email: 'somebody@example.com', role: 'VIEWER' }),
  },
  'Mutation.revokeInvitation': {
    audience: 'ADMINS',
    ask: (client) => client.ask(membership.RevokeInvitation, { id: 'inv_of_nobody' }),
  },
  'Mutation.changeMemberRole': {
    audience: 'ADMINS',
    ask: (client) =>
      client.ask(membership.ChangeMemberRole, { id: 'mbr_of_nobody', role: 'OWNER' }),
  },
  'Mutation.removeMember': {
    audience: 'ADMINS',
    ask: (client) => client.ask(membership.RemoveMember, { id: 'mbr_of_nobody' }),
  },
};

/** What a stranger asks of members and invitations, also with the cursors of somebody else. */
export const memberTries = (
  stranger: () => TestClient,
  theirOwner: () => TestClient,
): Readonly<Record<string, () => Promise<unknown>[]>> => ({
  'Query.members': () => [
    stranger().ask(membership.Members, {}),
    theirOwner()
      .get(membership.Members, { first: 1 })
      .then(({ members }) =>
        stranger().ask(membership.Members, { after: members.pageInfo.endCursor ?? '' }),
      ),
  ],
  'Query.invitations': () => [
    stranger().ask(membership.Invitations, {}),
    theirOwner()
      .get(membership.Invitations, { first: 1 })
      .then(({ invitations }) =>
        stranger().ask(membership.Invitations, { after: invitations.pageInfo.endCursor ?? '' }),
      ),
  ],
});

/** What a stranger would change of a member, or of an invitation. */
export const memberChanges = (
  stranger: () => TestClient,
  theirs: () => { readonly memberId: string; readonly invitationId: string },
): Readonly<Record<string, () => Promise<Answer<object>>>> => ({
  'Mutation.revokeInvitation': () =>
    stranger().ask(membership.RevokeInvitation, { id: theirs().invitationId }),
  'Mutation.changeMemberRole': () =>
    stranger().ask(membership.ChangeMemberRole, { id: theirs().memberId, role: 'OWNER' }),
  'Mutation.removeMember': () => stranger().ask(membership.RemoveMember, { id: theirs().memberId }),
});
