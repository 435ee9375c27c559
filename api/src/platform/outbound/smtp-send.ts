import { Readable } from 'node:stream';
import MailComposer from 'nodemailer/lib/mail-composer';
import { connectionFailure } from './failures.ts';
import type { MailMessage, OutboundError, SmtpSendResult } from './outbound.ts';
import { serverWords } from './smtp-reply.ts';
import { isAnswered, type SmtpConversation, withSmtpSession } from './smtp-session.ts';

/**
 * Hands one message over (RFC 5321, MAIL to the end of DATA), on a socket that is already connected and ends with it.
 * @throws {OutboundError} when the conversation breaks off before a byte of the message was sent: then it surely was
 * not accepted
 */
export function smtpSend(
  conversation: SmtpConversation,
  message: MailMessage,
): Promise<SmtpSendResult> {
  const { request, signal } = conversation;
  return withSmtpSession(conversation, async ({ connection, step }) => {
    const { envelope, bytes } = await compose(message);
    let handedOver = false;
    // It is read from when the server has said that it is ready for the message, and not before.
    const source = new Readable({
      read() {
        handedOver = true;
        this.push(bytes);
        this.push(null);
      },
    });
    try {
      const sent = await step<{ response: string }>((done) =>
        connection.send(envelope, source, done),
      );
      connection.quit();
      return { ok: true, response: serverWords(sent?.response ?? '', request) };
    } catch (error) {
      if (!handedOver || isAnswered(error)) throw error;
      const cause = signal.aborted ? (signal.reason as OutboundError) : error;
      return { ok: false, stage: 'unanswered', error: connectionFailure(cause, request.host) };
    }
  });
}

async function compose(message: MailMessage): Promise<{
  envelope: { from: string; to: string[] };
  bytes: Buffer;
}> {
  const { from, to } = message;
  return { envelope: { from: from.text, to: [to.text] }, bytes: await composeMail(message) };
}

/** The message as it travels (RFC 5322), for those who take it whole. */
export async function composeMail(message: MailMessage): Promise<Buffer> {
  const { from, to, fromName, subject, text, html, date, messageId } = message;
  const sender = { address: from.text, name: oneLine(fromName ?? '') };
  const composer = new MailComposer({
    from: sender,
    to: { address: to.text, name: '' },
    subject: oneLine(subject),
    date,
    messageId,
    text,
    html,
    // RFC 3834: nobody's absence is answered to a program.
    headers: { 'Auto-Submitted': 'auto-generated' },
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
}

/** A header ends with its line; what is no text has no place in one. */
function oneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
}
