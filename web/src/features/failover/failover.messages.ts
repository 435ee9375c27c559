import type { Refusal } from '../../graphql/create-submission';
import { defineMessages } from '../../i18n';

/** Why one is passed over: by its code, and in the server's words. */
interface Skip {
  readonly code: string;
  readonly message: string;
}

const EMAIL = {
  title: 'E-mail',
  lead: 'Who sends what tools send with sendEmail.',
  none: 'No integration sends e-mail yet',
  noneWhy:
    'Connect a mail server or an e-mail service. With two, one takes over when the other fails.',
  alone: 'Nothing takes over when it fails. Connect a second e-mail integration.',
  testSubject: 'Test of the failover order',
};
const SMS = {
  title: 'SMS',
  lead: 'Who sends what tools send with sendSms.',
  none: 'No integration sends SMS yet',
  noneWhy: 'Connect an SMS service. With two, one takes over when the other fails.',
  alone: 'Nothing takes over when it fails. Connect a second SMS integration.',
  testSubject: 'Test of the failover order',
};

const en = {
  title: 'Failover',
  lead: 'The first integration that is well sends a message. When it fails, the next one is asked. After five failures in a row one is passed over for a while.',
  failed: 'The failover order could not be loaded',
  lists: { EMAIL, SMS },
  list: {
    label: (list: string) => `Order of ${list}`,
    browse: 'Browse the marketplace',
    sendTest: 'Send a test',
    sendTestOf: (list: string) => `Send a test: ${list}`,
    testText: 'Patchbay sent this to see which integration carries messages.',
    first: 'Asked first',
    last: 'Asked last, until it is well again',
    skipped: 'Passed over now.',
    why({ code, message }: Skip): string {
      if (code === 'FAILING') return 'It failed five times in a row or more.';
      return code === 'LIMIT_REACHED' ? 'Its limit of messages is reached.' : message;
    },
    /** Before a relative time such as "in 4 minutes". */
    again: 'It is asked again',
    soon: 'It is asked again within a minute.',
    day: (sent: string, failed: string) => `24 h: ${sent} sent, ${failed} failed`,
    up: (name: string) => `Move ${name} up`,
    down: (name: string) => `Move ${name} down`,
    drag: 'Drag to another place',
    movedTo: (name: string, place: number, of: number) =>
      `${name}: place ${place} of ${of}, not saved yet`,
  },
  save: {
    save: 'Save order',
    undo: 'Undo changes',
    how: 'Drag a row by its dots, or move it with its arrows.',
    unsaved: 'Not saved yet. Until then the order of before holds.',
    testUnsaved: 'It follows the order that is saved. Your changes are not saved yet.',
    undone: 'The order of before is back',
    overtaken: 'This list was changed meanwhile',
    overtakenNow: (names: string) => `It is now: ${names}. Saving puts your order in its place.`,
    takeTheirs: 'Show that order',
  },
  toast: {
    saved: 'The order was saved',
    notSaved: 'The order was not saved',
  },
  refusal: ({ code, message }: Refusal): string =>
    code === 'CONFLICT' || code === 'NOT_FOUND'
      ? 'The list was changed meanwhile. Look at it as it is now, then save again.'
      : message,
};

export type FailoverMessages = typeof en;
export const useFailoverMessages = defineMessages(en, {
  pl: () => import('./failover.messages.pl'),
});
