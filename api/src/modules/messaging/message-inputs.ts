import { MailAddress } from '../../platform/outbound/index.ts';
import { type UserError, userError } from '../../user-error.ts';
import { type EmailMessage, type SmsMessage } from './message.ts';
import { oneLine } from './message-values.ts';

/** What a caller gave, before it was looked at. */
export interface EmailInput {
  readonly to: string;
  readonly subject: string;
  readonly text: string | null;
  readonly html: string | null;
}

export interface SmsInput {
  readonly to: string;
  readonly text: string;
}

export type Read<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly userErrors: readonly UserError[] };

/** Bytes of text and HTML together. */
export const longestBody = 200_000;
/** Of RFC 5322 a line; in characters, since names are encoded anyway. */
const longestSubject = 500;
/** What providers split into parts at most. */
const longestSms = 1_600;
const longestKey = 200;

/** An e-mail that can be sent: one recipient, a subject on one line, and something to read. */
export function readEmail({ to, subject, text, html }: EmailInput): Read<EmailMessage> {
  const address = MailAddress.parse(to.trim());
  const line = oneLine(subject);
  const body = [text, html].map((part) => part ?? '');
  const errors = [
    address === undefined && invalidAddress,
    line === '' && invalid('subject', 'A message needs a subject. Enter one.'),
    line.length > longestSubject &&
      invalid('subject', `A subject has at most ${longestSubject} characters. Shorten it.`),
    body.every((part) => part.trim() === '') &&
      invalid('text', 'There is nothing to send. Enter text, HTML or both.'),
    bytesOf(body) > longestBody &&
      invalid('text', `Text and HTML have at most ${longestBody} bytes together. Shorten them.`),
  ].filter((error) => error !== false);
  if (address === undefined || errors.length > 0) return { ok: false, userErrors: errors };
  const value = { kind: 'EMAIL', to: address, subject: line, ...partsOf(text, html) } as const;
  return { ok: true, value };
}

/** A text message that can be sent, to a number in E.164. */
export function readSms({ to, text }: SmsInput): Read<SmsMessage> {
  const number = to.replaceAll(/[\s().-]/g, '');
  const errors = [
    !/^\+[1-9][0-9]{6,14}$/.test(number) && invalidNumber,
    text.trim() === '' && invalid('text', 'There is nothing to send. Enter a text.'),
    text.length > longestSms &&
      invalid('text', `A text message has at most ${longestSms} characters. Shorten it.`),
  ].filter((error) => error !== false);
  if (errors.length > 0) return { ok: false, userErrors: errors };
  return { ok: true, value: { kind: 'SMS', to: number, text: text.toWellFormed() } };
}

/** Null: there is none. */
export function readKey(key: string | null): Read<string | null> {
  if (key === null) return { ok: true, value: null };
  const isGood = key.length <= longestKey && /^[\x21-\x7e]+$/.test(key);
  if (isGood) return { ok: true, value: key };
  const message = `A key has 1 to ${longestKey} letters, digits and signs, without spaces.`;
  return { ok: false, userErrors: [invalid('idempotencyKey', message)] };
}

export function bytesOf(parts: readonly string[]): number {
  return parts.reduce((sum, part) => sum + Buffer.byteLength(part), 0);
}

const invalidAddress = userError(
  'INVALID_ADDRESS',
  'This is not an e-mail address. Enter one as name@example.com.',
  ['to'],
);

const invalidNumber = userError(
  'INVALID_ADDRESS',
  'This is not a telephone number. Enter one with its country code, as +48123456789.',
  ['to'],
);

function invalid(field: string, message: string): UserError {
  return userError('INVALID_FIELD', message, [field]);
}

function partsOf(text: string | null, html: string | null) {
  const part = (given: string | null) =>
    given === null || given.trim() === '' ? null : given.toWellFormed();
  return { text: part(text), html: part(html) };
}
