const secretName =
  /pass(?:word|phrase)?|secret|token|api[-_]?key|authorization|credential|private[-_]?key|cookie/i;
const maxBytes = 16_384;
const maxDepth = 8;

/**
 * A request or response body as it may be kept: values whose name looks secret are replaced, and what is longer than
 * 16 KB is cut to a note of its size.
 */
export function redactBody(body: unknown): unknown {
  if (body === undefined || body === null) return null;
  const redacted = redact(body, 0);
  const bytes = Buffer.byteLength(JSON.stringify(redacted) ?? '');
  return bytes <= maxBytes ? redacted : { truncated: true, bytes };
}

function redact(value: unknown, depth: number): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (depth === maxDepth) return '[too deep]';
  if (Array.isArray(value)) return value.map((item) => redact(item, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      secretName.test(name) && inner !== null && typeof inner !== 'boolean'
        ? '[redacted]'
        : redact(inner, depth + 1),
    ]),
  );
}
