import { graphql } from '../../graphql/generated';

graphql(`
  fragment ViewerFields on Viewer {
    user {
      id
      email
      name
      locale
    }
    organization {
      id
      name
    }
    role
    permissions
    memberships {
      role
      organization {
        id
        name
      }
    }
  }
`);

graphql(`
  fragment UserErrorFields on UserError {
    code
    message
    path
  }
`);

export const meQuery = graphql(`
  query Me {
    me {
      ...ViewerFields
    }
  }
`);

export const signInMutation = graphql(`
  mutation SignIn($input: SignInInput!) {
    signIn(input: $input) {
      viewer {
        ...ViewerFields
      }
      challenge {
        token
      }
      userErrors {
        ...UserErrorFields
      }
    }
  }
`);

export const redeemSignInLinkMutation = graphql(`
  mutation RedeemSignInLink($input: RedeemSignInLinkInput!) {
    redeemSignInLink(input: $input) {
      viewer {
        ...ViewerFields
      }
      challenge {
        token
      }
      userErrors {
        ...UserErrorFields
      }
    }
  }
`);

export const completeSignInMutation = graphql(`
  mutation CompleteSignIn($input: CompleteSignInInput!) {
    completeSignIn(input: $input) {
      viewer {
        ...ViewerFields
      }
      userErrors {
        ...UserErrorFields
      }
    }
  }
`);

export const signOutMutation = graphql(`
  mutation SignOut {
    signOut {
      endSessionUrl
      userErrors {
        ...UserErrorFields
      }
    }
  }
`);

export const switchOrganizationMutation = graphql(`
  mutation SwitchOrganization($input: SwitchOrganizationInput!) {
    switchOrganization(input: $input) {
      viewer {
        ...ViewerFields
      }
      userErrors {
        ...UserErrorFields
      }
    }
  }
`);

export const chooseLocaleMutation = graphql(`
  mutation ChooseLocale($locale: Locale!) {
    updateProfile(input: { locale: $locale }) {
      viewer {
        ...ViewerFields
      }
      userErrors {
        ...UserErrorFields
      }
    }
  }
`);
