import { defineMessages } from '../../i18n';

const en = {
  title: 'Error queue',
  views: 'What is broken',
  tabs: {
    failed: 'Failed',
    retries: 'Pending retries',
    dead: 'Dead letters',
  },
  withCount: (label: string, count: string) => `${label} (${count})`,
  failed: {
    lead: 'What failed in the last 24 hours. Open an event for the reason; some can be tried again at once.',
    logs: 'Open in the logs',
    none: 'Nothing failed in the last 24 hours',
    noneWhy: 'Syncs, checks and changes that fail show here as they happen.',
  },
  retries: {
    none: 'No delivery waits for its next try',
    noneWhy:
      'Webhooks come with a later version. A delivery that fails will wait here for its next try.',
    some: (count: string) => `Deliveries that wait for their next try: ${count}`,
  },
  dead: {
    none: 'No dead letters',
    noneWhy:
      'Webhooks come with a later version. A delivery that is out of tries will lie here until you replay or discard it.',
    some: (count: string) => `Deliveries that are out of tries: ${count}`,
  },
  later: 'They can be managed here with a later version.',
};

export type ErrorQueueMessages = typeof en;
export const useErrorQueueMessages = defineMessages(en, {
  pl: () => import('./error-queue.messages.pl'),
});
