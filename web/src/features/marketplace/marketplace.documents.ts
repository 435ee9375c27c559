import { graphql } from '../../graphql/generated';

export const marketplaceQuery = graphql(`
  query Marketplace {
    providers {
      id
      key
      name
      description
      category
      iconUrl
      allowsMultiple
      authModes {
        key
        kind
        available
        unavailableReason
      }
      check {
        provenAt
      }
      integrations {
        ...IntegrationFields
      }
    }
  }
`);

export const providerQuery = graphql(`
  query Provider($key: String!) {
    provider(key: $key) {
      id
      key
      name
      description
      category
      iconUrl
      docsUrl
      setupSteps
      allowsMultiple
      capabilities
      authModes {
        key
        kind
        label
        available
        unavailableReason
      }
      check {
        kind
        description
        provenAt
      }
      integrations {
        ...IntegrationFields
      }
    }
  }
`);
