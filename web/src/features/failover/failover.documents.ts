import { graphql } from '../../graphql/generated';

graphql(`
  fragment FailoverEntryFields on FailoverEntry {
    position
    skippedBecause
    circuitOpenUntil
    sent24h
    failed24h
    integration {
      id
      name
      status
      provider {
        id
        key
        name
        iconUrl
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
