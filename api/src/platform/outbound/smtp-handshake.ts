import type { SmtpHandshakeResult } from './outbound.ts';
import { serverWords } from './smtp-reply.ts';
import { type SmtpConversation, withSmtpSession } from './smtp-session.ts';

/**
 * Greeting, EHLO, STARTTLS and AUTH over a socket that is already connected, and ends with it.
 * @throws {OutboundError} when the conversation breaks off; what the server refuses is a result
 */
export function smtpHandshake(conversation: SmtpConversation): Promise<SmtpHandshakeResult> {
  return withSmtpSession(conversation, async ({ connection, greeting }) => {
    connection.quit();
    return { ok: true, greeting: serverWords(greeting, conversation.request) };
  });
}
