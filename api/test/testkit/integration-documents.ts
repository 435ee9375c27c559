import { graphql } from './generated/index.ts';

graphql(`
  fragment TestkitIntegrationFields on Integration {
    id
    name
    status
    statusMessage
    enabled
    authMode
    config
    identity
    version
    credentialMasks {
      field
      mask
    }
    provider {
      key
    }
    connectedBy {
      kind
      id
      name
    }
    lastTestedAt
    lastTest {
      outcome
    }
  }
`);

graphql(`
  fragment TestkitPayloadFields on IntegrationPayload {
    integration {
      ...TestkitIntegrationFields
    }
    check {
      outcome
      code
      message
      hint
      identity
      fieldAtFault
    }
    userErrors {
      code
      message
      path
    }
  }
`);

export const Connect = graphql(`
  mutation TestkitConnect($input: ConnectIntegrationInput!) {
    connectIntegration(input: $input) {
      ...TestkitPayloadFields
    }
  }
`);

export const TestCredentials = graphql(`
  mutation TestkitTestCredentials($input: TestCredentialsInput!) {
    testCredentials(input: $input) {
      check {
        outcome
        code
        message
        hint
        fieldAtFault
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export const TestStored = graphql(`
  mutation TestkitTestIntegration($input: TestIntegrationInput!) {
    testIntegration(input: $input) {
      ...TestkitPayloadFields
    }
  }
`);

export const Update = graphql(`
  mutation TestkitUpdate($input: UpdateIntegrationInput!) {
    updateIntegration(input: $input) {
      ...TestkitPayloadFields
    }
  }
`);

export const SetEnabled = graphql(`
  mutation TestkitSetEnabled($input: SetIntegrationEnabledInput!) {
    setIntegrationEnabled(input: $input) {
      ...TestkitPayloadFields
    }
  }
`);

export const Disconnect = graphql(`
  mutation TestkitDisconnect($input: DisconnectIntegrationInput!) {
    disconnectIntegration(input: $input) {
      ...TestkitPayloadFields
    }
  }
`);

export const Reconnect = graphql(`
  mutation TestkitReconnect($input: ReconnectIntegrationInput!) {
    reconnectIntegration(input: $input) {
      ...TestkitPayloadFields
    }
  }
`);

export const Delete = graphql(`
  mutation TestkitDelete($input: DeleteIntegrationInput!) {
    deleteIntegration(input: $input) {
      deletedIntegrationId
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export const Integrations = graphql(`
  query TestkitIntegrations($first: Int! = 25, $after: String, $filter: IntegrationFilter) {
    integrations(first: $first, after: $after, filter: $filter) {
      nodes {
        ...TestkitIntegrationFields
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`);

export const IntegrationById = graphql(`
  query TestkitIntegration($id: ID!) {
    integration(id: $id) {
      ...TestkitIntegrationFields
    }
  }
`);

export const PublishTargets = graphql(`
  query TestkitPublishTargets {
    publishTargets {
      id
    }
  }
`);

export const Providers = graphql(`
  query TestkitProviders($installed: Boolean) {
    providers(installed: $installed) {
      key
      integrations {
        id
        name
      }
    }
  }
`);

export const ProviderByKey = graphql(`
  query TestkitProvider($key: String!) {
    provider(key: $key) {
      key
      integrations {
        id
      }
    }
  }
`);

export const IntegrationChanged = graphql(`
  subscription TestkitIntegrationChanged {
    integrationChanged {
      kind
      integrationId
      integration {
        id
        status
        version
      }
    }
  }
`);
