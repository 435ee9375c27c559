import { isAuthenticated } from './authenticated.ts';
import type { HttpCheck, HttpStep } from './check-spec.ts';
import { recordStep, timeLeft, type CheckRun, type Finding } from './check-run.ts';
import { judgeAnswer } from './http-answer.ts';
import { buildRequest } from './http-request.ts';

/** Runs the steps in their order; the first that fails ends the check unless it is optional. */
export async function checkHttp(check: HttpCheck, run: CheckRun): Promise<Finding> {
  let identity: string | undefined;
  for (const step of check.steps) {
    const optional = step.optional === true;
    const finding = await recordStep(run, step.name, optional, () => runStep(check, step, run));
    if (finding.ok) identity = finding.identity ?? identity;
    else if (!optional) return finding;
  }
  const subject = isAuthenticated(check) ? 'accepted the credentials' : 'answered';
  return {
    ok: true,
    message: `${run.providerName} ${subject}.`,
    ...(identity === undefined ? {} : { identity }),
  };
}

async function runStep(check: HttpCheck, step: HttpStep, run: CheckRun): Promise<Finding> {
  const request = buildRequest(check, step, run.scope, run.scrubber);
  const response = await run.outbound.request({
    ...request,
    deadlineMs: timeLeft(run),
    ...(run.signal === undefined ? {} : { signal: run.signal }),
  });
  return judgeAnswer(check, step, response, run.scope);
}
