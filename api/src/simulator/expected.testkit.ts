import { generalHints } from '../modules/catalog/general-words.ts';
import type { AuthMode, CheckFailure, CheckResult, Provider } from '../modules/catalog/index.ts';
import { hintKeys } from '../modules/catalog/verdict.ts';
import type { ExpectedVerdict } from './case-file.ts';

/** The result of a check that fails as a case file says, as far as it says so. */
export function failureOf(
  { code, message, hint, hintText, field }: ExpectedVerdict,
  provider: Provider,
  mode: AuthMode,
): Partial<CheckResult> {
  return {
    outcome: 'FAILED',
    code,
    identity: null,
    fieldAtFault: field ?? null,
    hint: hintText ?? textOf(hint, provider, mode),
    ...(message === undefined ? {} : { message }),
  };
}

function textOf(hint: ExpectedVerdict['hint'], { name }: Provider, { check }: AuthMode): string {
  const declared = check.kind === 'NONE' || hint === undefined ? undefined : check.hints?.[hint];
  if (declared !== undefined) return typeof declared === 'string' ? declared : declared.text;
  const codes = Object.keys(hintKeys) as CheckFailure[];
  const code = codes.find((each) => hintKeys[each] === hint);
  return code === undefined ? '' : generalHints[code](name, '');
}
