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
