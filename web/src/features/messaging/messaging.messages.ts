import { defineMessages, pluralsOf } from '../../i18n';

const plural = pluralsOf('en');
const numbers = new Intl.NumberFormat('en');
const percents = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });

/** A full hour or day: no more is sent until the next one. */
export interface ReachedLimit {
  span: 'HOUR' | 'DAY';
  limit: number;
}

export const en = {
  usage: {
    title: 'E-mail usage',
    /** In a line, as "Current usage: 247 today · 1 % of daily limit". */
    current: 'Current usage:',
    today: 'Today',
    thisHour: 'This hour',
    sentToday: (sent: number) => `${numbers.format(sent)} today`,
    sent: (sent: number) =>
      `${numbers.format(sent)} ${plural(sent, { one: 'message', other: 'messages' })}`,
    sentOf: (sent: number, limit: number) => `${numbers.format(sent)} of ${numbers.format(limit)}`,
    ofDailyLimit: (percent: number) => `${percents.format(percent)} % of daily limit`,
    percent: (percent: number) => `${percents.format(percent)} %`,
    noLimit: 'no limit',
    windows: 'Counted by the clock hour and by the day in UTC.',
    failed: 'The usage could not be loaded.',
  },
  send: {
    buttons: { EMAIL: 'Send e-mail', SMS: 'Send SMS' },
    title: (name: string) => `Send through ${name}`,
  },
  test: {
    button: 'Send test e-mail',
    title: (name: string) => `Send a test e-mail through ${name}`,
    what: 'A short message that says who sent it, through what and when. It counts for the limits.',
    unsaved:
      'It is sent with the settings that are stored. The changes in the form are not saved yet.',
    to: 'Recipient',
    send: 'Send',
    sendAgain: 'Send again',
    close: 'Close',
    sent: (to: string) => `The mail server accepted the message to ${to}`,
    look: 'Look into the mailbox, and into its spam folder.',
    failed: 'The message was not sent',
    mayHaveArrived: 'The message may have arrived',
    said: 'The mail server said:',
    limit: 'The limit is reached',
  },
  /** The server's words, or our own where its code says enough. */
  refusal: (
    refusal: { code: string; message: string },
    _reached: ReachedLimit | undefined,
  ): string => refusal.message,
};

export type MessagingMessages = typeof en;
export const useMessagingMessages = defineMessages(en, {
  pl: () => import('./messaging.messages.pl'),
});
