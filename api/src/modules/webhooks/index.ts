export {
  type DeliveryQueueCounts,
  deliveryQueueCounts,
  type WebhookCounts,
  webhookCounts,
} from './webhook-counts.queries.ts';
