const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** An instant as the device's own field takes it: in the reader's time zone, to the minute. */
export function toField(iso: string): string {
  if (iso === '') return '';
  const time = new Date(iso);
  const local = new Date(time.getTime() - time.getTimezoneOffset() * minuteMs);
  return local.toISOString().slice(0, 16);
}

/** The instant in ISO 8601 of what was entered; empty when that is none. */
export function fromField(value: string): string {
  const time = new Date(value);
  return Number.isNaN(time.getTime()) ? '' : time.toISOString();
}

/** The full hour this many hours before `now` (milliseconds since the epoch), in ISO 8601. */
export function hoursAgo(hours: number, now: number): string {
  return new Date(Math.floor(now / hourMs) * hourMs - hours * hourMs).toISOString();
}
