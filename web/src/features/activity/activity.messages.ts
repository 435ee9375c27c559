import { defineMessages } from '../../i18n';

const en = {
  title: 'Activity',
  filter: {
    label: 'Filter events',
    text: 'Text',
    textPlaceholder: 'Message or error',
    status: 'Status',
    category: 'Category',
    provider: 'Provider',
    any: 'Any',
    anyCategory: 'Any',
    time: 'Time',
    anyTime: 'Any time',
    ranges: {
      '1h': 'Last hour',
      '24h': 'Last 24 hours',
      '7d': 'Last 7 days',
      '30d': 'Last 30 days',
    },
    clear: 'Clear filters',
  },
  list: {
    label: 'Events, newest first',
    fresh: (count: number) => (count === 1 ? '1 new event' : `${count} new events`),
    more: 'Load more',
    failed: 'Activity feed temporarily unavailable',
  },
  empty: {
    title: 'No recent integration activity',
    message: 'Connecting, testing and changing integrations shows up here as it happens.',
    filtered: 'No event matches these filters',
  },
  event: {
    took: (duration: string) => `took ${duration}`,
    retried: (count: number) => `retried ${count} ×`,
    open: (integration: string) => `Open ${integration}`,
    error: 'Error',
    request: 'Request',
    response: 'Response',
    noBodies: 'No request or response belongs to this event.',
  },
};

export type ActivityMessages = typeof en;
export const useActivityMessages = defineMessages(en, {
  pl: () => import('./activity.messages.pl'),
});
