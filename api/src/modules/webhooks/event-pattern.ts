/** What a webhook may listen to: everything, a family, or one type. */
const everything = '*';
const familyPattern = /^[a-z][a-z0-9_-]*\.\*$/;
const typePattern = /^[a-z][a-z0-9_-]*(?:\.[a-z0-9_-]+)+$/;
const longest = 100;
const mostNear = 3;

/** Whether it reads like `*`, `integration.*` or `integration.connected`, known or not. */
export function isEventPattern(text: string): boolean {
  if (text.length > longest) return false;
  return text === everything || familyPattern.test(text) || typePattern.test(text);
}

/** `integration` of `integration.connected` and of `integration.*`. */
export function familyOf(pattern: string): string {
  return pattern.split('.', 1)[0] ?? '';
}

/**
 * The known names that a mistyped one most likely meant, the nearest first; none when all are far from it. What is too
 * long to be a type is not looked at: the work grows with its length.
 */
export function nearestNames(text: string, known: readonly string[]): readonly string[] {
  if (text.length > longest) return [];
  const limit = Math.max(2, Math.floor(text.length / 4));
  return known
    .map((name) => ({ name, distance: distanceBetween(text, name) }))
    .filter(({ distance }) => distance <= limit)
    .toSorted((a, b) => a.distance - b.distance)
    .slice(0, mostNear)
    .map(({ name }) => name);
}

/** How many letters must be typed, removed or changed to make one of the other (Levenshtein). */
function distanceBetween(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (const [row, letter] of a.split('').entries()) {
    const current = [row + 1];
    for (let column = 1; column <= b.length; column += 1) {
      const changed = (above[column - 1] ?? 0) + (b[column - 1] === letter ? 0 : 1);
      current.push(Math.min(changed, (above[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    above = current;
  }
  return above.at(-1) ?? 0;
}
