/** A type of event of the catalog. */
export interface CatalogType {
  readonly name: string;
  readonly description: string;
  readonly family: string;
}

export interface Family {
  readonly name: string;
  /** The wildcard that means all of it. */
  readonly pattern: string;
  readonly types: readonly CatalogType[];
}

export const everything = '*';

/** The catalog by family, in its own order. */
export function familiesOf(catalog: readonly CatalogType[]): readonly Family[] {
  const names = [...new Set(catalog.map(({ family }) => family))];
  return names.map((name) => ({
    name,
    pattern: `${name}.*`,
    types: catalog.filter(({ family }) => family === name),
  }));
}

/** Patterns that the catalog does not offer: entered by hand. */
export function foreignPatterns(
  chosen: readonly string[],
  catalog: readonly CatalogType[],
): readonly string[] {
  const offered = new Set([
    everything,
    ...catalog.flatMap(({ name, family }) => [name, `${family}.*`]),
  ]);
  return chosen.filter((pattern) => !offered.has(pattern));
}

/** `chosen` with `pattern` or without it; what a wildcard includes is not chosen singly beside it. */
export function withPattern(
  chosen: readonly string[],
  pattern: string,
  wanted: boolean,
): readonly string[] {
  const rest = chosen.filter((other) => other !== pattern);
  if (!wanted) return rest;
  if (pattern === everything) return [everything];
  const family = pattern.endsWith('.*') ? pattern.slice(0, -1) : null;
  return [
    ...rest.filter((other) => other !== everything && !(family && other.startsWith(family))),
    pattern,
  ];
}
