/**
 * Matches the path of a request against a documented one in which `{name}` stands for a value, at most one in each
 * segment. Returns the values by name, or undefined when it is another path.
 */
export function matchPath(
  documented: string,
  asked: string,
  names: readonly string[],
): Readonly<Record<string, string>> | undefined {
  const expected = documented.split('/').map(decoded);
  const given = asked.split('/').map(decoded);
  if (expected.length !== given.length) return undefined;
  const values: Record<string, string> = {};
  for (const [index, pattern] of expected.entries()) {
    const segment = given[index] ?? '';
    const name = names.find((candidate) => pattern.includes(`{${candidate}}`));
    if (name === undefined) {
      if (pattern !== segment) return undefined;
      continue;
    }
    const [before = '', after = ''] = pattern.split(`{${name}}`);
    const isLongEnough = segment.length > before.length + after.length;
    if (!isLongEnough || !segment.startsWith(before) || !segment.endsWith(after)) return undefined;
    values[name] = segment.slice(before.length, segment.length - after.length);
  }
  return values;
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
