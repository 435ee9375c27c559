/** PostgreSQL's text has no NUL: a value with one is like no other, and is refused by the caller or finds nothing. */
export function storable(text: string): string {
  return text.replaceAll('\0', '\uFFFD');
}
