import { graphql } from '../../graphql/generated';

// What a line of the feed shows and filters by; bodies are fetched when an event is opened.
graphql(`
  fragment ActivityRowFields on ActivityEvent {
    id
    eventType
    status
    message
    errorMessage
    actor {
      kind
      id
      name
    }
    integration {
      id
      name
    }
    providerKey
    category
    createdAt
  }
`);

graphql(`
  fragment ActivityFields on ActivityEvent {
    ...ActivityRowFields
    requestBody
    responseBody
    retryCount
    durationMs
  }
`);

export const activityQuery = graphql(`
  query Activity($filter: ActivityFilter, $first: Int!, $after: String) {
    activity(filter: $filter, first: $first, after: $after) {
      edges {
        cursor
        node {
          ...ActivityRowFields
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const activityEventQuery = graphql(`
  query ActivityEvent($id: ID!) {
    node(id: $id) {
      ... on ActivityEvent {
        ...ActivityFields
        retryable
      }
    }
  }
`);

export const retryActivityMutation = graphql(`
  mutation RetryActivity($input: RetryActivityInput!) {
    retryActivity(input: $input) {
      event {
        ...ActivityRowFields
      }
      userErrors {
        ...UserErrorFields
      }
    }
  }
`);

export const latestActivityQuery = graphql(`
  query LatestActivity {
    activity(first: 1) {
      edges {
        cursor
      }
    }
  }
`);

export const activityAddedSubscription = graphql(`
  subscription ActivityAdded($after: String) {
    activityAdded(after: $after) {
      cursor
      event {
        ...ActivityRowFields
      }
    }
  }
`);

export const activityProvidersQuery = graphql(`
  query ActivityProviders {
    providers {
      id
      key
      name
    }
  }
`);
