import type { AuthMode, CheckFailure, CheckSpec } from '../modules/catalog/index.ts';

/** A check that can be run. */
export type RunnableCheck = Exclude<CheckSpec, { kind: 'NONE' }>;

/** The check of a mode that can be connected and checked; such a mode needs cases. */
export function runnableCheck(mode: AuthMode): RunnableCheck | undefined {
  return mode.available && mode.check.kind !== 'NONE' ? mode.check : undefined;
}

/** What every vendor can be found in, by the kind of its check. */
export function requiredSituations(check: RunnableCheck): readonly string[] {
  switch (check.kind) {
    case 'HTTP':
      return [
        'good',
        'badCredentials',
        'forbidden',
        'rateLimited',
        'serverError',
        'garbage',
        'slow',
        'redirect',
      ];
    case 'SMTP':
      return [
        'good',
        ...(check.user === undefined ? [] : ['badCredentials']),
        'forbidden',
        'rateLimited',
        'serverError',
        'garbage',
        'slow',
      ];
    case 'TCP':
      return ['good', 'serverError', 'garbage', 'slow'];
  }
}

/** Situations in which the admin must read exact words, best the vendor's own. */
export const wordedSituations: ReadonlySet<string> = new Set([
  'badCredentials',
  'forbidden',
  'garbage',
]);

const httpVerdicts: Readonly<Record<string, readonly CheckFailure[]>> = {
  badCredentials: ['UNAUTHORIZED'],
  // Some vendors make no difference between a wrong key and one that may not.
  forbidden: ['FORBIDDEN', 'UNAUTHORIZED'],
  rateLimited: ['RATE_LIMITED'],
  serverError: ['SERVER_ERROR'],
  garbage: ['UNEXPECTED_ANSWER'],
  slow: ['TIMEOUT'],
  redirect: ['REDIRECTED'],
};

/** The verdicts that a situation allows; undefined where any may be right. SMTP tells most of them by one reply code. */
export function allowedVerdicts(
  check: RunnableCheck,
  situation: string,
): readonly CheckFailure[] | undefined {
  if (check.kind === 'HTTP') {
    return Object.hasOwn(httpVerdicts, situation) ? httpVerdicts[situation] : undefined;
  }
  return situation === 'slow' ? ['TIMEOUT'] : undefined;
}
