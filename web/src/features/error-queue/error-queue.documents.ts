import { graphql } from '../../graphql/generated';

export const errorSummaryQuery = graphql(`
  query ErrorQueue {
    dashboard {
      errorSummary {
        failed24h
        pendingRetries
        deadLetters
      }
    }
  }
`);
