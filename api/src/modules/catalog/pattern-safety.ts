/**
 * Why a regular expression is refused; undefined when it is fine. Refused is what can take exponential time: repeating
 * a group that itself varies. What is left takes polynomial time at worst, and every text has a greatest length.
 */
export function refusalOfPattern(pattern: string, anchored: boolean): string | undefined {
  try {
    // Compiled as a validator compiles it.
    new RegExp(pattern, 'u').test('');
  } catch {
    return 'It is no regular expression.';
  }
  if (/\\(?:[1-9]|k<)|\(\?<?[=!]/.test(pattern)) return 'It must not look around or back.';
  const scan = scanGroups(pattern);
  if (anchored && (!isAnchored(pattern) || scan.alternativesAtTop)) {
    return 'It must be anchored: start with ^, end with $, and group alternatives.';
  }
  return scan.nested
    ? 'It repeats a group that itself varies, which can take for ever on bad input.'
    : undefined;
}

function isAnchored(pattern: string): boolean {
  return pattern.startsWith('^') && /(?:^|[^\\])(?:\\\\)*\$$/.test(pattern);
}

interface Group {
  /** It contains a repetition or an alternative, so that one text can match it in several ways. */
  varies: boolean;
}

interface Scan {
  nested: boolean;
  alternativesAtTop: boolean;
}

const token =
  /\((?:\?(?:<[^>]*>|[^)]))?|\\.|\[(?:\\.|[^\]\\])*\]|\{(?<low>\d+)(?<comma>,?)(?<high>\d*)\}|[\s\S]/gu;

function scanGroups(pattern: string): Scan {
  const scan: Scan = { nested: false, alternativesAtTop: false };
  const top: Group = { varies: false };
  const open: Group[] = [top];
  let closed: Group | undefined;
  for (const match of pattern.matchAll(token)) {
    const [text] = match;
    const current = open.at(-1) ?? top;
    const bounds = repetition(text, match.groups);
    if (bounds !== undefined) {
      scan.nested ||= bounds.most > 1 && closed?.varies === true;
      current.varies ||= bounds.most > bounds.least;
    }
    if (text === '|') {
      current.varies = true;
      scan.alternativesAtTop ||= open.length === 1;
    }
    if (text.startsWith('(')) open.push({ varies: false });
    closed = text === ')' && open.length > 1 ? open.pop() : undefined;
    if (closed?.varies === true) (open.at(-1) ?? top).varies = true;
  }
  return scan;
}

function repetition(
  text: string,
  groups: Record<string, string | undefined> | undefined,
): { least: number; most: number } | undefined {
  if (text === '*') return { least: 0, most: Infinity };
  if (text === '+') return { least: 1, most: Infinity };
  if (text === '?') return { least: 0, most: 1 };
  if (groups?.['low'] === undefined) return undefined;
  const least = Number(groups['low']);
  if (groups['comma'] === '') return { least, most: least };
  return { least, most: groups['high'] === '' ? Infinity : Number(groups['high']) };
}
