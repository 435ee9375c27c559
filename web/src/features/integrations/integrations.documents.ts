import { graphql } from '../../graphql/generated';

graphql(`
  fragment CheckFields on CheckResult {
    outcome
    code
    message
    hint
    identity
    fieldAtFault
    durationMs
    steps {
      name
      outcome
      durationMs
    }
  }
`);

graphql(`
  fragment IntegrationFields on Integration {
    id
    name
    status
    statusMessage
    statusSince
    enabled
    authMode
    config
    credentialMasks {
      field
      mask
    }
    identity
    version
    connectedBy {
      kind
      id
      name
    }
    connectedAt
    lastTestedAt
    lastTest {
      ...CheckFields
    }
    createdAt
    updatedAt
  }
`);

export const integrationQuery = graphql(`
  query Integration($id: ID!) {
    integration(id: $id) {
      ...IntegrationFields
      provider {
        id
        key
        name
        description
        iconUrl
        category
        docsUrl
        capabilities
        authModes {
          key
          kind
          label
          configSchema
          credentialsSchema
        }
        check {
          kind
          description
        }
      }
    }
  }
`);

export const lastCheckQuery = graphql(`
  query LastCheck($id: ID!) {
    integrationHealth(integrationId: $id) {
      lastCheckedAt
    }
  }
`);

export const integrationChangedSubscription = graphql(`
  subscription IntegrationChanged {
    integrationChanged {
      kind
      integrationId
      integration {
        ...IntegrationFields
      }
    }
  }
`);

export const testIntegrationMutation = graphql(`
  mutation TestIntegration($input: TestIntegrationInput!) {
    testIntegration(input: $input) {
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

export const setIntegrationEnabledMutation = graphql(`
  mutation SetIntegrationEnabled($input: SetIntegrationEnabledInput!) {
    setIntegrationEnabled(input: $input) {
      integration {
        ...IntegrationFields
      }
      userErrors {
        ...UserErrorFields
      }
    }
  }
`);

export const disconnectIntegrationMutation = graphql(`
  mutation DisconnectIntegration($input: DisconnectIntegrationInput!) {
    disconnectIntegration(input: $input) {
      integration {
        ...IntegrationFields
      }
      userErrors {
        ...UserErrorFields
      }
    }
  }
`);

export const deleteIntegrationMutation = graphql(`
  mutation DeleteIntegration($input: DeleteIntegrationInput!) {
    deleteIntegration(input: $input) {
      deletedIntegrationId
      userErrors {
        ...UserErrorFields
      }
    }
  }
`);
