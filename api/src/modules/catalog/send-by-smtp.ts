import type { Clock } from '../../platform/clock/index.ts';
import {
  type MailMessage,
  type Outbound,
  OutboundError,
  type SmtpSendResult,
} from '../../platform/outbound/outbound.ts';
import type { CheckFailure, SmtpCheck } from './check-spec.ts';
import { applyDefaults } from './form-values.ts';
import type { AuthMode, Provider, ValidForms } from './model.ts';
import { createScrubber } from './scrub.ts';
import { failureOfSmtp, isRecipientsFault } from './smtp-failure.ts';
import { smtpServerOf } from './smtp-server.ts';
import { TemplateError } from './template.ts';
import { type Failure, failureOfOutbound, failureOfTemplate, tell } from './verdict.ts';

/** An auth mode whose messages go out by SMTP. */
export type SmtpMode = AuthMode & { readonly check: SmtpCheck };

/** Whether a provider sends its e-mail by SMTP in this auth mode. */
export function sendsBySmtp(
  provider: Pick<Provider, 'capabilities'>,
  mode: AuthMode,
): mode is SmtpMode {
  return provider.capabilities.includes('SEND_EMAIL') && mode.check.kind === 'SMTP';
}

/** What became of a message; told like a check, with no credential in any of its strings. */
export type Posted =
  | { readonly outcome: 'SENT'; readonly response: string; readonly durationMs: number }
  | {
      /** REFUSED: it surely was not accepted. UNKNOWN: it may have been. */
      readonly outcome: 'REFUSED' | 'UNKNOWN';
      readonly code: CheckFailure;
      /** The server's own words, where it had any. */
      readonly message: string;
      readonly hint: string;
      /** MESSAGE: nobody has the recipient's address; the server is well, and no other one would take it. */
      readonly fault: 'MESSAGE' | 'PROVIDER';
      readonly durationMs: number;
    };

interface PostPorts {
  readonly outbound: Pick<Outbound, 'sendMail'>;
  readonly clock: Clock;
  /** Milliseconds from the connection to the server's last word. */
  readonly deadlineMs: number;
}

/** Sends a message through the mail server that the mode's check names. Whatever the server does is a result. */
export async function sendBySmtp(
  provider: Provider,
  mode: SmtpMode,
  forms: ValidForms,
  message: MailMessage,
  { outbound, clock, deadlineMs }: PostPorts,
): Promise<Posted> {
  const filled = applyDefaults(mode, forms);
  const scrubber = createScrubber(mode.credentialsSchema, filled.credentials);
  const started = clock.now().getTime();
  const result = await posted(async () =>
    outbound.sendMail({ ...smtpServerOf(mode.check, filled), deadlineMs }, message),
  );
  const durationMs = Math.max(0, Math.round(clock.now().getTime() - started));
  if ('ok' in result && result.ok) {
    return { outcome: 'SENT', response: scrubber.clean(result.response), durationMs };
  }
  const failure = 'ok' in result ? failureOf(result, mode.check) : result;
  const verdict = tell(failure, provider.name, mode);
  const isUnknown = 'ok' in result && result.stage === 'unanswered';
  return {
    outcome: isUnknown ? 'UNKNOWN' : 'REFUSED',
    code: failure.code,
    message: scrubber.clean(verdict.message),
    hint: isUnknown ? unknownHint : verdict.hint,
    fault: 'ok' in result && isRecipientsFault(result) ? 'MESSAGE' : 'PROVIDER',
    durationMs,
  };
}

const unknownHint =
  'The message was handed over, but nobody knows whether it was accepted. Look into the mailbox before sending it again.';

function failureOf(result: Extract<SmtpSendResult, { ok: false }>, check: SmtpCheck): Failure {
  return result.stage === 'unanswered'
    ? failureOfOutbound(result.error)
    : failureOfSmtp(result, check);
}

async function posted(send: () => Promise<SmtpSendResult>): Promise<SmtpSendResult | Failure> {
  try {
    return await send();
  } catch (error) {
    if (error instanceof TemplateError) return failureOfTemplate(error);
    if (error instanceof OutboundError) return failureOfOutbound(error);
    throw error;
  }
}
