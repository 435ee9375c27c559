import { graphql } from '../../graphql/generated';

export const formProviderQuery = graphql(`
  query FormProvider($key: String!) {
    provider(key: $key) {
      id
      key
      name
      iconUrl
      category
      docsUrl
      setupSteps
      capabilities
      allowsMultiple
      authModes {
        key
        kind
        label
        available
        unavailableReason
        configSchema
        credentialsSchema
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
      check {
        kind
        description
      }
      integrations {
        id
        name
        authMode
      }
    }
  }
`);

export const signInProviderQuery = graphql(`
  query SignInProvider($key: String!) {
    provider(key: $key) {
      id
      name
      iconUrl
      docsUrl
      check {
        description
      }
    }
  }
`);

export const formIntegrationQuery = graphql(`
  query FormIntegration($id: ID!) {
    integration(id: $id) {
      ...IntegrationFields
      oauthToken {
        scopes
      }
      provider {
        id
        key
      }
    }
  }
`);

export const connectIntegrationMutation = graphql(`
  mutation ConnectIntegration($input: ConnectIntegrationInput!) {
    connectIntegration(input: $input) {
      integration {
        ...IntegrationFields
      }
      check {
        ...CheckFields
      }
      userErrors {
        ...UserErrorFields
      }
    }
  }
`);

export const updateIntegrationMutation = graphql(`
  mutation UpdateIntegration($input: UpdateIntegrationInput!) {
    updateIntegration(input: $input) {
      integration {
        ...IntegrationFields
      }
      check {
        ...CheckFields
      }
      userErrors {
        ...UserErrorFields
      }
    }
  }
`);

export const reconnectIntegrationMutation = graphql(`
  mutation ReconnectIntegration($input: ReconnectIntegrationInput!) {
    reconnectIntegration(input: $input) {
      integration {
        ...IntegrationFields
      }
      check {
        ...CheckFields
      }
      userErrors {
        ...UserErrorFields
      }
    }
  }
`);
