import type { TextRule } from './check-spec.ts';

/** The first rule that a body breaks, read as text. */
export function brokenTextRule(rules: readonly TextRule[], body: Buffer): TextRule | undefined {
  const text = decoded(body).trimStart().toLowerCase();
  return rules.find((rule) => !isKept(rule, text));
}

function isKept({ startsWith, includes, notRoot }: TextRule, text: string): boolean {
  if (startsWith !== undefined) return lower(startsWith).some((start) => text.startsWith(start));
  if (includes !== undefined) return lower(includes).some((part) => text.includes(part));
  if (notRoot === undefined) return true;
  const root = rootOf(text);
  return root !== undefined && !lower(notRoot).includes(root);
}

function lower(texts: string | readonly string[]): string[] {
  return [texts].flat().map((text) => text.toLowerCase());
}

/** UTF-8 unless a byte order mark says otherwise (XML 1.0, appendix F.1). */
function decoded(body: Buffer): string {
  const [first, second] = body;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(body);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(body);
  return body.toString('utf8');
}

/**
 * The outermost element of a text in lower case, after declaration, comments and document type. HTML may leave the tag
 * out, so its document type counts as `html`.
 */
function rootOf(text: string): string | undefined {
  let at = 0;
  while (at >= 0 && at < text.length) {
    if (text.startsWith('<?', at)) at = after('?>', text, at);
    else if (text.startsWith('<!--', at)) at = after('-->', text, at);
    else if (/^<!doctype\s+html[\s>]/.test(text.slice(at, at + 200))) return 'html';
    else if (text.startsWith('<!doctype', at)) at = afterDocumentType(text, at);
    else if (/\s/.test(text.charAt(at))) at = afterSpace(text, at);
    else return /^<([\p{L}_][\p{L}\p{N}_.:-]*)/u.exec(text.slice(at, at + 200))?.[1];
  }
  return undefined;
}

/** A document type may have declarations of its own in brackets. */
function afterDocumentType(text: string, at: number): number {
  const end = after('>', text, at);
  // Looked for within it only: to the end of the text each time would take minutes for a text of nothing else.
  const bracket = end < 0 ? -1 : text.slice(at, end).indexOf('[');
  if (bracket < 0) return end;
  const close = after(']', text, at + bracket);
  return close < 0 ? close : after('>', text, close);
}

function afterSpace(text: string, at: number): number {
  const space = /\s+/y;
  space.lastIndex = at;
  return space.test(text) ? space.lastIndex : at + 1;
}

/** The place after the next `mark`; -1 where there is none. */
function after(mark: string, text: string, at: number): number {
  const found = text.indexOf(mark, at);
  return found < 0 ? -1 : found + mark.length;
}
