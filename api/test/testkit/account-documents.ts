import { graphql } from './generated/index.ts';

export const SignInWithPassword = graphql(`
  mutation TestkitSignInWithPassword($email: String!, $password: String!) {
    signIn(input: { email: $email, password: $password }) {
      ...TestkitSessionFields
    }
  }
`);

export const CompleteSignIn = graphql(`
  mutation TestkitCompleteSignIn($challenge: String!, $code: String!) {
    completeSignIn(input: { challenge: $challenge, code: $code }) {
      ...TestkitSessionFields
    }
  }
`);

export const RedeemSignInLink = graphql(`
  mutation TestkitRedeemSignInLink($token: String!) {
    redeemSignInLink(input: { token: $token }) {
      ...TestkitSessionFields
    }
  }
`);

graphql(`
  fragment TestkitSessionFields on SessionPayload {
    viewer {
      role
      user {
        email
      }
    }
    challenge {
      token
      expiresAt
    }
    userErrors {
      code
      message
    }
  }
`);

export const StartTwoFactor = graphql(`
  mutation TestkitStartTwoFactor($password: String) {
    startTwoFactor(input: { password: $password }) {
      secret
      uri
      userErrors {
        code
        message
        path
      }
    }
  }
`);

graphql(`
  fragment TestkitTwoFactorFields on TwoFactorPayload {
    recoveryCodes
    viewer {
      twoFactor {
        enabled
        enabledAt
        recoveryCodesLeft
      }
    }
    userErrors {
      code
      message
      path
    }
  }
`);

export const EnableTwoFactor = graphql(`
  mutation TestkitEnableTwoFactor($code: String!) {
    enableTwoFactor(input: { code: $code }) {
      ...TestkitTwoFactorFields
    }
  }
`);

export const RenewRecoveryCodes = graphql(`
  mutation TestkitRenewRecoveryCodes($code: String!) {
    renewRecoveryCodes(input: { code: $code }) {
      ...TestkitTwoFactorFields
    }
  }
`);

export const DisableTwoFactor = graphql(`
  mutation TestkitDisableTwoFactor($password: String, $code: String!) {
    disableTwoFactor(input: { password: $password, code: $code }) {
      ...TestkitTwoFactorFields
    }
  }
`);

export const Account = graphql(`
  query TestkitAccount {
    me {
      hasPassword
      twoFactor {
        enabled
        enabledAt
        recoveryCodesLeft
      }
      user {
        id
        email
        name
        locale
      }
    }
  }
`);

export const UpdateProfile = graphql(`
  mutation TestkitUpdateProfile($input: UpdateProfileInput!) {
    updateProfile(input: $input) {
      viewer {
        user {
          name
          locale
        }
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export const ChangePassword = graphql(`
  mutation TestkitChangePassword($input: ChangePasswordInput!) {
    changePassword(input: $input) {
      viewer {
        hasPassword
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export const Sessions = graphql(`
  query TestkitSessions {
    sessions {
      id
      createdAt
      lastActiveAt
      expiresAt
      isCurrent
      device
      ipAddress
      organizationName
    }
  }
`);

export const EndSession = graphql(`
  mutation TestkitEndSession($id: ID!) {
    endSession(input: { sessionId: $id }) {
      endedCount
      userErrors {
        code
      }
    }
  }
`);

export const EndOtherSessions = graphql(`
  mutation TestkitEndOtherSessions {
    endOtherSessions {
      endedCount
      userErrors {
        code
      }
    }
  }
`);

export const RenameOrganization = graphql(`
  mutation TestkitRenameOrganization($name: String!) {
    renameOrganization(input: { name: $name }) {
      viewer {
        organization {
          name
        }
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);
