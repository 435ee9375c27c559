import { graphql } from '../../graphql/generated';

graphql(`
  fragment TwoFactorFields on TwoFactor {
    enabled
    enabledAt
    recoveryCodesLeft
  }
`);

graphql(`
  fragment SessionFields on Session {
    id
    createdAt
    lastActiveAt
    isCurrent
    device
    ipAddress
    organizationName
  }
`);

export const profileQuery = graphql(`
  query Profile {
    me {
      hasPassword
      twoFactor {
        ...TwoFactorFields
      }
    }
  }
`);

export const openSessionsQuery = graphql(`
  query OpenSessions {
    sessions {
      ...SessionFields
    }
  }
`);

export const changeNameMutation = graphql(`
  mutation ChangeName($name: String!) {
    updateProfile(input: { name: $name }) {
      viewer {
        ...ViewerFields
      }
      userErrors {
        ...UserErrorFields
      }
    }
  }
`);

export const changePasswordMutation = graphql(`
  mutation ChangePassword($input: ChangePasswordInput!) {
    changePassword(input: $input) {
      userErrors {
        ...UserErrorFields
      }
    }
  }
`);

export const endSessionMutation = graphql(`
  mutation EndSession($input: EndSessionInput!) {
    endSession(input: $input) {
      endedCount
      userErrors {
        ...UserErrorFields
      }
    }
  }
`);

export const endOtherSessionsMutation = graphql(`
  mutation EndOtherSessions {
    endOtherSessions {
      endedCount
      userErrors {
        ...UserErrorFields
      }
    }
  }
`);

export const startTwoFactorMutation = graphql(`
  mutation StartTwoFactor($input: StartTwoFactorInput!) {
    startTwoFactor(input: $input) {
      secret
      uri
      userErrors {
        ...UserErrorFields
      }
    }
  }
`);

export const enableTwoFactorMutation = graphql(`
  mutation EnableTwoFactor($input: EnableTwoFactorInput!) {
    enableTwoFactor(input: $input) {
      recoveryCodes
      userErrors {
        ...UserErrorFields
      }
    }
  }
`);

export const renewRecoveryCodesMutation = graphql(`
  mutation RenewRecoveryCodes($input: RenewRecoveryCodesInput!) {
    renewRecoveryCodes(input: $input) {
      recoveryCodes
      userErrors {
        ...UserErrorFields
      }
    }
  }
`);

export const disableTwoFactorMutation = graphql(`
  mutation DisableTwoFactor($input: DisableTwoFactorInput!) {
    disableTwoFactor(input: $input) {
      userErrors {
        ...UserErrorFields
      }
    }
  }
`);
