import { graphql } from './generated/index.ts';

graphql(`
  fragment TestkitConnectionCardFields on ConnectionCard {
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

graphql(`
  fragment TestkitAlertFields on Alert {
    id
    integration {
      id
      name
    }
    webhook {
      id
      name
    }
    message
    hint
    since
    impact
    needsReauth
  }
`);

graphql(`
  fragment TestkitDashboardFields on Dashboard {
    generatedAt
    headlines {
      erp {
        ...TestkitConnectionCardFields
      }
      edi {
        ...TestkitConnectionCardFields
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
    totals {
      total
      active
      errors
      disabled
      disconnected
      unknown
    }
    alerts {
      ...TestkitAlertFields
    }
    integrations {
      integration {
        id
        name
        status
        provider {
          key
        }
      }
      healthState
      lastCheckedAt
      lastSyncAt
      lastSyncFailed
    }
    recentActivity {
      id
      eventType
      status
      message
      createdAt
      integration {
        id
        name
        provider {
          key
        }
      }
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
    offlineSince
  }
`);

export const Dashboard = graphql(`
  query TestkitDashboard {
    dashboard {
      ...TestkitDashboardFields
    }
  }
`);

export const DashboardChanged = graphql(`
  subscription TestkitDashboardChanged {
    dashboardChanged {
      totals {
        total
        active
        errors
      }
      alerts {
        ...TestkitAlertFields
      }
      errorSummary {
        failed24h
      }
      recentActivity {
        message
      }
    }
  }
`);

export const Alerts = graphql(`
  query TestkitAlerts {
    alerts {
      ...TestkitAlertFields
    }
  }
`);

export const Health = graphql(`
  query TestkitHealth {
    health {
      overall
      integrations {
        integrationId
        name
        providerKey
        category
        status
        message
      }
      headlines {
        erp
        edi
        apiKeys
        webhooks
        erpMessage
        ediMessage
        activeApiKeys
        activeWebhooks
      }
      offlineSince
      checkedAt
    }
  }
`);
