import { graphql } from '../../graphql/generated';

export const previewInvitationMutation = graphql(`
  mutation PreviewInvitation($input: PreviewInvitationInput!) {
    previewInvitation(input: $input) {
      invitation {
        organizationName
        invitedBy
        email
        role
        expiresAt
        accountExists
      }
      userErrors {
        ...UserErrorFields
      }
    }
  }
`);

export const acceptInvitationMutation = graphql(`
  mutation AcceptInvitation($input: AcceptInvitationInput!) {
    acceptInvitation(input: $input) {
      viewer {
        ...ViewerFields
      }
      challenge {
        token
        expiresAt
      }
      userErrors {
        ...UserErrorFields
      }
    }
  }
`);
