import { graphql } from './generated/index.ts';

graphql(`
  fragment TestkitMessageFields on Message {
    id
    kind
    outcome
    recipient
    providerMessageId
    integration {
      id
    }
    tries {
      integration {
        id
      }
      integrationName
      outcome
      error
      hint
      durationMs
    }
    createdAt
  }
`);

export const SendEmail = graphql(`
  mutation TestkitSendEmail($input: SendEmailInput!) {
    sendEmail(input: $input) {
      message {
        ...TestkitMessageFields
      }
      duplicate
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export const SendSms = graphql(`
  mutation TestkitSendSms($input: SendSmsInput!) {
    sendSms(input: $input) {
      message {
        ...TestkitMessageFields
      }
      duplicate
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export const Failover = graphql(`
  query TestkitFailover {
    failover {
      category
      entries {
        integration {
          id
          name
        }
        position
        skippedBecause
        skipReason
        skippedUntil
        circuitOpenUntil
        sent24h
        failed24h
      }
    }
  }
`);

export const SetFailoverOrder = graphql(`
  mutation TestkitSetFailoverOrder($input: SetFailoverOrderInput!) {
    setFailoverOrder(input: $input) {
      failover {
        category
        entries {
          integration {
            id
          }
          position
        }
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export const MessageTraffic = graphql(`
  query TestkitMessageTraffic {
    messageTraffic {
      category
      integration {
        id
      }
      integrationName
      sent24h
      failed24h
      fallbacks24h
    }
  }
`);

export const Publish = graphql(`
  mutation TestkitPublish($input: PublishInput!) {
    publish(input: $input) {
      post {
        id
        url
        state
        integration {
          id
        }
      }
      duplicate
      userErrors {
        code
        message
        path
      }
    }
  }
`);
