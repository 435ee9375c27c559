import { graphql } from '../../graphql/generated';

export const webhooksCardQuery = graphql(`
  query WebhooksCard {
    dashboard {
      headlines {
        webhooks {
          status
          activeWebhooks
          deliveries24h {
            percent
            succeeded
            total
          }
          failedDeliveries
        }
      }
    }
  }
`);
