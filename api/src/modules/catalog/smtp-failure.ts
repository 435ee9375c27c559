import type { SmtpRefusal, SmtpSendResult } from '../../platform/outbound/outbound.ts';
import type { SmtpCheck } from './check-spec.ts';
import { references } from './template.ts';
import type { Failure } from './verdict.ts';

/** What a mail server's refusal means. Reply codes by RFC 5321 section 4.2 and RFC 4954 section 6. */
export function failureOfSmtp(refusal: SmtpRefusal, check: SmtpCheck): Failure {
  const words = refusal.reply.trim() === '' ? {} : { words: refusal.reply };
  const code = refusal.replyCode;
  const status = code === undefined ? {} : { status: code };
  const failure = { ...words, ...status };
  if (refusal.stage === 'starttls' || code === 538 || isStartTlsFirst(refusal)) {
    return { ...failure, code: 'TLS', ...fieldOf(check.security) };
  }
  if (code !== undefined && code >= 400 && code < 500) {
    const isSending = refusal.stage !== 'greeting' && refusal.stage !== 'auth';
    return { ...failure, code: 'SERVER_ERROR', ...(isSending ? { hint: laterHint } : {}) };
  }
  switch (refusal.stage) {
    case 'greeting':
      return code === undefined
        ? { ...failure, code: 'UNEXPECTED_ANSWER' }
        : { ...failure, code: 'FORBIDDEN', ...fieldOf(check.host) };
    case 'auth': {
      const isNotOffered = code === undefined || (code >= 500 && code <= 504);
      return { ...failure, code: isNotOffered ? 'UNEXPECTED_ANSWER' : 'UNAUTHORIZED' };
    }
    case 'sender':
    case 'recipient':
    case 'data':
      return { ...failure, code: 'FORBIDDEN', hint: refusedHints[refusal.stage] };
  }
}

const laterHint = 'The mail server does not take the message at the moment. Try again later.';

const refusedHints = {
  sender:
    'The mail server does not take messages from this sender. Set the From address to one that the account may use.',
  recipient:
    'The mail server takes no messages for this address. Check its spelling, and whether the account may send to it.',
  data: 'The mail server took the addresses but not the message. Its words say why: often a limit of the account or a filter.',
} as const;

/** RFC 3207 section 4: a server that wants STARTTLS first answers 530. */
function isStartTlsFirst(refusal: SmtpRefusal): boolean {
  return refusal.replyCode === 530 && /starttls/i.test(refusal.reply);
}

function fieldOf(template: string): { readonly field?: string } {
  const [field] = references(template);
  return field === undefined ? {} : { field };
}

/**
 * Whether a server refuses the recipient because there is none: then every other one would, too. Enhanced codes say it
 * exactly (RFC 3463: X.1.1 to X.1.3, X.1.6, X.1.10 of RFC 7505, and X.2.1); without one, the reply codes of RFC 5321
 * section 4.2.3, unless the words are about who may send.
 */
export function isRecipientsFault(result: SmtpSendResult): boolean {
  if (result.ok || result.stage !== 'recipient') return false;
  const { replyCode = 0, reply } = result;
  if (replyCode < 500) return false;
  const enhanced = /\b5\.(\d{1,3}\.\d{1,3})\b/.exec(reply)?.[1];
  if (enhanced !== undefined) return /^(?:1\.(?:1|2|3|6|10)|2\.1)$/.test(enhanced);
  const isPolicy = /relay|authenticat|denied|not (?:permitted|allowed)|spam|block|polic|sender/i;
  return [550, 551, 553].includes(replyCode) && !isPolicy.test(reply);
}
