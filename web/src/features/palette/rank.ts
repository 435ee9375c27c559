/** How well a text answers a query; higher is better, null is not at all. */
function score(text: string, words: readonly string[]): number | null {
  let total = 0;
  for (const word of words) {
    const at = text.indexOf(word);
    if (at < 0) return null;
    const startsWord = at === 0 || !/[\p{L}\p{N}]/u.test(text.charAt(at - 1));
    total += (at === 0 ? 4 : 0) + (startsWord ? 2 : 0) + word.length / text.length;
  }
  return total;
}

/** Without case and accents: "Łódź" is found by "lodz". */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('ł', 'l')
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '');
}

/**
 * The items in which every word of the query occurs, best first: at the start of the text, then at the start of a word,
 * then anywhere. Equals keep their order; an empty query keeps all of them.
 */
export function rank<Item>(
  items: readonly Item[],
  query: string,
  textOf: (item: Item) => string,
): Item[] {
  const words = plain(query).split(/\s+/).filter(Boolean);
  return items
    .flatMap((item) => {
      const points = score(plain(textOf(item)), words);
      return points === null ? [] : [{ item, points }];
    })
    .toSorted((a, b) => b.points - a.points)
    .map(({ item }) => item);
}
