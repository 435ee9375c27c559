import { graphql } from './generated/index.ts';

graphql(`
  fragment TestkitActivityEventFields on ActivityEvent {
    id
    eventType
    status
    message
    errorMessage
    providerKey
    category
    requestBody
    responseBody
    retryCount
    durationMs
    externalId
    retryable
    createdAt
    actor {
      kind
      id
      name
    }
    integration {
      id
      name
    }
  }
`);

export const Activity = graphql(`
  query TestkitActivity($first: Int! = 100, $after: String, $filter: ActivityFilter) {
    activity(first: $first, after: $after, filter: $filter) {
      edges {
        cursor
      }
      nodes {
        ...TestkitActivityEventFields
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`);

export const ActivityAdded = graphql(`
  subscription TestkitActivityAdded($after: String) {
    activityAdded(after: $after) {
      cursor
      event {
        id
        eventType
        message
        integration {
          id
        }
      }
    }
  }
`);

export const RecordActivity = graphql(`
  mutation TestkitRecordActivity($events: [RecordedEventInput!]!) {
    recordActivity(input: { events: $events }) {
      recorded
      duplicates
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export const RetryActivity = graphql(`
  mutation TestkitRetryActivity($id: ID!) {
    retryActivity(input: { activityEventId: $id }) {
      event {
        ...TestkitActivityEventFields
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);
