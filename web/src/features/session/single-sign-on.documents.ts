import { graphql } from '../../graphql/generated';

export const singleSignOnQuery = graphql(`
  query SingleSignOn {
    singleSignOn {
      name
    }
  }
`);

export const startSingleSignOnMutation = graphql(`
  mutation StartSingleSignOn($input: StartSingleSignOnInput!) {
    startSingleSignOn(input: $input) {
      authorizationUrl
      userErrors {
        ...UserErrorFields
      }
    }
  }
`);

export const finishSingleSignOnMutation = graphql(`
  mutation FinishSingleSignOn($input: FinishSingleSignOnInput!) {
    finishSingleSignOn(input: $input) {
      viewer {
        ...ViewerFields
      }
      returnPath
      userErrors {
        ...UserErrorFields
      }
    }
  }
`);
