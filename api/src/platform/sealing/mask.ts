const DOTS = '••••';
const SHOWN = 4;
const SHORTEST_SHOWN = 12;

/**
 * What people see instead of a secret: four dots and its last four characters. A secret of fewer than twelve
 * characters shows none of them, because four would be too much of it.
 */
export function mask(secret: string): string {
  const characters = Array.from(secret);
  if (characters.length < SHORTEST_SHOWN) return DOTS;
  return DOTS + characters.slice(-SHOWN).join('');
}
