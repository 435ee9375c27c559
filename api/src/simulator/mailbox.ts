/** A message or post that a simulated vendor took. */
export interface ReceivedMail {
  /** The mail server, as `smtp.example.com`. */
  readonly host: string;
  /** Of the envelope. */
  readonly from: string;
  readonly to: readonly string[];
  /** Empty where the message has none. */
  readonly subject: string;
  /** The whole message as it came, cut at 64 KB. */
  readonly source: string;
  readonly receivedAt: Date;
}

const most = 20;

/** The latest messages that came to any of the mail servers, up to 20, newest first. */
export class Mailbox {
  #mails: readonly ReceivedMail[] = [];

  /** As it came by SMTP. */
  add(mail: Omit<ReceivedMail, 'subject' | 'receivedAt'>): void {
    this.put({ ...mail, subject: subjectOf(mail.source) });
  }

  /** What came over HTTP, read already. */
  put(mail: Omit<ReceivedMail, 'receivedAt'>): void {
    this.#mails = [{ ...mail, receivedAt: new Date() }, ...this.#mails].slice(0, most);
  }

  list(): readonly ReceivedMail[] {
    return this.#mails;
  }
}

/** The header field, unfolded (RFC 5322) and with its encoded words in UTF-8 read (RFC 2047). */
function subjectOf(source: string): string {
  const [head = ''] = source.split(/\r?\n\r?\n/, 1);
  const field = /^subject:[ \t]*(.*(?:\r?\n[ \t].*)*)/im.exec(head)?.[1] ?? '';
  const unfolded = field.replaceAll(/\?=\s+=\?/g, '?==?').replaceAll(/\r?\n[ \t]/g, ' ');
  return unfolded.replaceAll(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, kind: string, text: string) =>
    kind.toLowerCase() === 'b'
      ? Buffer.from(text, 'base64').toString('utf8')
      : Buffer.from(
          text
            .replaceAll('_', ' ')
            .replaceAll(/=([0-9A-F]{2})/gi, (__, hex: string) =>
              String.fromCharCode(Number.parseInt(hex, 16)),
            ),
          'latin1',
        ).toString('utf8'),
  );
}
