import { graphql } from '../../graphql/generated';

export const brokenIntegrationsQuery = graphql(`
  query BrokenIntegrations {
    integrations(filter: { statuses: [ERROR, NEEDS_REAUTH] }, first: 100) {
      nodes {
        id
        status
      }
      pageInfo {
        hasNextPage
      }
    }
  }
`);
