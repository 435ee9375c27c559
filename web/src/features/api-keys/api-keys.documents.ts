import { graphql } from '../../graphql/generated';

export const apiKeysCardQuery = graphql(`
  query ApiKeysCard {
    dashboard {
      headlines {
        apiKeys {
          status
          activeKeys
          requests24h
          rateLimitUsage
        }
      }
    }
  }
`);
