const steps: readonly (readonly [
  limitSeconds: number,
  unit: Intl.RelativeTimeFormatUnit,
  seconds: number,
])[] = [
  [3_600, 'minute', 60],
  [86_400, 'hour', 3_600],
  [7 * 86_400, 'day', 86_400],
  [30 * 86_400, 'week', 7 * 86_400],
  [365 * 86_400, 'month', 30 * 86_400],
  [Number.POSITIVE_INFINITY, 'year', 365 * 86_400],
];

const words = new Intl.RelativeTimeFormat('en', { numeric: 'always' });
const exact = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'medium' });

/** "just now", "4 minutes ago", "in 2 hours". Both times in milliseconds since the epoch. */
export function relativeTime(then: number, now: number): string {
  const seconds = (then - now) / 1_000;
  const distance = Math.abs(seconds);
  if (distance < 45) return 'just now';
  for (const [limit, unit, size] of steps) {
    if (distance >= limit - size / 2) continue;
    const count = Math.max(1, Math.round(distance / size));
    return words.format(seconds < 0 ? -count : count, unit);
  }
  return '';
}

/** Date and time to the second, in the reader's time zone. */
export function exactTime(then: number): string {
  return exact.format(then);
}

/** "312 ms", "2.4 s", "3 min". */
export function duration(ms: number): string {
  if (ms < 1_000) return `${Math.round(ms)} ms`;
  if (ms < 60_000) return `${(ms / 1_000).toFixed(1)} s`;
  return `${Math.round(ms / 60_000)} min`;
}
