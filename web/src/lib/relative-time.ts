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

/** One a locale: making a formatter costs far more than using it. */
function cached<Formatter>(make: (locale: string) => Formatter): (locale: string) => Formatter {
  const made = new Map<string, Formatter>();
  return (locale) => {
    const formatter = made.get(locale) ?? make(locale);
    made.set(locale, formatter);
    return formatter;
  };
}

const words = cached((locale) => new Intl.RelativeTimeFormat(locale, { numeric: 'always' }));
const exact = cached(
  (locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'medium' }),
);
const tenths = cached(
  (locale) => new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
);

/** "4 minutes ago", "in 2 hours", or `justNow`. Both times in milliseconds since the epoch. */
export function relativeTime(then: number, now: number, locale: string, justNow: string): string {
  const seconds = (then - now) / 1_000;
  const distance = Math.abs(seconds);
  if (distance < 45) return justNow;
  for (const [limit, unit, size] of steps) {
    if (distance >= limit - size / 2) continue;
    const count = Math.max(1, Math.round(distance / size));
    return words(locale).format(seconds < 0 ? -count : count, unit);
  }
  return '';
}

/** Date and time to the second, in the reader's time zone. */
export function exactTime(then: number, locale: string): string {
  return exact(locale).format(then);
}

/** "312 ms", "2.4 s", "3 min". */
export function duration(ms: number, locale: string): string {
  if (ms < 1_000) return `${Math.round(ms)} ms`;
  if (ms < 60_000) return `${tenths(locale).format(ms / 1_000)} s`;
  return `${Math.round(ms / 60_000)} min`;
}
