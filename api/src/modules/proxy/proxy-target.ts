/** Where calls of an integration may go: the origin and path of its base URL, and further hosts of the provider. */
export interface ProxyBase {
  /** As `https://api.example.com/v1`, without a slash at the end. */
  readonly baseUrl: string;
  readonly hosts: readonly string[];
}

export type ProxyTarget =
  | { readonly ok: true; readonly url: string }
  /** `reason` is a sentence for whoever wrote the path. */
  | { readonly ok: false; readonly reason: string };

/** RFC 3986: what a path may be made of without being encoded. */
const pathCharacters = /^(?:[A-Za-z0-9\-._~!$&'()*+,;=:@/]|%[0-9A-Fa-f]{2})*$/;
/** What a query may be made of: all that is visible, but what ends it or what servers take for something else. */
const queryCharacters = /^[!$-;=?-[\]_a-z|~]*$/;
const hostSegment = /^\/~([^/]+)(?=\/|$)/;
/** They would spell a dot or a slash in a longer way, which lenient servers read. */
const neverUtf8 = /[\u00C0\u00C1\u00F5-\u00FF]/;
/** A path that is encoded more often is a disguise. */
const mostDecodings = 3;

/**
 * The address that a path of a tool means, under the base URL of its integration and nowhere else. Path and query are as
 * they were sent: nothing is decoded on the way, but the path is judged in every form in which a server might decode it.
 *
 * @param path what follows the integration's id: empty, or with a slash at its start. `/~<host>/…` goes to one of the
 * further hosts.
 * @param query without the question mark
 * @param own parameters that Patchbay puts in; the tool's of the same name are left out
 */
export function proxyTarget(
  base: ProxyBase,
  path: string,
  query: string,
  own: Readonly<Record<string, string>>,
): ProxyTarget {
  const { baseUrl, rest } = placeOf(base, path);
  const reason = refusalOf(rest) ?? refusalOfQuery(query);
  if (reason !== undefined) return { ok: false, reason };
  const parameters = [withoutParameters(query, own), new URLSearchParams(own).toString()]
    .filter((part) => part !== '')
    .join('&');
  const address = `${baseUrl}${rest}`;
  if (!staysWithin(baseUrl, address))
    return { ok: false, reason: 'The path leads away from the provider’s address.' };
  return { ok: true, url: parameters === '' ? address : `${address}?${parameters}` };
}

function placeOf(
  { baseUrl, hosts }: ProxyBase,
  path: string,
): { readonly baseUrl: string; readonly rest: string } {
  const host = hostSegment.exec(path)?.[1];
  if (host === undefined || !hosts.includes(host)) return { baseUrl, rest: path };
  return { baseUrl: `https://${host}`, rest: path.slice(host.length + 2) };
}

function refusalOf(path: string): string | undefined {
  if (!pathCharacters.test(path)) return 'The path has characters that must be percent-encoded.';
  if (/^\/[^/]*@/.test(path))
    return 'The path must not have an @ right behind the integration: encode it as %40.';
  let text = path;
  for (let round = 0; round <= mostDecodings; round += 1) {
    const reason = refusalOfForm(text);
    if (reason !== undefined) return reason;
    const decoded = decode(text);
    if (decoded === text) return undefined;
    text = decoded;
  }
  return 'The path is percent-encoded too often.';
}

/** Judges one form of the path; an encoded slash counts as one. */
function refusalOfForm(text: string): string | undefined {
  if (text.includes('\\') || Array.from(text).some((char) => char < ' ' || char === '\u007F'))
    return 'The path has a backslash or a control character.';
  if (neverUtf8.test(text)) return 'The path has bytes that are no UTF-8.';
  const segments = text.split('/');
  // Servers of Java drop what follows a semicolon before they look for dots.
  if (segments.some((segment) => /^\.{1,2}(?:;|$)/.test(segment)))
    return 'The path must not have a segment "." or "..".';
  return segments.slice(1, -1).includes('')
    ? 'The path must not have two slashes in a row.'
    : undefined;
}

/** One round of decoding; bytes that are no UTF-8 stand for themselves. */
function decode(text: string): string {
  return text.replace(/%([0-9A-Fa-f]{2})/g, (_all, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

function refusalOfQuery(query: string): string | undefined {
  return queryCharacters.test(query)
    ? undefined
    : 'The query has characters that must be percent-encoded.';
}

/** A query without parameters of these names. Servers differ in how they read them: case, brackets and encoding make no difference. */
export function withoutParameters(query: string, own: Readonly<Record<string, string>>): string {
  const names = new Set(Object.keys(own).map((name) => name.toLowerCase()));
  if (names.size === 0) return query;
  return query
    .split('&')
    .filter((pair) => !names.has(nameOf(pair)))
    .join('&');
}

function nameOf(pair: string): string {
  const name = (pair.split('=', 1)[0] ?? '').replaceAll('+', ' ');
  return (decode(name).split('[', 1)[0] ?? '').trim().toLowerCase();
}

/** The last word: what a URL parser makes of the address is that address, on the same origin and below the same path. */
function staysWithin(baseUrl: string, address: string): boolean {
  const base = URL.parse(baseUrl);
  const url = URL.parse(address);
  if (base === null || url === null) return false;
  const basePath = base.pathname.replace(/\/$/, '');
  return (
    url.origin === base.origin &&
    url.username === '' &&
    url.password === '' &&
    `${url.origin}${url.pathname === '/' && !address.endsWith('/') ? '' : url.pathname}` ===
      address &&
    (url.pathname === base.pathname || url.pathname.startsWith(`${basePath}/`))
  );
}
