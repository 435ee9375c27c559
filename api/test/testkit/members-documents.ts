import { graphql } from './generated/index.ts';

export const Members = graphql(`
  query TestkitMembers($first: Int, $after: String) {
    members(first: $first, after: $after) {
      nodes {
        id
        user {
          id
          name
          email
        }
        role
        joinedAt
        lastActiveAt
        twoFactorEnabled
        isViewer
        allowedRoles
        removable
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const Invitations = graphql(`
  query TestkitInvitations($first: Int, $after: String) {
    invitations(first: $first, after: $after) {
      nodes {
        id
        email
        role
        state
        invitedBy
        createdAt
        expiresAt
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const Invite = graphql(`
  mutation TestkitInvite($email: String!, $role: Role!) {
    inviteMember(input: { email: $email, role: $role }) {
      invitation {
        id
        email
        role
        state
      }
      link
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export const RevokeInvitation = graphql(`
  mutation TestkitRevokeInvitation($id: ID!) {
    revokeInvitation(input: { invitationId: $id }) {
      invitation {
        id
        state
      }
      userErrors {
        code
        message
      }
    }
  }
`);

export const PreviewInvitation = graphql(`
  mutation TestkitPreviewInvitation($token: String!) {
    previewInvitation(input: { token: $token }) {
      invitation {
        organizationName
        invitedBy
        email
        role
        expiresAt
        accountExists
      }
      userErrors {
        code
        message
      }
    }
  }
`);

export const AcceptInvitation = graphql(`
  mutation TestkitAcceptInvitation($token: String!, $name: String, $password: String) {
    acceptInvitation(input: { token: $token, name: $name, password: $password }) {
      viewer {
        role
        user {
          name
          email
        }
        organization {
          name
        }
      }
      challenge {
        token
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export const ChangeMemberRole = graphql(`
  mutation TestkitChangeMemberRole($id: ID!, $role: Role!) {
    changeMemberRole(input: { memberId: $id, role: $role }) {
      member {
        id
        role
        allowedRoles
        removable
      }
      userErrors {
        code
        message
      }
    }
  }
`);

export const RemoveMember = graphql(`
  mutation TestkitRemoveMember($id: ID!) {
    removeMember(input: { memberId: $id }) {
      removedMemberId
      userErrors {
        code
        message
      }
    }
  }
`);

export const LeaveOrganization = graphql(`
  mutation TestkitLeaveOrganization {
    leaveOrganization {
      viewer {
        role
        organization {
          name
        }
      }
      userErrors {
        code
        message
      }
    }
  }
`);

export const SignInAs = graphql(`
  mutation TestkitSignInAs($email: String!, $password: String!) {
    signIn(input: { email: $email, password: $password }) {
      viewer {
        organization {
          name
        }
      }
      userErrors {
        code
        message
      }
    }
  }
`);
