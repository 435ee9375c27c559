import { graphql } from '../../graphql/generated';

graphql(`
  fragment DashboardEventFields on ActivityEvent {
    id
    eventType
    status
    message
    actor {
      kind
      id
      name
    }
    integration {
      id
      name
    }
    createdAt
  }
`);

graphql(`
  fragment DashboardIntegrationFields on Integration {
    id
    name
    status
    statusMessage
    version
    provider {
      id
      key
      name
      iconUrl
    }
  }
`);

graphql(`
  fragment ConnectionCardFields on ConnectionCard {
    status
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

graphql(`
  fragment HeadlineFields on Headlines {
    erp {
      ...ConnectionCardFields
    }
    edi {
      ...ConnectionCardFields
    }
    apiKeys {
      status
      activeKeys
      requests24h
      rateLimitUsage
      setupMessage
    }
    webhooks {
      status
      activeWebhooks
      deliveries24h {
        percent
        succeeded
        total
      }
      failedDeliveries
      setupMessage
    }
  }
`);

graphql(`
  fragment AlertFields on Alert {
    id
    integration {
      ...DashboardIntegrationFields
      authMode
      provider {
        authModes {
          key
          kind
        }
      }
    }
    webhook {
      id
      name
    }
    message
    hint
    since
    impact
  }
`);

graphql(`
  fragment DashboardFields on Dashboard {
    generatedAt
    offlineSince
    headlines {
      ...HeadlineFields
    }
    totals {
      total
      active
      errors
      disabled
      disconnected
      unknown
    }
    alerts {
      ...AlertFields
    }
    integrations {
      integration {
        ...DashboardIntegrationFields
      }
      lastSyncAt
      lastSyncFailed
    }
    recentActivity {
      ...DashboardEventFields
    }
    errorSummary {
      failed24h
      pendingRetries
      deadLetters
    }
    successRate24h {
      percent
      succeeded
      total
    }
  }
`);

export const dashboardQuery = graphql(`
  query Dashboard {
    dashboard {
      ...DashboardFields
    }
  }
`);

export const dashboardChangedSubscription = graphql(`
  subscription DashboardChanged {
    dashboardChanged {
      ...DashboardFields
    }
  }
`);
