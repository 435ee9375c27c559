import { graphql } from '../../graphql/generated';

graphql(`
  fragment EmailUsageFields on EmailUsage {
    sentThisHour
    hourlyLimit
    sentToday
    dailyLimit
  }
`);

export const emailUsageQuery = graphql(`
  query EmailUsage($integrationId: ID!) {
    emailUsage(integrationId: $integrationId) {
      ...EmailUsageFields
    }
  }
`);

export const sendTestEmailMutation = graphql(`
  mutation SendTestEmail($input: SendTestEmailInput!) {
    sendTestEmail(input: $input) {
      messageId
      response
      hint
      mayHaveArrived
      usage {
        ...EmailUsageFields
      }
      userErrors {
        ...UserErrorFields
      }
    }
  }
`);
