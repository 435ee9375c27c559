import { duration, exactTime, relativeTime } from '../lib/relative-time';
import { useLabelsMessages } from './labels.messages';
import { useLocale } from './locale';

/** Times in the reader's language; milliseconds, and milliseconds since the epoch. */
export interface Format {
  /** "just now", "4 minutes ago", "in 2 hours". */
  relativeTime(then: number, now: number): string;
  /** Date and time to the second, in the reader's time zone. */
  exactTime(then: number): string;
  /** "312 ms", "2.4 s", "3 min". */
  duration(ms: number): string;
}

/** How times are written; it follows the language. */
export function useFormat(): Format {
  const { locale } = useLocale();
  const t = useLabelsMessages();
  return {
    relativeTime: (then, now) => relativeTime(then, now, locale(), t().justNow),
    exactTime: (then) => exactTime(then, locale()),
    duration: (ms) => duration(ms, locale()),
  };
}
