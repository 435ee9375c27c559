import { graphql } from '../../graphql/generated';

export const connectionQuery = graphql(`
  query Connection($categories: [Category!], $providerKeys: [String!], $category: Category!) {
    integrations(filter: { categories: $categories, providerKeys: $providerKeys }, first: 100) {
      nodes {
        ...IntegrationFields
        provider {
          id
          key
          name
          iconUrl
        }
      }
      pageInfo {
        hasNextPage
      }
    }
    providers(category: $category) {
      id
      key
      name
      description
      iconUrl
      allowsMultiple
      setupSteps
      authModes {
        key
        kind
        available
        unavailableReason
      }
    }
  }
`);

graphql(`
  fragment ConnectionHeadlineFields on ConnectionCard {
    status
    integrationCount
    lastSyncAt
    syncs24h {
      percent
      succeeded
      total
    }
    lastError {
      message
      at
    }
    setupMessage
  }
`);

export const connectionHeadlinesQuery = graphql(`
  query ConnectionHeadlines {
    dashboard {
      headlines {
        erp {
          ...ConnectionHeadlineFields
        }
        edi {
          ...ConnectionHeadlineFields
        }
      }
    }
  }
`);

export const connectionHealthQuery = graphql(`
  query ConnectionHealth($id: ID!) {
    integrationHealth(integrationId: $id) {
      integration {
        id
      }
      state
      lastCheckedAt
      uptime24h {
        ratio
        ok
        failed
      }
    }
    activity(filter: { integrationId: $id, eventTypes: ["sync.*"] }, first: 1) {
      nodes {
        id
        status
        createdAt
      }
    }
  }
`);

export const connectionCheckedSubscription = graphql(`
  subscription ConnectionChecked {
    healthChanged {
      integrationId
    }
  }
`);
