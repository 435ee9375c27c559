import { graphql } from '../../graphql/generated';

export const startOAuthMutation = graphql(`
  mutation StartOAuth($input: StartOAuthInput!) {
    startOAuth(input: $input) {
      authorizationUrl
      expiresAt
      userErrors {
        ...UserErrorFields
      }
    }
  }
`);

export const finishOAuthMutation = graphql(`
  mutation FinishOAuth($input: FinishOAuthInput!) {
    finishOAuth(input: $input) {
      integration {
        ...IntegrationFields
      }
      check {
        ...CheckFields
      }
      providerKey
      integrationId
      userErrors {
        ...UserErrorFields
      }
    }
  }
`);

graphql(`
  fragment OAuthTokenFields on OAuthTokenStatus {
    state
    scopes
    expiresAt
    obtainedAt
    refreshedAt
    nextRefreshAt
    renewable
    lastError
    usesOperatorClient
  }
`);

export const oauthTokenQuery = graphql(`
  query OAuthToken($id: ID!) {
    integration(id: $id) {
      id
      oauthToken {
        ...OAuthTokenFields
      }
    }
  }
`);

export const refreshOAuthTokenMutation = graphql(`
  mutation RefreshOAuthToken($input: RefreshOAuthTokenInput!) {
    refreshOAuthToken(input: $input) {
      integration {
        ...IntegrationFields
      }
      userErrors {
        ...UserErrorFields
      }
    }
  }
`);
