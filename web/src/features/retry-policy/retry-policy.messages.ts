import type { RetryStrategy } from '../../graphql/generated/graphql';
import { defineMessages } from '../../i18n';

interface Refusal {
  readonly code: string;
  readonly message: string;
  readonly path?: readonly string[];
}

/** The server's words for what it refused; other languages say it themselves where the code tells enough. */
const asTheServerSays = ({ message }: Refusal): string => message;

const strategies: Readonly<Record<RetryStrategy, string>> = {
  EXPONENTIAL: 'Exponential',
  LINEAR: 'Linear',
  FIXED: 'Fixed',
};

const strategiesWhy: Readonly<Record<RetryStrategy, string>> = {
  EXPONENTIAL: 'Each delay is twice the one before: soon at first, then patient.',
  LINEAR: 'Each delay is longer than the one before by the base delay.',
  FIXED: 'Every delay is the base delay.',
};

const en = {
  title: 'Retry policy',
  lead: 'When a webhook delivery fails, Patchbay tries again. This holds for all webhooks of the organization.',
  failed: 'The retry policy could not be loaded',
  form: {
    label: 'Retry policy',
    strategy: 'Strategy',
    strategies,
    strategiesWhy,
    maxRetries: 'Retries',
    maxRetriesHelp: '0 to 30, after the first try.',
    baseDelay: 'Base delay',
    maxDelay: 'Longest delay',
    inWords: (words: string) => `That is ${words}`,
    wholeNumber: 'Enter a whole number.',
    jitter: 'Jitter',
    jitterHelp:
      'Spreads each delay a little, so that many deliveries do not come back in the same instant.',
    deadLetterQueue: 'Dead letter queue',
    deadLetterQueueHelp:
      'Keeps what is out of attempts in the error queue, to be replayed or discarded. Without it such deliveries are discarded.',
    on: 'On',
    off: 'Off',
    save: 'Save policy',
    undo: 'Undo changes',
    holds: 'It holds from the next failure of each delivery on.',
  },
  schedule: {
    title: 'What it becomes',
    titleNow: 'The schedule',
    label: 'Retries of a delivery that keeps failing',
    retry: 'Retry',
    delay: 'Waits',
    total: 'After the event',
    now: 'At present',
    range: (earliest: string, latest: string) => `${earliest}\u00a0– ${latest}`,
    summary: (count: number, total: string) =>
      count === 1 ? `1 retry, ${total} after the event.` : `${count} retries within ${total}.`,
    none: 'No retries: a delivery has one try.',
    thenDead: 'After the last one the delivery is a dead letter.',
    thenGone: 'After the last one the delivery is discarded.',
    nowSummary: (summary: string) => `At present: ${summary}`,
    unchanged: 'This is how it is at present.',
    wrong: 'Mend the fields to see the schedule.',
    failed: 'The schedule could not be worked out',
    retryAfter:
      'When an endpoint answers with Retry-After, Patchbay waits that long, up to the longest delay.',
  },
  units: { seconds: 's', minutes: 'min', hours: 'h', days: 'd' },
  changed: 'Changed',
  never: 'As installed, changed by nobody yet.',
  toast: {
    saved: 'The retry policy was saved',
    notSaved: 'The retry policy was not saved',
  },
  refusal: asTheServerSays,
};

export type RetryPolicyMessages = typeof en;
export const useRetryPolicyMessages = defineMessages(en, {
  pl: () => import('./retry-policy.messages.pl'),
});
