export { notFound as webhookNotFound } from './change-webhook.ts';
export { eventCatalog, exampleEvent } from './event-catalog.ts';
export { eventsPage } from './events-page.ts';
export { nearestEventTypes } from './event-types.ts';
export { listWebhookSeals, rewrapWebhookSecrets } from './rewrap-webhook-secrets.ts';
export {
  type DeliveryQueueCounts,
  deliveryQueueCounts,
  type WebhookCounts,
  webhookCounts,
} from './webhook-counts.queries.ts';
export { loadWebhooks } from './webhook-node.ts';
export { openWebhook } from './signing-webhook.ts';
export { readWebhookUrl } from './webhook-url.ts';
export { webhookViews } from './webhook-view.ts';
export { findWebhooks, switchedOffWebhooks, type WebhookRow } from './webhook.queries.ts';
export { WebhookMutations } from './webhooks.mutations.ts';
export { WebhooksResolver } from './webhooks.resolver.ts';
export { WebhookType } from './webhooks.types.ts';
