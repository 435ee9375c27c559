/** Short names of the units, in the reader's language. */
export interface UnitNames {
  readonly seconds: string;
  readonly minutes: string;
  readonly hours: string;
  readonly days: string;
}

const sizes = [
  ['days', 86_400],
  ['hours', 3_600],
  ['minutes', 60],
  ['seconds', 1],
] as const;
const most = 2;

/**
 * A span of whole seconds in its two largest units: "3 min 30 s", "6 h", "1 d 4 h"; a number and its unit stay together
 * in one line. What is left out is rounded away downwards.
 */
export function durationWords(seconds: number, units: UnitNames): string {
  let left = Math.max(0, Math.floor(seconds));
  const first = sizes.findIndex(([, size]) => left >= size);
  if (first === -1) return `0\u00a0${units.seconds}`;
  const parts = sizes.slice(first, first + most).map(([name, size]) => {
    const count = Math.floor(left / size);
    left %= size;
    return { name, count };
  });
  return parts
    .filter(({ count }) => count > 0)
    .map(({ name, count }) => `${count}\u00a0${units[name]}`)
    .join(' ');
}
