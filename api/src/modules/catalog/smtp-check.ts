import type { SmtpCheck } from './check-spec.ts';
import { recordStep, timeLeft, type CheckRun, type Finding } from './check-run.ts';
import { failureOfSmtp } from './smtp-failure.ts';
import { smtpServerOf } from './smtp-server.ts';
import { fillText } from './template.ts';

/** A real handshake: greeting, EHLO, STARTTLS and, with a user, AUTH. */
export async function checkSmtp(check: SmtpCheck, run: CheckRun): Promise<Finding> {
  return recordStep(run, 'SMTP handshake', false, async () => {
    const server = smtpServerOf(check, run.scope);
    const result = await run.outbound.smtpHandshake({
      ...server,
      deadlineMs: timeLeft(run),
      ...(run.signal === undefined ? {} : { signal: run.signal }),
    });
    if (!result.ok) return { ok: false, failure: failureOfSmtp(result, check) };
    const identity = check.identity === undefined ? undefined : fillText(check.identity, run.scope);
    return {
      ok: true,
      message:
        server.user === undefined
          ? `${server.host} answered as a mail server.`
          : `${server.host} accepted the sign-in.`,
      ...(identity === undefined ? {} : { identity }),
    };
  });
}
