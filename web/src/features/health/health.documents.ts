import { graphql } from '../../graphql/generated';

graphql(`
  fragment HealthCheckFields on HealthCheck {
    id
    checkedAt
    trigger
    outcome
    code
    message
    hint
    latencyMs
  }
`);

graphql(`
  fragment UptimeFields on Uptime {
    ratio
    ok
    failed
    unknown
  }
`);

export const integrationHealthQuery = graphql(`
  query IntegrationHealth($id: ID!, $bars: Int!, $errors: Int!, $broken: [HealthCheckOutcome!]!) {
    integrationHealth(integrationId: $id) {
      state
      stateSince
      intervalMinutes
      failureThreshold
      recoveryThreshold
      nextCheckAt
      lastCheckedAt
      failuresInARow
      uptime24h {
        ...UptimeFields
      }
      uptime7d {
        ...UptimeFields
      }
      uptime30d {
        ...UptimeFields
      }
      responseTime24h {
        p50Ms
        p95Ms
        checks
      }
      errorRate24h
      checks(first: $bars) {
        nodes {
          ...HealthCheckFields
        }
      }
      errors: checks(first: $errors, outcomes: $broken) {
        nodes {
          ...HealthCheckFields
        }
      }
    }
  }
`);

export const healthChartQuery = graphql(`
  query HealthChart($id: ID!, $range: HealthRange!) {
    integrationHealth(integrationId: $id) {
      buckets(range: $range) {
        startsAt
        seconds
        ok
        failed
        unknown
        p50Ms
        p95Ms
      }
    }
  }
`);

export const troubleshootQuery = graphql(`
  query Troubleshoot($id: ID!, $checks: Int!) {
    integration(id: $id) {
      ...IntegrationFields
      provider {
        id
        key
        name
        iconUrl
        docsUrl
        setupSteps
        authModes {
          key
          kind
          configSchema
          credentialsSchema
        }
      }
    }
    integrationHealth(integrationId: $id) {
      state
      stateSince
      failuresInARow
      checks(first: $checks) {
        nodes {
          ...HealthCheckFields
        }
      }
    }
  }
`);

export const runHealthCheckMutation = graphql(`
  mutation RunHealthCheck($input: RunHealthCheckInput!) {
    runHealthCheck(input: $input) {
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

export const setHealthCheckIntervalMutation = graphql(`
  mutation SetHealthCheckInterval($input: SetHealthCheckIntervalInput!) {
    setHealthCheckInterval(input: $input) {
      health {
        intervalMinutes
        failureThreshold
        recoveryThreshold
        nextCheckAt
      }
      userErrors {
        ...UserErrorFields
      }
    }
  }
`);

export const healthChangedSubscription = graphql(`
  subscription HealthTabChanged {
    healthChanged {
      integrationId
      integration {
        ...IntegrationFields
      }
    }
  }
`);
