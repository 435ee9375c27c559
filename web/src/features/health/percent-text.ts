/**
 * A share of one in percent with up to two decimals, rounded towards one half: what is not all is never called 100 %,
 * and what is something never 0 %.
 */
export function percentText(ratio: number, locale: string): string {
  const hundredths = ratio * 10_000;
  const cut =
    ratio > 0.5 ? Math.floor(hundredths + 1e-6) : Math.max(0, Math.ceil(hundredths - 1e-6));
  const number = (cut / 100).toLocaleString(locale, { maximumFractionDigits: 2 });
  return `${number}\u00a0%`;
}
