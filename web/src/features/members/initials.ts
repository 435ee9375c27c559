/** The first letters of the first and the last word of a name. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
  return ends
    .map((word) => String.fromCodePoint(...firstCodePoint(word)))
    .join('')
    .toUpperCase();
}

function firstCodePoint(word: string | undefined): number[] {
  const point = word?.codePointAt(0);
  return point === undefined ? [] : [point];
}
