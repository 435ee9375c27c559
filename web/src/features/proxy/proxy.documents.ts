import { graphql } from '../../graphql/generated';

export const proxyAddressQuery = graphql(`
  query ProxyAddress($id: ID!) {
    integration(id: $id) {
      id
      proxyUrl
    }
  }
`);
