import { graphql } from '../../graphql/generated';

graphql(`
  fragment ActivityFields on ActivityEvent {
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
    requestBody
    responseBody
    retryCount
    durationMs
    createdAt
  }
`);

export const activityQuery = graphql(`
  query Activity($filter: ActivityFilter, $first: Int!, $after: String) {
    activity(filter: $filter, first: $first, after: $after) {
      edges {
        cursor
        node {
          ...ActivityFields
        }
      }
      pageInfo {
        hasNextPage
        endCursor
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
        ...ActivityFields
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
