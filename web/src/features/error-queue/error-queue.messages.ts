import { defineMessages, pluralsOf } from '../../i18n';

const plural = pluralsOf('en');

/** "12 deliveries"; what nobody has counted: "all deliveries that match". */
const deliveries = (count: number | null): string =>
  count === null
    ? 'all deliveries that match'
    : plural(count, { one: '1 delivery', other: `${count} deliveries` });

const moreThan = (count: number | null, shown: number): string =>
  count === null ? ` There are more than the ${shown} that are shown.` : '';

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
    lead: 'Deliveries that failed and are tried again by themselves. A replay tries one now.',
    none: 'No delivery waits for its next try',
    noneWhy: 'One that fails waits here until it arrives, or is out of tries.',
  },
  dead: {
    lead: 'Deliveries that are out of tries. Nothing more is sent until you replay them.',
    none: 'No dead letters',
    noneWhy: 'A delivery that is out of tries lies here until you replay or discard it.',
  },
  webhook: 'Webhook',
  choose: (eventType: string, webhook: string) => `Choose ${eventType} to ${webhook}`,
  chooseAll: 'Choose all shown',
  chosen: (count: string) => `${count} chosen`,
  tooMany: (count: string, most: number) =>
    `${count} chosen, ${most} at most at once. Choose none to act on all that match.`,
  replay: {
    some: (count: string) => `Replay ${count}`,
    all: 'Replay all that match',
    allOf: (count: string) => `Replay all ${count}`,
    title: (count: number | null) => `Replay ${deliveries(count)}?`,
    message: (count: number | null, shown: number) =>
      `Each is sent again with the same webhook-id, behind the deliveries that are new.${moreThan(count, shown)}`,
    confirm: (count: number | null) => `Replay ${deliveries(count)}`,
  },
  discard: {
    some: (count: string) => `Discard ${count}`,
    all: 'Discard all that match',
    allOf: (count: string) => `Discard all ${count}`,
    title: (count: number | null) => `Discard ${deliveries(count)}?`,
    message: (count: number | null, shown: number) =>
      `Their receivers will not get these events. They can be found under “Discarded” and replayed as long as they are kept.${moreThan(count, shown)}`,
    confirm: (count: number | null) => `Discard ${deliveries(count)}`,
    done: (count: number) =>
      plural(count, { one: '1 delivery discarded', other: `${count} deliveries discarded` }),
  },
  progress: {
    label: 'Replay',
    running: (total: number) => `Replaying ${deliveries(total)}`,
    ended: (total: number) =>
      plural(total, { one: '1 delivery replayed', other: `${total} deliveries replayed` }),
    counts: (delivered: string, failed: string) => `${delivered} delivered · ${failed} failed`,
    toGo: (count: string) => `${count} to go`,
    paused: (webhook: string, when: string) =>
      `${webhook} failed too often in a row and is left alone for a while; it is tried again ${when}.`,
    stillFailing: 'What failed is back in the error queue.',
    unknown: 'Nothing is known of this replay any more.',
    close: 'Close',
  },
};

export type ErrorQueueMessages = typeof en;
export const useErrorQueueMessages = defineMessages(en, {
  pl: () => import('./error-queue.messages.pl'),
});
