import type { HttpAction } from './action-spec.ts';
import type { CheckSpec, HttpCheck } from './check-spec.ts';

/**
 * An action as a check of the same requests, so that both are built, judged and told by the same rules. What the action
 * does not say is as in the check of its auth mode.
 */
export function asCheck(action: HttpAction, check: CheckSpec): HttpCheck {
  const http = check.kind === 'HTTP' ? check : undefined;
  const auth = action.auth ?? http?.auth;
  const errorMessage = action.errorMessage ?? http?.errorMessage;
  const shared = check.kind === 'NONE' ? undefined : check.hints;
  return {
    kind: 'HTTP',
    description: '',
    source: action.source,
    steps: action.steps,
    hints: { ...shared, ...action.hints },
    ...(auth === undefined ? {} : { auth }),
    ...(errorMessage === undefined ? {} : { errorMessage }),
  };
}
