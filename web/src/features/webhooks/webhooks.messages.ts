import { defineMessages } from '../../i18n';

const en = {
  title: 'Webhooks',
  lead: 'A webhook tells an endpoint of yours what happens in Patchbay, signed and sent again until it arrives.',
  now: 'Now',
  status: 'Status',
  active: 'Active webhooks',
  rate: 'Deliveries, 24 h',
  rateOf: (percent: string, succeeded: string, total: string) =>
    `${percent} (${succeeded}/${total})`,
  noDeliveries: 'None',
  failing: 'With failed deliveries',
  failed: 'The counts could not be loaded',
  failedWhy: 'The rest of the page is right all the same.',
  planned: 'Sending webhooks comes with a later version',
  plans: {
    list: 'Here you will see each webhook with its endpoint, events and success.',
    story: 'Each delivery will tell its attempts, what was sent and what was answered.',
    test: 'You will send a test, rotate the secret and switch a webhook off.',
  },
  today: 'What works today',
  live: 'The GraphQL subscription activityAdded brings every event over a WebSocket, and what was missed after a break.',
  schema: 'Read the schema',
  logs: 'Open the logs',
};

export type WebhooksMessages = typeof en;
export const useWebhooksMessages = defineMessages(en, {
  pl: () => import('./webhooks.messages.pl'),
});
