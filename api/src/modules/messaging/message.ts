import type { MailAddress } from '../../platform/outbound/index.ts';

/** What can be sent; each has a failover order of its own. */
export const messageKinds = ['EMAIL', 'SMS'] as const;
export type MessageKind = (typeof messageKinds)[number];

/** An e-mail to one recipient; the integration's settings say from whom. At least one of text and html. */
export interface EmailMessage {
  readonly kind: 'EMAIL';
  readonly to: MailAddress;
  readonly subject: string;
  readonly text: string | null;
  readonly html: string | null;
}

export interface SmsMessage {
  readonly kind: 'SMS';
  /** E.164, as +48123456789. */
  readonly to: string;
  readonly text: string;
}

export type Message = EmailMessage | SmsMessage;

export function recipientOf(message: Message): string {
  return message.kind === 'EMAIL' ? message.to.text : message.to;
}

/** As in "could not send an e-mail". */
export function whatIs(kind: MessageKind): string {
  return kind === 'EMAIL' ? 'an e-mail' : 'a text message';
}
