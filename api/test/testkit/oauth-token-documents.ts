import { graphql } from './generated/index.ts';

export const RefreshOAuthToken = graphql(`
  mutation TestkitRefreshOAuthToken($integrationId: ID!) {
    refreshOAuthToken(input: { integrationId: $integrationId }) {
      integration {
        id
        status
        oauthToken {
          ...TestkitOAuthTokenFields
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

graphql(`
  fragment TestkitOAuthTokenFields on OAuthTokenStatus {
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

export const TokenOf = graphql(`
  query TestkitTokenOf($id: ID!) {
    integration(id: $id) {
      id
      status
      statusMessage
      oauthToken {
        ...TestkitOAuthTokenFields
      }
    }
  }
`);

export const TokensOfAll = graphql(`
  query TestkitTokensOfAll {
    integrations(first: 100) {
      nodes {
        name
        oauthToken {
          state
          scopes
        }
      }
    }
  }
`);
