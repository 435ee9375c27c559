/** Looks for what may need mending: the escapes of NUL and of surrogates, which JSON writes for lone halves only. */
const suspicious = /\\u(?:0000|d[89a-f])/;

/**
 * JSON that PostgreSQL stores. What others said may hold what its texts do not take: NUL, and halves of surrogate
 * pairs. Both become U+FFFD.
 */
export function storableJson(value: unknown): string {
  const text = JSON.stringify(value);
  // Most have neither, and mending looks at each text by itself.
  return suspicious.test(text) ? JSON.stringify(mended(value)) : text;
}

function mended(value: unknown): unknown {
  if (typeof value === 'string') return value.toWellFormed().replaceAll('\0', '\uFFFD');
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(mended);
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [mended(name), mended(inner)]),
  );
}
