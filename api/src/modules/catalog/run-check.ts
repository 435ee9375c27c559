import type { Clock } from '../../platform/clock/index.ts';
import type { Outbound } from '../../platform/outbound/outbound.ts';
import type { CheckResult, CheckSpec, NoCheck } from './check-spec.ts';
import type { CheckRun, Finding } from './check-run.ts';
import { withDefaults } from './oauth-values.ts';
import { checkHttp } from './http-check.ts';
import type { AuthMode, Provider, ValidForms } from './model.ts';
import { createScrubber, type Scrubber } from './scrub.ts';
import { checkSmtp } from './smtp-check.ts';
import { checkTcp } from './tcp-check.ts';
import { tell } from './verdict.ts';

/** Milliseconds that a whole check may take. */
const checkDeadlineMs = 15_000;

export interface CheckPorts {
  readonly outbound: Outbound;
  readonly clock: Clock;
  readonly signal?: AbortSignal;
  /** Milliseconds for all steps together; 15,000 by default. */
  readonly deadlineMs?: number;
}

/**
 * Checks credentials at the provider. Whatever the provider or the network does becomes a result; no credential and
 * none of its usual encodings is in it.
 * @throws {RangeError} for an auth mode that the provider does not have, and the signal's reason when the caller cancels.
 */
export async function runCheck(
  provider: Provider,
  authModeKey: string,
  forms: ValidForms,
  ports: CheckPorts,
): Promise<CheckResult> {
  const mode = provider.authModes.find((candidate) => candidate.key === authModeKey);
  if (mode === undefined) throw new RangeError(`${provider.key} has no auth mode ${authModeKey}`);
  const { check } = mode;
  if (!mode.available) return notCheckable(mode.unavailableReason ?? '');
  if (check.kind === 'NONE') return notCheckable(check.reason);
  const filled = withDefaults(mode, forms);
  const started = ports.clock.now().getTime();
  const run: CheckRun = {
    providerName: provider.name,
    scope: filled,
    outbound: ports.outbound,
    scrubber: createScrubber(mode.credentialsSchema, filled.credentials),
    clock: ports.clock,
    signal: ports.signal,
    deadlineAt: started + (ports.deadlineMs ?? checkDeadlineMs),
    steps: [],
  };
  const finding = await dispatch(check, run);
  const durationMs = Math.max(0, Math.round(ports.clock.now().getTime() - started));
  return { ...told(finding, run.scrubber, provider.name, mode), durationMs, steps: run.steps };
}

function dispatch(check: Exclude<CheckSpec, NoCheck>, run: CheckRun): Promise<Finding> {
  if (check.kind === 'HTTP') return checkHttp(check, run);
  return check.kind === 'SMTP' ? checkSmtp(check, run) : checkTcp(check, run);
}

function told(
  finding: Finding,
  scrubber: Scrubber,
  providerName: string,
  mode: AuthMode,
): Omit<CheckResult, 'durationMs' | 'steps'> {
  if (finding.ok) {
    return {
      outcome: 'OK',
      code: null,
      message: scrubber.clean(finding.message),
      hint: null,
      identity: finding.identity === undefined ? null : scrubber.clean(finding.identity),
      fieldAtFault: null,
    };
  }
  const verdict = tell(finding.failure, providerName, mode);
  return {
    outcome: 'FAILED',
    code: finding.failure.code,
    message: scrubber.clean(verdict.message),
    hint: verdict.hint,
    identity: null,
    fieldAtFault: verdict.fieldAtFault,
  };
}

function notCheckable(reason: string): CheckResult {
  return {
    outcome: 'NOT_CHECKABLE',
    code: null,
    message: reason,
    hint: null,
    identity: null,
    fieldAtFault: null,
    durationMs: 0,
    steps: [],
  };
}
