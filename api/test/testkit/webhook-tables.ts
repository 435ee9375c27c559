import * as deliveries from './delivery-documents.ts';
import { createWebhook, unknownId } from './webhook-stories.ts';
import * as webhooks from './webhook-documents.ts';
import { seedDelivery } from './seed-deliveries.ts';
import type { TestApp } from './test-app.ts';
import type { Answer, TestClient } from './test-client.ts';

interface Entry {
  readonly audience: 'OVERSEERS' | 'ADMINS';
  readonly ask: (client: TestClient) => Promise<Answer<object>>;
}

const policy = {
  maxRetries: 3,
  strategy: 'FIXED',
  baseDelaySeconds: 60,
  maxDelaySeconds: 60,
  jitter: false,
  deadLetterQueue: true,
} as const;
const webhook = {
  name: 'Mine',
  url: 'http://127.0.0.1:9/',
  eventTypes: ['*'],
};
const nothing = { ids: [unknownId('dlv')] };

/** Who may ask what of webhooks, their deliveries and the retry policy. */
export const webhookRoles: Readonly<Record<string, Entry>> = {
  'Query.webhooks': { audience: 'OVERSEERS', ask: (client) => client.ask(webhooks.Webhooks, {}) },
  'Query.webhook': {
    audience: 'OVERSEERS',
    ask: (client) => client.ask(webhooks.WebhookById, { id: unknownId('whk') }),
  },
  'Query.webhookEventTypes': {
    audience: 'OVERSEERS',
    ask: (client) => client.ask(webhooks.EventTypes, {}),
  },
  'Query.deliveries': {
    audience: 'OVERSEERS',
    ask: (client) => client.ask(deliveries.Deliveries, {}),
  },
  'Query.delivery': {
    audience: 'OVERSEERS',
    ask: (client) => client.ask(deliveries.DeliveryById, { id: unknownId('dlv') }),
  },
  'Query.replay': {
    audience: 'OVERSEERS',
    ask: (client) => client.ask(deliveries.ReplayById, { id: unknownId('rpl') }),
  },
  'Query.retryPolicy': {
    audience: 'OVERSEERS',
    ask: (client) => client.ask(deliveries.RetryPolicy, {}),
  },
  'Query.retrySchedule': {
    audience: 'OVERSEERS',
    ask: (client) => client.ask(deliveries.RetrySchedule, { policy }),
  },
  'Mutation.createWebhook': {
    audience: 'ADMINS',
    ask: (client) => client.ask(webhooks.CreateWebhook, { input: webhook }),
  },
  'Mutation.updateWebhook': {
    audience: 'ADMINS',
    ask: (client) =>
      client.ask(webhooks.UpdateWebhook, { input: { id: unknownId('whk'), name: 'Mine' } }),
  },
  'Mutation.rotateWebhookSecret': {
    audience: 'ADMINS',
    ask: (client) => client.ask(webhooks.RotateWebhookSecret, { id: unknownId('whk') }),
  },
  'Mutation.testWebhook': {
    audience: 'ADMINS',
    ask: (client) => client.ask(webhooks.TestWebhook, { id: unknownId('whk') }),
  },
  'Mutation.deleteWebhook': {
    audience: 'ADMINS',
    ask: (client) => client.ask(webhooks.DeleteWebhook, { id: unknownId('whk') }),
  },
  'Mutation.replayDeliveries': {
    audience: 'ADMINS',
    ask: (client) => client.ask(deliveries.ReplayDeliveries, { input: nothing }),
  },
  'Mutation.discardDeliveries': {
    audience: 'ADMINS',
    ask: (client) => client.ask(deliveries.DiscardDeliveries, { input: nothing }),
  },
  'Mutation.updateRetryPolicy': {
    audience: 'ADMINS',
    ask: (client) => client.ask(deliveries.UpdateRetryPolicy, { policy }),
  },
};

/** A webhook of an organization, with a dead letter and a replay of it. */
export interface WebhookOfSomebody {
  readonly webhookId: string;
  readonly deliveryId: string;
  readonly replayId: string;
}

export async function webhookOf(
  app: TestApp,
  organizationId: string,
  client: TestClient,
): Promise<WebhookOfSomebody> {
  const { id, uuid } = await createWebhook(client, { name: 'Webhook of Acme' });
  const deliveryId = await seedDelivery(app, organizationId, uuid);
  const { replayDeliveries } = await client.get(deliveries.ReplayDeliveries, {
    input: { ids: [await seedDelivery(app, organizationId, uuid)] },
  });
  return { webhookId: id, deliveryId, replayId: replayDeliveries.replay?.id ?? '' };
}

/** What a stranger asks of them. */
export const webhookTries = (
  stranger: () => TestClient,
  theirs: () => WebhookOfSomebody,
): Readonly<Record<string, () => Promise<unknown>[]>> => ({
  'Query.webhooks': () => [stranger().ask(webhooks.Webhooks, {})],
  'Query.webhook': () => [stranger().ask(webhooks.WebhookById, { id: theirs().webhookId })],
  'Query.webhookEventTypes': () => [stranger().ask(webhooks.EventTypes, {})],
  'Query.deliveries': () => [
    stranger().ask(deliveries.Deliveries, {}),
    stranger().ask(deliveries.Deliveries, { filter: { webhookId: theirs().webhookId } }),
    stranger().ask(deliveries.Deliveries, { filter: { statuses: ['DEAD', 'RETRYING', 'HELD'] } }),
  ],
  'Query.delivery': () => [stranger().ask(deliveries.DeliveryById, { id: theirs().deliveryId })],
  'Query.replay': () => [stranger().ask(deliveries.ReplayById, { id: theirs().replayId })],
  'Query.retryPolicy': () => [stranger().ask(deliveries.RetryPolicy, {})],
  'Query.retrySchedule': () => [stranger().ask(deliveries.RetrySchedule, { policy })],
});

/** What a stranger would change of them. */
export const webhookChanges = (
  stranger: () => TestClient,
  theirs: () => WebhookOfSomebody,
): Readonly<Record<string, () => Promise<Answer<object>>>> => ({
  'Mutation.updateWebhook': () =>
    stranger().ask(webhooks.UpdateWebhook, {
      input: { id: theirs().webhookId, enabled: false, name: 'Mine' },
    }),
  'Mutation.rotateWebhookSecret': () =>
    stranger().ask(webhooks.RotateWebhookSecret, { id: theirs().webhookId }),
  'Mutation.testWebhook': () => stranger().ask(webhooks.TestWebhook, { id: theirs().webhookId }),
  'Mutation.deleteWebhook': () =>
    stranger().ask(webhooks.DeleteWebhook, { id: theirs().webhookId }),
  'Mutation.replayDeliveries': () =>
    stranger().ask(deliveries.ReplayDeliveries, { input: { ids: [theirs().deliveryId] } }),
  'Mutation.discardDeliveries': () =>
    stranger().ask(deliveries.DiscardDeliveries, { input: { ids: [theirs().deliveryId] } }),
});
