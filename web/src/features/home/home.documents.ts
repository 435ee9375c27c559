import { graphql } from '../../graphql/generated';

export const homeQuery = graphql(`
  query Home {
    integrations(first: 100) {
      nodes {
        ...IntegrationFields
        provider {
          id
          key
          name
          iconUrl
          category
        }
      }
    }
    providers {
      id
      key
      name
      description
      category
      iconUrl
      authModes {
        key
        kind
        available
      }
    }
  }
`);

export const anyIntegrationQuery = graphql(`
  query AnyIntegration {
    integrations(first: 1) {
      nodes {
        id
      }
    }
  }
`);
