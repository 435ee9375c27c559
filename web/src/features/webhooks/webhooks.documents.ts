import { graphql } from '../../graphql/generated';

graphql(`
  fragment WebhookFields on Webhook {
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
    deliveries24h {
      delivered
      dead
      successRate
      waiting
    }
    lastDeliveredAt
    version
  }
`);

export const webhooksQuery = graphql(`
  query Webhooks {
    webhooks {
      ...WebhookFields
    }
  }
`);

export const webhookQuery = graphql(`
  query Webhook($id: ID!) {
    webhook(id: $id) {
      ...WebhookFields
    }
  }
`);

/** What a webhook can listen to. */
export const webhookEventTypesQuery = graphql(`
  query WebhookEventTypes {
    webhookEventTypes {
      name
      description
      family
    }
  }
`);

export const createWebhookMutation = graphql(`
  mutation CreateWebhook($input: CreateWebhookInput!) {
    createWebhook(input: $input) {
      webhook {
        ...WebhookFields
      }
      secret
      userErrors {
        ...UserErrorFields
      }
    }
  }
`);

export const updateWebhookMutation = graphql(`
  mutation UpdateWebhook($input: UpdateWebhookInput!) {
    updateWebhook(input: $input) {
      webhook {
        ...WebhookFields
      }
      userErrors {
        ...UserErrorFields
      }
    }
  }
`);

export const rotateWebhookSecretMutation = graphql(`
  mutation RotateWebhookSecret($input: RotateWebhookSecretInput!) {
    rotateWebhookSecret(input: $input) {
      webhook {
        ...WebhookFields
      }
      secret
      userErrors {
        ...UserErrorFields
      }
    }
  }
`);

export const testWebhookMutation = graphql(`
  mutation TestWebhook($input: TestWebhookInput!) {
    testWebhook(input: $input) {
      delivery {
        id
        eventType
        payload
      }
      attempt {
        ...DeliveryAttemptFields
      }
      userErrors {
        ...UserErrorFields
      }
    }
  }
`);

export const deleteWebhookMutation = graphql(`
  mutation DeleteWebhook($input: DeleteWebhookInput!) {
    deleteWebhook(input: $input) {
      deletedId
      discarded
      userErrors {
        ...UserErrorFields
      }
    }
  }
`);
