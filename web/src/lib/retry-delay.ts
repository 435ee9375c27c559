const baseMs = 500;
const maxMs = 30_000;

/**
 * How long to wait before the given attempt (0 is the first retry): exponential, capped at 30 s, and
 * spread over the upper half so that a thousand windows do not come back in the same instant.
 */
export function retryDelay(attempt: number, random: () => number = Math.random): number {
  const ceiling = Math.min(maxMs, baseMs * 2 ** Math.min(attempt, 16));
  return Math.round(ceiling / 2 + (ceiling / 2) * random());
}
