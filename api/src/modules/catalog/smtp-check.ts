import type {
  SmtpHandshakeRequest,
  SmtpHandshakeResult,
} from '../../platform/outbound/outbound.ts';
import type { SmtpCheck } from './check-spec.ts';
import { recordStep, timeLeft, type CheckRun, type Finding } from './check-run.ts';
import { fillRequired, fillText, references, TemplateError } from './template.ts';
import { hostValue, portValue } from './endpoint.ts';
import type { Failure } from './verdict.ts';

type Refusal = Extract<SmtpHandshakeResult, { ok: false }>;

/** A real handshake: greeting, EHLO, STARTTLS and, with a user, AUTH. */
export async function checkSmtp(check: SmtpCheck, run: CheckRun): Promise<Finding> {
  return recordStep(run, 'SMTP handshake', false, async () => {
    const user = check.user === undefined ? undefined : fillText(check.user, run.scope);
    const password = check.password === undefined ? undefined : fillText(check.password, run.scope);
    const host = hostValue(check.host, run.scope);
    const result = await run.outbound.smtpHandshake({
      host,
      port: portValue(check.port, run.scope),
      security: security(check, run),
      ...(user === undefined ? {} : { user }),
      ...(password === undefined ? {} : { password }),
      deadlineMs: timeLeft(run),
      ...(run.signal === undefined ? {} : { signal: run.signal }),
    });
    if (!result.ok) return { ok: false, failure: failureOf(result, check) };
    const identity = check.identity === undefined ? undefined : fillText(check.identity, run.scope);
    return {
      ok: true,
      message:
        user === undefined ? `${host} answered as a mail server.` : `${host} accepted the sign-in.`,
      ...(identity === undefined ? {} : { identity }),
    };
  });
}

function security(check: SmtpCheck, run: CheckRun): SmtpHandshakeRequest['security'] {
  const value = fillRequired(check.security, run.scope);
  if (value === 'tls' || value === 'starttls' || value === 'none') return value;
  const field = references(check.security)[0] ?? '';
  throw new TemplateError(field, 'value', 'The encryption must be tls, starttls or none.');
}

/** Reply codes by RFC 5321 section 4.2 and RFC 4954 section 6. */
function failureOf(refusal: Refusal, check: SmtpCheck): Failure {
  const words = refusal.reply.trim() === '' ? {} : { words: refusal.reply };
  const code = refusal.replyCode;
  const status = code === undefined ? {} : { status: code };
  const failure = { ...words, ...status };
  const securityField = references(check.security)[0];
  const encryption = {
    ...failure,
    code: 'TLS' as const,
    ...(securityField === undefined ? {} : { field: securityField }),
  };
  if (refusal.stage === 'starttls' || code === 538 || isStartTlsFirst(refusal)) return encryption;
  if (code !== undefined && code >= 400 && code < 500) return { ...failure, code: 'SERVER_ERROR' };
  if (refusal.stage === 'greeting') {
    if (code === undefined) return { ...failure, code: 'UNEXPECTED_ANSWER' };
    const [hostField] = references(check.host);
    return {
      ...failure,
      code: 'FORBIDDEN',
      ...(hostField === undefined ? {} : { field: hostField }),
    };
  }
  const isNotOffered = code === undefined || (code >= 500 && code <= 504);
  return { ...failure, code: isNotOffered ? 'UNEXPECTED_ANSWER' : 'UNAUTHORIZED' };
}

/** RFC 3207 section 4: a server that wants STARTTLS first answers 530. */
function isStartTlsFirst(refusal: Refusal): boolean {
  return refusal.replyCode === 530 && /starttls/i.test(refusal.reply);
}
