import { useLocale, type Locale } from './locale';

/** A share of 100 in whole percent; what is not all is never called all, and what is something never nothing. */
export function wholePercent(percent: number): number {
  if (percent <= 0 || percent >= 100) return Math.min(100, Math.max(0, percent));
  return Math.min(99, Math.max(1, Math.round(percent)));
}

/** What stands between groups of three digits, and from how many digits on. */
const grouping: Readonly<Record<Locale, { readonly by: string; readonly fromDigits: number }>> = {
  en: { by: ',', fromDigits: 4 },
  pl: { by: '\u00a0', fromDigits: 5 },
};

/**
 * A whole number as `Intl.NumberFormat` writes it. That takes a phone a quarter of a second to make its first formatter, while a
 * page is opened.
 */
export function wholeNumber(value: number, locale: Locale): string {
  const { by, fromDigits } = grouping[locale];
  const digits = String(Math.abs(Math.round(value)));
  const grouped = digits.length < fromDigits ? digits : digits.replace(/\B(?=(\d{3})+$)/g, by);
  return value < 0 && digits !== '0' ? `-${grouped}` : grouped;
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
  const count = (value: number): string => wholeNumber(value, locale());
  return { count, percent: (percent) => `${count(wholePercent(percent))} %` };
}
