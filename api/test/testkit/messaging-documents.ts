import { graphql } from './generated/index.ts';

export const SendTestEmail = graphql(`
  mutation TestkitSendTestEmail($input: SendTestEmailInput!) {
    sendTestEmail(input: $input) {
      messageId
      response
      hint
      mayHaveArrived
      usage {
        sentThisHour
        hourlyLimit
        sentToday
        dailyLimit
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export const EmailUsage = graphql(`
  query TestkitEmailUsage($integrationId: ID!) {
    emailUsage(integrationId: $integrationId) {
      sentThisHour
      hourlyLimit
      sentToday
      dailyLimit
    }
  }
`);
