import { graphql } from './generated/index.ts';

export const HealthChanged = graphql(`
  subscription TestkitHealthChanged {
    healthChanged {
      integrationId
      state
      nextCheckAt
      integration {
        id
        status
        statusMessage
        enabled
      }
      check {
        id
        checkedAt
        trigger
        outcome
        code
        message
        latencyMs
      }
    }
  }
`);

graphql(`
  fragment TestkitHealthFields on IntegrationHealth {
    state
    stateSince
    intervalMinutes
    failureThreshold
    recoveryThreshold
    nextCheckAt
    lastCheckedAt
    lastSuccessAt
    lastFailureAt
    failuresInARow
  }
`);

export const HealthOf = graphql(`
  query TestkitHealthOf($id: ID!) {
    integrationHealth(integrationId: $id) {
      ...TestkitHealthFields
      uptime24h {
        ok
        failed
        unknown
      }
      checks(first: 20) {
        nodes {
          id
          trigger
          outcome
          code
          message
        }
      }
    }
  }
`);

export const SetHealthCheckInterval = graphql(`
  mutation TestkitSetHealthCheckInterval($input: SetHealthCheckIntervalInput!) {
    setHealthCheckInterval(input: $input) {
      health {
        intervalMinutes
        failureThreshold
        recoveryThreshold
        nextCheckAt
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export const RunHealthCheck = graphql(`
  mutation TestkitRunHealthCheck($input: RunHealthCheckInput!) {
    runHealthCheck(input: $input) {
      integration {
        id
        status
      }
      check {
        outcome
        code
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export const RunAllHealthChecks = graphql(`
  mutation TestkitRunAllHealthChecks {
    runAllHealthChecks {
      run {
        id
        total
        done
      }
      userErrors {
        code
        message
      }
    }
  }
`);

export const HealthRun = graphql(`
  query TestkitHealthRun($id: ID!) {
    healthCheckRun(id: $id) {
      id
      total
      done
      startedAt
    }
  }
`);
