import type { WebhookDisabledReason, WebhookStatus } from '../../graphql/generated/graphql';
import { defineMessages } from '../../i18n';

interface Refusal {
  readonly code: string;
  readonly message: string;
  readonly path?: readonly string[];
}

/** The server's words for what it refused; other languages say it themselves where the code tells enough. */
const asTheServerSays = ({ message }: Refusal): string => message;

const statuses: Readonly<Record<WebhookStatus, string>> = {
  ACTIVE: 'Active',
  FAILING: 'Failing',
  DISABLED: 'Disabled',
};

const disabledWhy: Readonly<Record<WebhookDisabledReason, string>> = {
  MEMBER: 'Switched off by a member',
  GONE: 'Switched off: the endpoint answered 410 Gone',
  FAILING: 'Switched off: nothing but failure for five days',
};

const deliveries = (count: number): string => (count === 1 ? '1 delivery' : `${count} deliveries`);

const en = {
  title: 'Webhooks',
  lead: 'A webhook tells an endpoint of yours what happens in Patchbay, signed and sent again until it arrives.',
  create: 'Create webhook',
  statuses,
  disabledWhy,
  failed: 'The webhooks could not be loaded',
  empty: {
    title: 'No webhooks',
    message:
      'Give Patchbay a URL and the events it should hear of. Each event is signed, sent at once, and tried again until the endpoint accepts it.',
    reader: 'An owner or admin of the organization can create one.',
  },
  columns: {
    webhook: 'Webhook',
    events: 'Events',
    status: 'Status',
    success: 'Success, 24 h',
    lastDelivered: 'Last delivered',
    actions: 'Actions',
  },
  row: {
    menu: (name: string) => `Actions for ${name}`,
    moreEvents: (count: number) => `${count} more`,
    everything: 'All events',
    never: 'Never',
    noDeliveries: 'None',
    countOf: (delivered: string, all: string) => `${delivered} of ${all}`,
    failingSince: 'First failed',
    disabledSince: 'Switched off',
  },
  actions: {
    edit: 'Edit',
    enable: 'Enable',
    disable: 'Disable',
    rotate: 'Rotate secret',
    test: 'Send test',
    delete: 'Delete',
  },
  page: {
    title: 'Webhook',
    label: 'About this webhook',
    failed: 'The webhook could not be loaded',
    missing: 'There is no such webhook',
    missingWhy: 'It may have been deleted, or the link is of another organization.',
    all: 'All webhooks',
    endpoint: 'Endpoint',
    events: 'Events',
    secret: 'Secret',
    previousSecret: 'The old secret ends',
    success: 'Success, 24 h',
    waiting: 'Waiting now',
    lastDelivered: 'Last delivered',
    created: 'Created',
    by: (name: string) => `by ${name}`,
    changed: 'Changed',
    failing: 'Its attempts fail',
    failingWhy:
      'Failed deliveries are tried again by the retry policy. After five days of nothing but failure Patchbay switches the webhook off.',
    failingSince: 'First failed',
    paused: 'The next attempt is due',
    pausedWhy: 'It failed so often in a row that Patchbay leaves it alone for a little.',
    off: 'This webhook is switched off',
    offWhy:
      'No new event is delivered. What was waiting is held, and tried again once it is enabled.',
    offSince: 'Switched off',
    deliveries: 'Deliveries',
    policy: 'Retry policy',
    none: 'No deliveries yet',
    noneWhy:
      'As soon as an event happens that this webhook listens to, its delivery shows here. Send a test to see one now.',
  },
  form: {
    createTitle: 'Create webhook',
    editTitle: (name: string) => `Edit ${name}`,
    submitCreate: 'Create webhook',
    submitEdit: 'Save',
    name: 'Name',
    nameHelp: 'For you and your colleagues.',
    url: 'URL',
    urlHelp: 'Where Patchbay sends a POST. It should answer 2xx within 15 seconds.',
    events: 'Events',
    eventsLoading: 'Loading the event types',
    eventsFailed: 'The event types could not be loaded. Enter a pattern below, or retry.',
    everything: 'All events',
    everythingWhy: 'Those that come with later versions too.',
    family: (name: string) => `All ${name} events`,
    single: (name: string) => `Single ${name} events`,
    chosen: (count: number, of: number) => `${count} of ${of}`,
    chosenAll: 'all',
    other: 'Other type or pattern',
    otherHelp: 'As order.created, or order.* for a whole family.',
    otherAdd: 'Add',
    remove: (pattern: string) => `Remove ${pattern}`,
    acceptUnknown: 'Take types that no event had yet',
    acceptUnknownHelp: 'For what your tools will report. A misspelt type would never match.',
    noEvents: 'Choose at least one.',
  },
  secret: {
    createdTitle: (name: string) => `${name} is ready`,
    rotatedTitle: (name: string) => `New secret of ${name}`,
    once: 'This secret is shown only now',
    onceWhy:
      'Your endpoint needs it to verify that a request is from Patchbay. Keep it like a password.',
    rotatedWhy:
      'For 24 hours each request carries two signatures, one by the secret before: put the new one in place until then.',
    label: 'Signing secret',
    copy: 'Copy secret',
    verify: 'Verify a request, in TypeScript',
    verifyWhy:
      'The headers follow Standard Webhooks; there are libraries for most languages. Verify the body as it came, before it is parsed.',
    docs: 'More on Standard Webhooks',
    done: 'Done',
  },
  disable: {
    title: (name: string) => `Disable ${name}?`,
    message: (waiting: number) =>
      `Events that happen while it is disabled are not delivered, also not later. ${
        waiting === 0
          ? 'Nothing is waiting now.'
          : `What is waiting (${deliveries(waiting)}) is held, and tried again once it is enabled.`
      }`,
    confirm: 'Disable webhook',
  },
  enable: {
    title: (name: string) => `Enable ${name}?`,
    message: (waiting: number) =>
      `${deliveries(waiting)} that waited meanwhile will be tried again, and new events go out as they happen.`,
    confirm: 'Enable webhook',
  },
  rotate: {
    title: (name: string) => `Rotate the secret of ${name}?`,
    message:
      'You get a new secret. The old one holds for 24 hours: until then requests carry both signatures, so nothing is refused while you change your endpoint.',
    again: 'The secret before that one ends at once.',
    confirm: 'Rotate secret',
  },
  delete: {
    title: (name: string) => `Delete ${name}?`,
    message: (waiting: number) =>
      `Nothing more is sent to its URL, and its secret is gone. ${
        waiting === 0
          ? 'Nothing is waiting now.'
          : `What is waiting (${deliveries(waiting)}) will never be delivered.`
      } This cannot be undone.`,
    confirm: (name: string) => `Delete ${name}`,
  },
  test: {
    title: (name: string) => `Send a test to ${name}`,
    eventType: 'Event type',
    why: 'One request with an example payload, signed like any other. It is not tried again and counts in no statistics.',
    send: 'Send test',
    again: 'Send again',
    sending: 'Sending',
    accepted: 'The endpoint accepted it',
    refused: 'The endpoint did not accept it',
    payload: 'Payload',
    close: 'Close',
  },
  toast: {
    saved: (name: string) => `${name} was saved`,
    enabled: (name: string) => `${name} was enabled`,
    disabled: (name: string) => `${name} was disabled`,
    deleted: (name: string) => `${name} was deleted`,
    discarded: (count: number) => `${deliveries(count)} that waited will not be made.`,
    failed: 'Nothing was changed',
  },
  refusal: asTheServerSays,
};

export type WebhooksMessages = typeof en;
export const useWebhooksMessages = defineMessages(en, {
  pl: () => import('./webhooks.messages.pl'),
});
