import { graphql } from './generated/index.ts';

graphql(`
  fragment TestkitWebhookFields on Webhook {
    id
    name
    url
    eventTypes
    enabled
    status
    disabledAt
    disabledReason
    failingSince
    pausedUntil
    secretMask
    previousSecretExpiresAt
    createdBy {
      kind
      id
      name
    }
    createdAt
    updatedAt
    version
    lastDeliveredAt
    deliveries24h {
      delivered
      dead
      successRate
      waiting
    }
  }
`);

export const Webhooks = graphql(`
  query TestkitWebhooks {
    webhooks {
      ...TestkitWebhookFields
    }
  }
`);

export const WebhookById = graphql(`
  query TestkitWebhook($id: ID!) {
    webhook(id: $id) {
      ...TestkitWebhookFields
    }
  }
`);

export const EventTypes = graphql(`
  query TestkitEventTypes {
    webhookEventTypes {
      name
      description
      family
      example
    }
  }
`);

export const CreateWebhook = graphql(`
  mutation TestkitCreateWebhook($input: CreateWebhookInput!) {
    createWebhook(input: $input) {
      webhook {
        ...TestkitWebhookFields
      }
      secret
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export const UpdateWebhook = graphql(`
  mutation TestkitUpdateWebhook($input: UpdateWebhookInput!) {
    updateWebhook(input: $input) {
      webhook {
        ...TestkitWebhookFields
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export const RotateWebhookSecret = graphql(`
  mutation TestkitRotateWebhookSecret($id: ID!) {
    rotateWebhookSecret(input: { id: $id }) {
      webhook {
        ...TestkitWebhookFields
      }
      secret
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export const DeleteWebhook = graphql(`
  mutation TestkitDeleteWebhook($id: ID!) {
    deleteWebhook(input: { id: $id }) {
      deletedId
      discarded
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export const TestWebhook = graphql(`
  mutation TestkitTestWebhook($id: ID!, $eventType: String) {
    testWebhook(input: { id: $id, eventType: $eventType }) {
      webhook {
        id
      }
      delivery {
        ...TestkitDeliveryFields
        payload
      }
      attempt {
        ...TestkitAttemptFields
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);
