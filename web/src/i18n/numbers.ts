import { useLocale } from './locale';

/** A share of 100 in whole percent; what is not all is never called all, and what is something never nothing. */
export function wholePercent(percent: number): number {
  if (percent <= 0 || percent >= 100) return Math.min(100, Math.max(0, percent));
  return Math.min(99, Math.max(1, Math.round(percent)));
}

/** One a locale: making a formatter costs far more than using it. */
const made = new Map<string, Intl.NumberFormat>();
function wholeNumbers(locale: string): Intl.NumberFormat {
  const formatter = made.get(locale) ?? new Intl.NumberFormat(locale);
  made.set(locale, formatter);
  return formatter;
}

/** Numbers in the reader's language. */
interface Numbers {
  /** "1,247". */
  count(value: number): string;
  /** "95 %", of a share of 100. */
  percent(percent: number): string;
}

/** How numbers are written; it follows the language. */
export function useNumbers(): Numbers {
  const { locale } = useLocale();
  const count = (value: number): string => wholeNumbers(locale()).format(value);
  return { count, percent: (percent) => `${count(wholePercent(percent))} %` };
}
