/** The object that a GraphQL enum is made of, from the list of its values. */
export function enumOf<const T extends readonly string[]>(
  values: T,
): { readonly [Value in T[number]]: Value } {
  return Object.fromEntries(values.map((value) => [value, value])) as {
    readonly [Value in T[number]]: Value;
  };
}
