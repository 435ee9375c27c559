import type { OAuthScope } from '../catalog/index.ts';

/** The scopes to ask for, in the order of the catalog; or the name that it does not have. */
export type ChosenScopes =
  | { readonly ok: true; readonly scopes: readonly string[] }
  | { readonly ok: false; readonly unknown: string };

/**
 * Which scopes a sign-in asks for: those that are chosen, else those of before, else the defaults; and always the
 * required ones. Scopes of before that the catalog no longer has are left out.
 */
export function chooseScopes(
  offered: readonly OAuthScope[],
  chosen: readonly string[] | null,
  before: readonly string[],
): ChosenScopes {
  const names = new Set(offered.map(({ name }) => name));
  const unknown = chosen?.find((name) => !names.has(name));
  if (unknown !== undefined) return { ok: false, unknown };
  const known = before.filter((name) => names.has(name));
  const wanted = new Set(chosen ?? known);
  const byDefault = chosen === null && known.length === 0;
  const scopes = offered
    .filter(
      ({ name, required, default: usual }) => required || (byDefault ? usual : wanted.has(name)),
    )
    .map(({ name }) => name);
  return { ok: true, scopes };
}
