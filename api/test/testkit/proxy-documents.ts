import { graphql } from './generated/index.ts';

export const ProxyUrl = graphql(`
  query TestkitProxyUrl($id: ID!) {
    integration(id: $id) {
      proxyUrl
    }
  }
`);
