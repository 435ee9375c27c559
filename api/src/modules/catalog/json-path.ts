const segmentPattern = /[^.[\]]+|\[(\d+)\]/g;

/** A path such as `data.name`, `errors[0].message` or `[0].id`. */
export const jsonPathPattern =
  /^(?:[A-Za-z_][\w-]*|\[\d{1,3}\])(?:\[\d{1,3}\])?(?:\.[A-Za-z_][\w-]*(?:\[\d{1,3}\])?)*$/;

/** Reads a value by path; own properties only, so that `__proto__` reads nothing. */
export function readPath(value: unknown, path: string): unknown {
  let current = value;
  for (const [segment, index] of path.matchAll(segmentPattern)) {
    if (typeof current !== 'object' || current === null) return undefined;
    const name = index ?? segment;
    if (!Object.hasOwn(current, name)) return undefined;
    current = (current as Record<string, unknown>)[name];
  }
  return current;
}
