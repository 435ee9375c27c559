import type { DeliveryStatus, DeliveryTrigger } from '../../graphql/generated/graphql';
import { defineMessages } from '../../i18n';

interface Refusal {
  readonly code: string;
  readonly message: string;
}

/** The server's words for what it refused; other languages say it themselves where the code tells enough. */
const asTheServerSays = ({ message }: Refusal): string => message;

const statuses: Readonly<Record<DeliveryStatus, string>> = {
  PENDING: 'Waiting',
  RETRYING: 'Retrying',
  HELD: 'Held',
  DELIVERED: 'Delivered',
  DEAD: 'Dead letter',
  DISCARDED: 'Discarded',
};

const triggers: Readonly<Record<DeliveryTrigger, string>> = {
  FIRST: 'First try',
  RETRY: 'Retry',
  REPLAY: 'Replay',
  TEST: 'Test',
};

const en = {
  statuses,
  row: {
    attempt: (number: string, of: string) => `attempt ${number} of ${of}`,
    afterAttempts: (count: number) => (count === 1 ? 'after 1 attempt' : `after ${count} attempts`),
    notTried: 'not tried yet',
    next: (when: string) => `next try ${when}`,
    held: 'waits until the webhook is enabled',
    test: 'Test',
  },
  due: {
    now: 'now',
    soon: 'in less than a minute',
  },
  list: {
    label: 'Deliveries, newest first',
    failed: 'The deliveries could not be loaded',
    fresh: (count: number) => (count === 1 ? '1 new delivery' : `${count} new deliveries`),
    more: 'Load more',
    end: (count: number) => (count === 1 ? '1 delivery' : `${count} deliveries, that is all`),
    linked: 'Opened by its link',
    closeLinked: 'Back to the list',
    filtered: 'No delivery matches these filters',
  },
  filter: {
    label: 'Filter deliveries',
    status: 'Status',
    eventType: 'Event type',
    eventTypePlaceholder: 'Any',
    any: 'Any',
    time: 'Created',
    anyTime: 'Any time',
    ranges: {
      '1h': 'Last hour',
      '24h': 'Last 24 hours',
      '7d': 'Last 7 days',
      '30d': 'Last 30 days',
    },
    custom: 'From – to',
    from: 'From',
    to: 'To',
    order: 'The end must be after the start.',
    clear: 'Clear filters',
  },
  detail: {
    failed: 'The delivery could not be loaded',
    missing:
      'There is no such delivery. It may have been removed for its age, or the link is of another organization.',
    webhook: 'Webhook',
    event: 'Event',
    openEvent: 'Open the event in the logs',
    created: 'Created',
    finished: 'Finished',
    nextTry: 'Next try',
    attempts: 'Attempts',
    attemptsOf: (count: string, most: string) => `${count} of ${most}`,
    id: 'Delivery',
    whyHeld: 'The webhook is disabled. Once it is enabled, this delivery is tried again.',
    whyDead:
      'Out of attempts. Nothing is sent any more until you replay it; discard it to take it off the error queue.',
    payload: 'Payload',
    payloadWhy: 'The exact text that was signed, formatted. Copy takes it as it was sent.',
    noPayload: 'The payload was removed for its age.',
    noAttempts: 'No attempt yet.',
  },
  attempt: {
    number: (number: number) => `Attempt ${number}`,
    triggers,
    succeeded: 'Accepted',
    failed: 'Failed',
    answered: (status: number) => `HTTP ${status}`,
    noAnswer: 'No answer',
    more: 'Request and response',
    requestHeaders: 'Request headers',
    responseHeaders: 'Response headers',
    responseBody: 'Response body',
    truncated: 'Cut at 64 KB.',
    emptyBody: 'The response had no body.',
    codes: {
      TIMEOUT: 'Timed out',
      DNS: 'Name not found',
      TLS: 'TLS failed',
      CONNECTION_REFUSED: 'Connection refused',
      CONNECTION_LOST: 'Connection lost',
      BLOCKED_ADDRESS: 'Address not allowed',
      INVALID_URL: 'Address not valid',
      CANCELLED: 'Cancelled',
      REDIRECT: 'Redirected',
      HTTP_STATUS: 'Refused',
      SECRET_UNREADABLE: 'Secret cannot be opened',
    },
  },
  actions: {
    replay: 'Replay',
    discard: 'Discard',
    replayed: 'Put back in line',
    replayedWhy: 'It is sent again with the same webhook-id.',
    discarded: 'Discarded',
    notReplayed: 'Not replayed',
    notDiscarded: 'Not discarded',
  },
  discard: {
    title: 'Discard this delivery?',
    message: (eventType: string, webhook: string) =>
      `“${webhook}” will not get this ${eventType} event. The delivery stays in the list and can be replayed as long as it is kept.`,
    confirm: 'Discard delivery',
  },
  refusal: asTheServerSays,
};

export type DeliveriesMessages = typeof en;
export const useDeliveriesMessages = defineMessages(en, {
  pl: () => import('./deliveries.messages.pl'),
});
