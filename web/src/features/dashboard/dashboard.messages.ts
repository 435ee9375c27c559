import { defineMessages } from '../../i18n';
import type { kindOf } from '../activity/event-kind';

const kinds: Readonly<Record<ReturnType<typeof kindOf>['name'], string>> = {
  sync: 'Sync',
  delivery: 'Webhook delivery',
  message: 'Message',
  check: 'Health check',
  integration: 'Integration',
  webhook: 'Webhook',
  apiKey: 'API',
  member: 'Members',
  organization: 'Organization',
  profile: 'Profile',
  configuration: 'Configuration',
  other: 'Event',
};

const en = {
  title: 'Dashboard',
  loading: 'Loading the dashboard',
  failed: 'The dashboard could not be loaded',
  unavailable: 'It could not be read. The rest of the page stands.',
  checkAll: 'Check all',
  /** How far checking all is. */
  checked: (done: number, total: number) => `${done} of ${total} checked`,
  viewLogs: 'View logs',
  add: 'Add integration',
  refresh: {
    now: 'Updated just now',
    /** With a relative time: "Updated 20s ago". */
    ago: (time: string) => `Updated ${time}`,
    never: 'Not updated yet',
    paused: 'Paused',
    failed: 'Not refreshed, it tries again by itself',
    pause: 'Pause updates',
    resume: 'Resume updates',
  },
  /** Before a relative time. */
  offline: 'Patchbay lost its network',
  offlineMeans: 'Checks say nothing until it is back; what you see is the last that was known.',
  newEvents: (count: number) => (count === 1 ? '1 new event' : `${count} new events`),
  manyEvents: (count: number) => `${count} new events or more`,
  alertsFailed: 'Alerts are temporarily unavailable',
  cards: {
    label: 'Connections',
    erp: 'ERP',
    edi: 'EDI',
    apiKeys: 'API keys',
    webhooks: 'Webhooks',
    failed: 'Status temporarily unavailable',
    lastSync: 'Last sync',
    noSync: 'None yet',
    successRate: 'Success rate',
    lastError: 'Last error',
    errorTime: 'Error time',
    syncs: (percent: string, succeeded: string, total: string) =>
      `${percent} · ${succeeded} of ${total} syncs`,
    deliveries: (percent: string, succeeded: string, total: string) =>
      `${percent} · ${succeeded} of ${total} deliveries`,
    noSyncs: 'No syncs in 24 hours',
    noDeliveries: 'No deliveries in 24 hours',
    activeKeys: 'Active keys',
    requests: 'Requests (24 h)',
    rateLimit: 'Rate limit use',
    noRateLimit: 'No limit',
    activeWebhooks: 'Active webhooks',
    failedDeliveries: 'Failed deliveries',
    configure: 'Configure',
    configureThis: (card: string) => `Configure ${card}`,
    setUp: 'Not set up yet.',
  },
  totals: {
    label: 'Integrations by status',
    failed: 'Totals are temporarily unavailable',
    total: 'Total',
    active: 'Active',
    errors: 'Errors',
    disabled: 'Disabled',
    disconnected: 'Disconnected',
    unknown: 'Not known',
  },
  feed: {
    title: 'Recent activity',
    list: 'Events, newest first',
    failed: 'Activity feed temporarily unavailable',
    empty: 'No recent integration activity',
    emptyMessage: 'Syncs, deliveries, tests and changes show up here as they happen.',
    all: 'All activity',
    kinds,
  },
  summary: {
    title: 'Errors',
    failed: 'Error summary temporarily unavailable',
    failed24h: 'Failed (24 h)',
    pendingRetries: 'Pending retries',
    deadLetters: 'Dead letter queue',
    healthy: 'All integrations healthy',
    successRate: 'Success rate (24 h)',
    rate: (percent: string, succeeded: string, total: string) =>
      `${percent} · ${succeeded} of ${total}`,
    nothing: 'Nothing happened yet',
  },
  table: {
    title: 'All integrations',
    failed: 'Integrations are temporarily unavailable',
    search: 'Search integrations',
  },
  empty: {
    title: 'No integration yet',
    message: 'Connect a provider, and its health, syncs and errors show up here.',
    action: 'Browse the marketplace',
    readOnly:
      'An admin of your organization connects providers. Their health shows here as soon as one is.',
  },
};

export type DashboardMessages = typeof en;
export const useDashboardMessages = defineMessages(en, {
  pl: () => import('./dashboard.messages.pl'),
});
