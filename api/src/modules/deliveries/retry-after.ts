const seconds = /^\d{1,10}$/;

/**
 * How many seconds a receiver asks to be left alone: `Retry-After` as a number of seconds or as a date (RFC 9110,
 * 10.2.3). Null when it says nothing, or nothing that can be read; 0 for a date that has passed.
 */
export function readRetryAfter(header: string | undefined, now: Date): number | null {
  const text = header?.trim() ?? '';
  if (seconds.test(text)) return Number(text);
  // Without a weekday, `Date.parse` would take many a text for a date.
  if (!/^[A-Za-z]{3,9},? /.test(text)) return null;
  const at = Date.parse(text);
  return Number.isNaN(at) ? null : Math.max(0, Math.ceil((at - now.getTime()) / 1000));
}
