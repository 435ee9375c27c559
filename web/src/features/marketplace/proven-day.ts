/** One a locale: making a formatter costs far more than using it. */
const made = new Map<string, Intl.DateTimeFormat>();

/** A day such as 2026-11-21 in the reader's language; as it came where it is none. A day is the same in every time zone. */
export function provenDay(day: string, locale: string): string {
  const time = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(time)) return day;
  const formatter =
    made.get(locale) ?? new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  made.set(locale, formatter);
  return formatter.format(time);
}
