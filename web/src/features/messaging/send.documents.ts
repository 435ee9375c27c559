import { graphql } from '../../graphql/generated';

graphql(`
  fragment MessageFields on Message {
    id
    outcome
    recipient
    providerMessageId
    integration {
      id
      name
    }
    tries {
      integrationName
      outcome
      skipReason
      error
      hint
      durationMs
    }
  }
`);

export const sendEmailMutation = graphql(`
  mutation SendEmail($input: SendEmailInput!) {
    sendEmail(input: $input) {
      message {
        ...MessageFields
      }
      duplicate
      userErrors {
        ...UserErrorFields
      }
    }
  }
`);

export const sendSmsMutation = graphql(`
  mutation SendSms($input: SendSmsInput!) {
    sendSms(input: $input) {
      message {
        ...MessageFields
      }
      duplicate
      userErrors {
        ...UserErrorFields
      }
    }
  }
`);
