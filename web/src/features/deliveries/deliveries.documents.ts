import { graphql } from '../../graphql/generated';

// What a line of a list shows; attempts and payload are fetched when a delivery is opened.
graphql(`
  fragment DeliveryRowFields on Delivery {
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
  fragment DeliveryAttemptFields on DeliveryAttempt {
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

export const deliveriesQuery = graphql(`
  query Deliveries($filter: DeliveryFilter, $first: Int!, $after: String) {
    deliveries(filter: $filter, first: $first, after: $after) {
      nodes {
        ...DeliveryRowFields
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const deliveryQuery = graphql(`
  query Delivery($id: ID!) {
    delivery(id: $id) {
      ...DeliveryRowFields
      payload
      attempts {
        ...DeliveryAttemptFields
      }
    }
  }
`);

export const replayDeliveryMutation = graphql(`
  mutation ReplayDelivery($input: ReplayDeliveriesInput!) {
    replayDeliveries(input: $input) {
      replay {
        id
        total
        queued
        delivered
        failed
        startedAt
        finishedAt
      }
      userErrors {
        ...UserErrorFields
      }
    }
  }
`);

export const discardDeliveryMutation = graphql(`
  mutation DiscardDelivery($input: DiscardDeliveriesInput!) {
    discardDeliveries(input: $input) {
      discarded
      userErrors {
        ...UserErrorFields
      }
    }
  }
`);
