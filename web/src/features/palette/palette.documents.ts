import { graphql } from '../../graphql/generated';

export const paletteQuery = graphql(`
  query Palette {
    providers {
      id
      key
      name
      category
      iconUrl
    }
    integrations(first: 100) {
      nodes {
        id
        name
        status
        provider {
          id
          name
          iconUrl
        }
      }
    }
  }
`);
