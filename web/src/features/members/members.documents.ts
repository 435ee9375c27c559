import { graphql } from '../../graphql/generated';

graphql(`
  fragment MemberFields on Member {
    id
    user {
      id
      email
      name
    }
    role
    joinedAt
    lastActiveAt
    twoFactorEnabled
    isViewer
    allowedRoles
    removable
  }
`);

graphql(`
  fragment InvitationFields on Invitation {
    id
    email
    role
    state
    invitedBy
    createdAt
    expiresAt
  }
`);

export const membersQuery = graphql(`
  query Members($first: Int!, $after: String) {
    members(first: $first, after: $after) {
      nodes {
        ...MemberFields
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const invitationsQuery = graphql(`
  query Invitations($first: Int!, $after: String) {
    invitations(first: $first, after: $after) {
      nodes {
        ...InvitationFields
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const inviteMemberMutation = graphql(`
  mutation InviteMember($input: InviteMemberInput!) {
    inviteMember(input: $input) {
      invitation {
        ...InvitationFields
      }
      link
      userErrors {
        ...UserErrorFields
      }
    }
  }
`);

export const revokeInvitationMutation = graphql(`
  mutation RevokeInvitation($input: RevokeInvitationInput!) {
    revokeInvitation(input: $input) {
      invitation {
        ...InvitationFields
      }
      userErrors {
        ...UserErrorFields
      }
    }
  }
`);

export const changeMemberRoleMutation = graphql(`
  mutation ChangeMemberRole($input: ChangeMemberRoleInput!) {
    changeMemberRole(input: $input) {
      member {
        ...MemberFields
      }
      userErrors {
        ...UserErrorFields
      }
    }
  }
`);

export const removeMemberMutation = graphql(`
  mutation RemoveMember($input: RemoveMemberInput!) {
    removeMember(input: $input) {
      removedMemberId
      userErrors {
        ...UserErrorFields
      }
    }
  }
`);
