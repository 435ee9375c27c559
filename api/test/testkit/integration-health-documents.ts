import { graphql } from './generated/index.ts';

graphql(`
  fragment TestkitUptimeFields on Uptime {
    ratio
    ok
    failed
    unknown
  }
`);

export const IntegrationHealth = graphql(`
  query TestkitIntegrationHealth($id: ID!) {
    integrationHealth(integrationId: $id) {
      integration {
        id
        status
        config
        credentialMasks {
          field
          mask
        }
      }
      ...TestkitHealthFields
      uptime24h {
        ...TestkitUptimeFields
      }
      uptime7d {
        ...TestkitUptimeFields
      }
      uptime30d {
        ...TestkitUptimeFields
      }
      responseTime24h {
        p50Ms
        p95Ms
        checks
      }
      errorRate24h
    }
  }
`);

export const HealthBuckets = graphql(`
  query TestkitHealthBuckets($id: ID!, $range: HealthRange! = DAY) {
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

export const HealthChecks = graphql(`
  query TestkitHealthChecks(
    $id: ID!
    $first: Int! = 90
    $after: String
    $outcomes: [HealthCheckOutcome!]
  ) {
    integrationHealth(integrationId: $id) {
      checks(first: $first, after: $after, outcomes: $outcomes) {
        nodes {
          id
          checkedAt
          trigger
          outcome
          code
          message
          hint
          latencyMs
        }
        edges {
          cursor
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);
