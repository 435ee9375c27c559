/** A scope as the catalog tells it. */
export interface Scope {
  readonly name: string;
  readonly required: boolean;
  readonly default: boolean;
}

/** What is chosen at first: what is needed, and what was granted before, or else what is usual. */
export function firstScopes(scopes: readonly Scope[], granted: readonly string[] | null): string[] {
  return scopes
    .filter((scope) => scope.required || (granted?.includes(scope.name) ?? scope.default))
    .map(({ name }) => name);
}

/** The choice with one scope more or less, in the order of the catalog; what is needed stays. */
export function toggleScope(
  scopes: readonly Scope[],
  chosen: readonly string[],
  name: string,
  isChosen: boolean,
): string[] {
  return scopes
    .filter((scope) =>
      scope.name === name ? isChosen || scope.required : chosen.includes(scope.name),
    )
    .map((scope) => scope.name);
}
