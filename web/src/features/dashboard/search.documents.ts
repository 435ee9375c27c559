import { graphql } from '../../graphql/generated';

export const searchIntegrationsQuery = graphql(`
  query SearchIntegrations($search: String!) {
    integrations(filter: { search: $search }, first: 50) {
      nodes {
        ...DashboardIntegrationFields
        authMode
        provider {
          authModes {
            key
            kind
          }
        }
        lastTestedAt
      }
    }
  }
`);
