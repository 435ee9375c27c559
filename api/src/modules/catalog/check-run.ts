import type { Clock } from '../../platform/clock/index.ts';
import type { Outbound } from '../../platform/outbound/outbound.ts';
import { OutboundError } from '../../platform/outbound/outbound.ts';
import type { CheckOutcome, CheckStep } from './check-spec.ts';
import type { Scrubber } from './scrub.ts';
import { TemplateError, type TemplateScope } from './template.ts';
import { failureOfOutbound, failureOfTemplate, type Failure } from './verdict.ts';

/** What a step found out: an account that was recognised, or a failure. */
export type Finding =
  | { readonly ok: true; readonly message: string; readonly identity?: string }
  | { readonly ok: false; readonly failure: Failure };

/** One run of a check: its values, its way out and the time that is left. */
export interface CheckRun {
  readonly providerName: string;
  readonly scope: TemplateScope;
  readonly outbound: Outbound;
  readonly scrubber: Scrubber;
  readonly clock: Clock;
  readonly signal: AbortSignal | undefined;
  /** Milliseconds since the epoch. */
  readonly deadlineAt: number;
  readonly steps: CheckStep[];
}

/** Milliseconds until the deadline of the whole check. */
export function timeLeft(run: CheckRun): number {
  return run.deadlineAt - run.clock.now().getTime();
}

/**
 * Runs one step, records its time and turns what the network or a form value did into a failure.
 * @throws the reason of the caller's signal, when it was the caller who cancelled.
 */
export async function recordStep(
  run: CheckRun,
  name: string,
  optional: boolean,
  step: () => Promise<Finding>,
): Promise<Finding> {
  const started = run.clock.now().getTime();
  const finding = timeLeft(run) > 0 ? await guarded(run, step) : timedOut();
  run.steps.push({
    name,
    outcome: outcomeOf(finding, optional),
    durationMs: Math.max(0, Math.round(run.clock.now().getTime() - started)),
  });
  return finding;
}

function outcomeOf(finding: Finding, optional: boolean): CheckOutcome {
  if (finding.ok) return 'OK';
  return optional ? 'NOT_CHECKABLE' : 'FAILED';
}

async function guarded(run: CheckRun, step: () => Promise<Finding>): Promise<Finding> {
  run.signal?.throwIfAborted();
  try {
    return await step();
  } catch (error) {
    run.signal?.throwIfAborted();
    if (error instanceof TemplateError) return { ok: false, failure: failureOfTemplate(error) };
    if (error instanceof OutboundError) return { ok: false, failure: failureOfOutbound(error) };
    throw error;
  }
}

function timedOut(): Finding {
  return { ok: false, failure: { code: 'TIMEOUT' } };
}
