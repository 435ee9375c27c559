const secretName =
  /pass(?:word|phrase)?|secret|token|api[-_]?key|authorization|credential|private[-_]?key|cookie/i;
const maxBytes = 16_384;
const maxDepth = 8;
/** The longest that one character of a text (`\ud800`), and any other value, becomes as JSON. */
const bytesOfCharacter = 6;
const bytesOfValue = 32;

/** How long what was looked at may be as JSON, at most. */
interface Size {
  bytes: number;
}

/**
 * A request or response body as it may be kept: values whose name looks secret are replaced, and what is longer than
 * 16 KB is cut to a note of its size.
 */
export function redactBody(body: unknown): unknown {
  if (body === undefined || body === null) return null;
  const size = { bytes: 0 };
  const redacted = redact(body, 0, size);
  // Most are far from the limit: they need not be written out only to be measured.
  if (size.bytes <= maxBytes) return redacted;
  const bytes = Buffer.byteLength(JSON.stringify(redacted) ?? '');
  return bytes <= maxBytes ? redacted : { truncated: true, bytes };
}

function redact(value: unknown, depth: number, size: Size): unknown {
  size.bytes += bytesOfValue;
  if (typeof value === 'string') size.bytes += value.length * bytesOfCharacter;
  if (value === null || typeof value !== 'object') return value;
  if (depth === maxDepth) return '[too deep]';
  if (Array.isArray(value)) return value.map((item) => redact(item, depth + 1, size));
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => {
      size.bytes += name.length * bytesOfCharacter + bytesOfValue;
      const isSecret = inner !== null && typeof inner !== 'boolean' && secretName.test(name);
      return [name, isSecret ? '[redacted]' : redact(inner, depth + 1, size)];
    }),
  );
}
