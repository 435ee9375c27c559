import { graphql } from '../../graphql/generated';

export const messageTrafficQuery = graphql(`
  query MessageTraffic {
    messageTraffic {
      category
      integrationName
      sent24h
      failed24h
      fallbacks24h
      integration {
        id
        provider {
          id
          name
          iconUrl
        }
      }
    }
    failover {
      category
      entries {
        position
      }
    }
  }
`);
