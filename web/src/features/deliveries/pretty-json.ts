/** JSON text formatted for reading; what is not JSON stays as it is. Numbers and the order of names stay exact. */
export function prettyJson(text: string): string {
  try {
    JSON.parse(text);
  } catch {
    return text;
  }
  return layOut(text);
}

// Laid out by its marks, not by what it parses to: 1.0 and 12345678901234567890 must read as they were sent.
const token = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/gu;

function layOut(text: string): string {
  const tokens = text.match(token) ?? [];
  let depth = 0;
  let out = '';
  const newLine = (): string => `\n${'  '.repeat(depth)}`;
  tokens.forEach((part, index) => {
    const next = tokens[index + 1];
    const before = tokens[index - 1];
    if (part === '{' || part === '[') {
      depth += 1;
      out += part;
      if (next !== '}' && next !== ']') out += newLine();
    } else if (part === '}' || part === ']') {
      depth -= 1;
      if (before !== '{' && before !== '[') out += newLine();
      out += part;
    } else if (part === ',') out += part + newLine();
    else out += part === ':' ? ': ' : part;
  });
  return out;
}
