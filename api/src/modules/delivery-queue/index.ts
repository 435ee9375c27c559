export {
  enqueueDeliveries,
  type ListeningWebhook,
  listeningWebhooks,
} from './enqueue-deliveries.ts';
export { type DeliverableEvent, payloadOf } from './event-payload.ts';
export { isDeliverable } from './matches-event-type.ts';
export { holdDeliveries, releaseDeliveries } from './hold-deliveries.ts';
export { readRetryPolicy } from './retry-policy.queries.ts';
export {
  defaultRetryPolicy,
  retryDelayMs,
  type RetryPolicy,
  retrySchedule,
  type RetryStrategy,
  retryStrategies,
} from './retry-schedule.ts';
export { webhookSecretBinding } from './webhook-secret.ts';
