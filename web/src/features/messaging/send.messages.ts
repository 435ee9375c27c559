import type { Refusal } from '../../graphql/create-submission';
import type { MessageOutcome, MessageTryOutcome } from '../../graphql/generated/graphql';
import { defineMessages } from '../../i18n';

/** The server's words are good English; other languages say it themselves where the code tells enough. */
const asTheServerSays = ({ message }: Refusal): string => message;

const outcomes: Readonly<Record<MessageTryOutcome, string>> = {
  SENT: 'Sent',
  FAILED: 'Failed',
  UNKNOWN: 'May have arrived',
  LIMIT_REACHED: 'Limit reached',
  SKIPPED: 'Passed over',
};

const means: Readonly<Record<MessageOutcome, string>> = {
  SENT: 'Look into the mailbox or at the phone: what a provider took may still be held back there.',
  FAILED: 'Nobody took it, and nothing arrives.',
  UNKNOWN:
    'It broke off on the way. It was not sent by another one, so that it does not arrive twice.',
};

const en = {
  to: 'Recipient',
  phone: 'Phone number',
  phoneHelp: 'With the country code, such as +48123456789.',
  subject: 'Subject',
  text: 'Text',
  send: 'Send',
  sendAgain: 'Send again',
  close: 'Close',
  sending: 'Sending. One integration after the other is asked, until one takes it.',
  sentBy: (name: string) => `Sent by ${name}`,
  failed: 'The message was not sent',
  unknown: 'The message may have arrived',
  means,
  id: (id: string) => `The provider calls it ${id}.`,
  duplicate: 'It had been sent before. Nothing was sent now.',
  tries: 'Who was asked, in this order',
  outcomes,
  skipped: ({ message }: Pick<Refusal, 'code' | 'message'>): string => message,
  refusal: asTheServerSays,
};

export type SendMessages = typeof en;
export const useSendMessages = defineMessages(en, { pl: () => import('./send.messages.pl') });
