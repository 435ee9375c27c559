import { graphql } from '../../graphql/generated';

graphql(`
  fragment FailoverEntryFields on FailoverEntry {
    position
    skippedBecause
    skipReason
    skippedUntil
    sent24h
    failed24h
    integration {
      id
      name
      status
      version
      authMode
      provider {
        id
        key
        name
        iconUrl
        authModes {
          key
          kind
        }
      }
    }
  }
`);

graphql(`
  fragment FailoverListFields on FailoverList {
    category
    entries {
      ...FailoverEntryFields
    }
  }
`);

export const failoverQuery = graphql(`
  query Failover {
    failover {
      ...FailoverListFields
    }
  }
`);

export const setFailoverOrderMutation = graphql(`
  mutation SetFailoverOrder($input: SetFailoverOrderInput!) {
    setFailoverOrder(input: $input) {
      failover {
        ...FailoverListFields
      }
      userErrors {
        ...UserErrorFields
      }
    }
  }
`);
