import { graphql } from './generated/index.ts';

export const SingleSignOn = graphql(`
  query TestkitSingleSignOn {
    singleSignOn {
      name
    }
  }
`);

export const StartSingleSignOn = graphql(`
  mutation TestkitStartSingleSignOn($returnPath: String) {
    startSingleSignOn(input: { returnPath: $returnPath }) {
      authorizationUrl
      userErrors {
        code
        message
      }
    }
  }
`);

export const FinishSingleSignOn = graphql(`
  mutation TestkitFinishSingleSignOn($input: FinishSingleSignOnInput!) {
    finishSingleSignOn(input: $input) {
      returnPath
      viewer {
        role
        user {
          id
          email
          name
        }
        organization {
          id
          name
        }
        memberships {
          role
          organization {
            id
            name
          }
        }
      }
      userErrors {
        code
        message
      }
    }
  }
`);

export const SignOutThere = graphql(`
  mutation TestkitSignOutThere {
    signOut {
      endSessionUrl
    }
  }
`);
