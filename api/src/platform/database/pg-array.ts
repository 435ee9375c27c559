/** Text values as a PostgreSQL array literal, for `= any(?::text[])`. */
export function pgArray(values: readonly string[]): string {
  return `{${values.map((value) => `"${value.replaceAll(/["\\]/g, String.raw`\$&`)}"`).join()}}`;
}
