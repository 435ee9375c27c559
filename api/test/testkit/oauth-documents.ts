import { graphql } from './generated/index.ts';

export const StartOAuth = graphql(`
  mutation TestkitStartOAuth($input: StartOAuthInput!) {
    startOAuth(input: $input) {
      authorizationUrl
      expiresAt
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export const FinishOAuth = graphql(`
  mutation TestkitFinishOAuth($input: FinishOAuthInput!) {
    finishOAuth(input: $input) {
      integration {
        ...TestkitIntegrationFields
      }
      check {
        outcome
        code
        message
        identity
      }
      providerKey
      integrationId
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export const OAuthModes = graphql(`
  query TestkitOAuthModes($key: String!) {
    provider(key: $key) {
      authModes {
        key
        kind
        available
        credentialsSchema
        configSchema
        oauth {
          redirectUri
          hasOperatorClient
          scopes {
            name
            description
            required
            default
          }
        }
      }
    }
  }
`);
