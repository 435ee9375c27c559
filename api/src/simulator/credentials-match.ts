import type { IncomingHttpHeaders } from 'node:http';
import { authsOf, type VendorAuth, type VendorRequest } from './case-file.ts';
import { matchPath } from './path-match.ts';

/** What came in over HTTP. */
export interface Incoming {
  readonly method: string;
  readonly url: URL;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Whether a request goes where the vendor documents it, whoever sends it: origin, method, path and query. */
export function isSameRequest(request: VendorRequest, incoming: Incoming): boolean {
  const documented = new URL(request.url);
  const auths = authsOf(request);
  const inQuery = auths.flatMap((auth) => (auth.kind === 'QUERY' ? [auth.name] : []));
  return (
    documented.origin === incoming.url.origin &&
    request.method === incoming.method &&
    pathValues(request, incoming) !== undefined &&
    queryText(documented, inQuery) === queryText(incoming.url, inQuery)
  );
}

/** Whether a request carries all credentials that the vendor asks for, and the right ones. */
export function hasRightCredentials(request: VendorRequest, incoming: Incoming): boolean {
  return authsOf(request).every((auth) => isRight(auth, request, incoming));
}

/** Whether a request brings credentials at the places that the vendor asks for, right or wrong. */
export function bringsCredentials(request: VendorRequest, incoming: Incoming): boolean {
  return authsOf(request).every((auth) => isBrought(auth, incoming));
}

function isBrought(auth: VendorAuth, { headers, url, body }: Incoming): boolean {
  switch (auth.kind) {
    case 'BEARER':
      return headers['authorization']?.startsWith('Bearer ') === true;
    case 'BASIC':
      return headers['authorization']?.startsWith('Basic ') === true;
    case 'HEADER':
      return headers[auth.name.toLowerCase()] !== undefined;
    case 'QUERY':
      return url.searchParams.has(auth.name);
    case 'JSON':
    case 'FORM':
      return body !== '';
    case 'PATH':
    case 'NONE':
      return true;
  }
}

function isRight(auth: VendorAuth, request: VendorRequest, incoming: Incoming): boolean {
  const { headers, url, body } = incoming;
  switch (auth.kind) {
    case 'BEARER':
      return headers['authorization'] === `Bearer ${auth.token}`;
    case 'BASIC':
      return headers['authorization'] === `Basic ${base64(`${auth.user}:${auth.password}`)}`;
    case 'HEADER':
      return headers[auth.name.toLowerCase()] === auth.value;
    case 'QUERY':
      return url.searchParams.get(auth.name) === auth.value;
    case 'PATH':
      return pathValues(request, incoming)?.[auth.name] === auth.value;
    case 'JSON':
      return sameValues(auth.values, (path) => valueAt(parsed(body), path));
    case 'FORM': {
      const form = new URLSearchParams(body);
      return sameValues(auth.values, (name) => form.get(name));
    }
    case 'NONE':
      return true;
  }
}

function pathValues(
  request: VendorRequest,
  { url }: Incoming,
): Readonly<Record<string, string>> | undefined {
  const names = authsOf(request).flatMap((auth) => (auth.kind === 'PATH' ? [auth.name] : []));
  return matchPath(new URL(request.url).pathname, url.pathname, names);
}

function queryText(url: URL, without: readonly string[]): string {
  return JSON.stringify(
    [...url.searchParams]
      .filter(([name]) => !without.includes(name))
      .toSorted(([a], [b]) => Number(a > b) - Number(a < b)),
  );
}

function sameValues(
  values: Readonly<Record<string, unknown>>,
  read: (name: string) => unknown,
): boolean {
  return Object.entries(values).every(([name, value]) => String(read(name)) === String(value));
}

function valueAt(value: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((current, name) => {
    if (typeof current !== 'object' || current === null) return undefined;
    return Object.hasOwn(current, name) ? (current as Record<string, unknown>)[name] : undefined;
  }, value);
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return undefined;
  }
}

function base64(text: string): string {
  return Buffer.from(text, 'utf8').toString('base64');
}
