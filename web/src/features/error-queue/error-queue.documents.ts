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

/** What the filters offer. */
export const queueChoicesQuery = graphql(`
  query QueueChoices {
    webhooks {
      id
      name
    }
    webhookEventTypes {
      name
    }
  }
`);

export const replayQuery = graphql(`
  query Replay($id: ID!) {
    replay(id: $id) {
      id
      total
      queued
      delivered
      failed
      finishedAt
    }
    webhooks {
      id
      name
      pausedUntil
    }
  }
`);
