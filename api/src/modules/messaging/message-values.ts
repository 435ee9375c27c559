import { type MailAddress, composeMail } from '../../platform/outbound/index.ts';
import type { FormValues } from '../catalog/index.ts';
import type { EmailMessage, SmsMessage } from './message.ts';

/** From whom, when and under which id an e-mail goes. */
export interface Sending {
  readonly id: string;
  readonly from: MailAddress;
  readonly fromName: string | null;
  readonly date: Date;
  /** As `<unique@example.com>`. */
  readonly messageId: string;
}

/** What `${message.…}` stands for in the action of an e-mail provider; `withRaw`: it wants the whole message. */
export async function emailValues(
  { to, subject, text, html }: EmailMessage,
  { id, from, fromName, date, messageId }: Sending,
  withRaw: boolean,
): Promise<FormValues> {
  const name = fromName === null ? '' : oneLine(fromName);
  const raw = withRaw
    ? await composeMail({
        from,
        ...(name === '' ? {} : { fromName: name }),
        to,
        subject,
        text: text ?? '',
        html: html ?? '',
        date,
        messageId,
      })
    : undefined;
  return {
    id,
    to: to.text,
    from: from.text,
    fromName: name,
    sender: name === '' ? from.text : `${quoted(name)} <${from.text}>`,
    subject: oneLine(subject),
    text: text ?? '',
    html: html ?? '',
    ...(raw === undefined ? {} : { raw: raw.toString('base64url') }),
  };
}

export function smsValues({ to, text }: SmsMessage, id: string): FormValues {
  return {
    id,
    to,
    toDigits: to.replace(/^\+/, ''),
    text,
    alphabet: isGsm(text) ? 'text' : 'unicode',
  };
}

/** A header ends with its line; what is no text has no place in one. */
export function oneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
}

/** A name of letters, digits and spaces stands as it is, any other one in quotes (RFC 5322, quoted-string). */
function quoted(name: string): string {
  return /^[\p{L}\p{N} ]+$/u.test(name) ? name : `"${name.replaceAll(/["\\]/g, String.raw`\$&`)}"`;
}

/** GSM 03.38 with its extension table: other texts are sent in UCS-2, in which fewer characters fit into a message. */
function isGsm(text: string): boolean {
  return /^[@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&'()*+,\-./0-9:;<=>?¡A-ZÄÖÑÜ§¿a-zäöñüà^{}\\[~\]|€]*$/u.test(
    text,
  );
}
