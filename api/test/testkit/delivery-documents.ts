import { graphql } from './generated/index.ts';

graphql(`
  fragment TestkitDeliveryFields on Delivery {
    id
    webhook {
      id
      name
    }
    eventId
    eventType
    status
    attemptCount
    maxAttempts
    nextAttemptAt
    createdAt
    finishedAt
    lastError
    isTest
  }
`);

graphql(`
  fragment TestkitAttemptFields on DeliveryAttempt {
    number
    startedAt
    trigger
    succeeded
    responseStatus
    errorCode
    error
    durationMs
    requestHeaders
    responseHeaders
    responseBody
    responseTruncated
  }
`);

graphql(`
  fragment TestkitReplayFields on Replay {
    id
    total
    queued
    delivered
    failed
    startedAt
    finishedAt
    requestedBy {
      kind
      name
    }
  }
`);

export const Deliveries = graphql(`
  query TestkitDeliveries($filter: DeliveryFilter, $first: Int! = 25, $after: String) {
    deliveries(filter: $filter, first: $first, after: $after) {
      nodes {
        ...TestkitDeliveryFields
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const DeliveriesWithPayloads = graphql(`
  query TestkitDeliveriesWithPayloads($first: Int!) {
    deliveries(first: $first) {
      nodes {
        ...TestkitDeliveryFields
        payload
      }
    }
  }
`);

export const DeliveryById = graphql(`
  query TestkitDelivery($id: ID!) {
    delivery(id: $id) {
      ...TestkitDeliveryFields
      payload
      attempts {
        ...TestkitAttemptFields
      }
    }
  }
`);

export const ReplayById = graphql(`
  query TestkitReplay($id: ID!) {
    replay(id: $id) {
      ...TestkitReplayFields
    }
  }
`);

export const ReplayDeliveries = graphql(`
  mutation TestkitReplayDeliveries($input: ReplayDeliveriesInput!) {
    replayDeliveries(input: $input) {
      replay {
        ...TestkitReplayFields
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export const DiscardDeliveries = graphql(`
  mutation TestkitDiscardDeliveries($input: DiscardDeliveriesInput!) {
    discardDeliveries(input: $input) {
      discarded
      userErrors {
        code
        message
        path
      }
    }
  }
`);

graphql(`
  fragment TestkitRetryPolicyFields on RetryPolicy {
    maxRetries
    strategy
    baseDelaySeconds
    maxDelaySeconds
    jitter
    deadLetterQueue
    updatedAt
    schedule {
      retry
      delaySeconds
      earliestSeconds
      latestSeconds
      totalSeconds
    }
  }
`);

export const RetryPolicy = graphql(`
  query TestkitRetryPolicy {
    retryPolicy {
      ...TestkitRetryPolicyFields
    }
  }
`);

export const RetrySchedule = graphql(`
  query TestkitRetrySchedule($policy: RetryPolicyInput!) {
    retrySchedule(policy: $policy) {
      schedule {
        retry
        delaySeconds
        earliestSeconds
        latestSeconds
        totalSeconds
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export const UpdateRetryPolicy = graphql(`
  mutation TestkitUpdateRetryPolicy($policy: RetryPolicyInput!) {
    updateRetryPolicy(input: { policy: $policy }) {
      retryPolicy {
        ...TestkitRetryPolicyFields
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);
