/** A time as it comes from a row: a text where the statement gave it as JSON. */
export function momentOf(value: Date | string | null | undefined): Date | null {
  return value == null ? null : new Date(value);
}
