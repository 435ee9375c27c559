import type { ProxyAddress } from '../catalog/index.ts';

/** Names in lower case; values of headers that came more than once are lists. */
export type Headers = Readonly<Record<string, string | readonly string[] | undefined>>;
export type SentHeaders = Record<string, string | string[]>;

/** Of the connection, not of the message (RFC 9110, 7.6.1), besides those that Connection names. */
const hopByHop = [
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authentication-info',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
];

/** What says who the tool is, where it comes from, or which way it took. */
const ofTool = new Set([
  ...hopByHop,
  'authorization',
  'cookie',
  'cookie2',
  'expect',
  'forwarded',
  'front-end-https',
  'host',
  'http2-settings',
  'origin',
  'referer',
  'set-cookie',
  'true-client-ip',
  'via',
  'x-client-ip',
  'x-cluster-client-ip',
  'x-http-method',
  'x-http-method-override',
  'x-method-override',
  'x-original-url',
  'x-real-ip',
  'x-rewrite-url',
]);
const prefixesOfTool = ['cf-', 'patchbay-', 'sec-', 'x-forwarded-', 'x-patchbay-'];

/**
 * What means the provider's own origin to a browser or a cache, and would mean Patchbay's here; and what asks for
 * credentials, which are not the tool's to give.
 */
const ofProvider = new Set([
  ...hopByHop,
  'accept-ch',
  'age',
  'alt-svc',
  'authentication-info',
  'authorization',
  'cache-control',
  'cdn-cache-control',
  'clear-site-data',
  'content-security-policy',
  'content-security-policy-report-only',
  'cookie',
  'document-policy',
  'expect-ct',
  'expires',
  'nel',
  'origin-agent-cluster',
  'permissions-policy',
  'pragma',
  'public-key-pins',
  'referrer-policy',
  'refresh',
  'report-to',
  'reporting-endpoints',
  'service-worker-allowed',
  'set-cookie',
  'set-cookie2',
  'set-login',
  'sourcemap',
  'strict-transport-security',
  'surrogate-control',
  'via',
  'www-authenticate',
  'x-content-type-options',
  'x-dns-prefetch-control',
  'x-download-options',
  'x-frame-options',
  'x-permitted-cross-domain-policies',
  'x-powered-by',
  'x-sourcemap',
  'x-xss-protection',
]);
const prefixesOfProvider = ['access-control-', 'cross-origin-', 'patchbay-', 'x-patchbay-'];

/** Patchbay has something to say under these names itself: the provider's word comes under another one. */
const saidByBoth = new Set([
  'x-ratelimit-limit',
  'x-ratelimit-remaining',
  'x-ratelimit-reset',
  'x-request-id',
]);

/**
 * What of a tool's headers goes to the provider, with Patchbay's own put in last: nothing that the tool sends stands in
 * for the credential, also not under a name that only servers in the manner of CGI take for the same (`X_Api_Key`).
 */
export function requestHeaders(given: Headers, own: Readonly<Record<string, string>>): SentHeaders {
  const dropped = named(given['connection']);
  const owned = new Set(Object.keys(own).map(sameName));
  const sent: SentHeaders = {};
  for (const [name, value] of Object.entries(given)) {
    const same = sameName(name);
    if (value === undefined || owned.has(same) || dropped.has(name)) continue;
    if (ofTool.has(same) || prefixesOfTool.some((prefix) => same.startsWith(prefix))) continue;
    sent[name] = typeof value === 'string' ? value : [...value];
  }
  return { ...sent, ...own };
}

/**
 * What of a provider's headers goes to the tool. `location` and `content-location` are left to who knows where they
 * lead. What repeats a credential is left out.
 */
export function answerHeaders(
  given: Headers,
  scrubber: Pick<ProxyAddress['scrubber'], 'finds'>,
): SentHeaders {
  const dropped = named(given['connection']);
  const kept: SentHeaders = {};
  for (const [name, value] of Object.entries(given)) {
    if (value === undefined || dropped.has(name) || isLocation(name)) continue;
    if (ofProvider.has(name) || prefixesOfProvider.some((prefix) => name.startsWith(prefix)))
      continue;
    if (!textOf(value).every(isSendable)) continue;
    kept[saidByBoth.has(name) ? `provider-${name}` : name] =
      typeof value === 'string' ? value : [...value];
  }
  // One look at all of them: hardly any answer repeats a credential.
  const all = Object.entries(kept).map(([name, value]) => `${name}: ${textOf(value).join()}`);
  if (!scrubber.finds(all.join('\n'))) return kept;
  return Object.fromEntries(
    Object.entries(kept).filter(
      ([name, value]) => !scrubber.finds(`${name}: ${textOf(value).join()}`),
    ),
  );
}

function isLocation(name: string): boolean {
  return name === 'location' || name === 'content-location';
}

const none: ReadonlySet<string> = new Set();

/** The headers that a Connection header makes hop-by-hop, in lower case. */
function named(connection: Headers[string]): ReadonlySet<string> {
  if (connection === undefined || connection === 'keep-alive') return none;
  const names = textOf(connection).flatMap((value) => value.split(','));
  return new Set(names.map((name) => name.trim().toLowerCase()));
}

function sameName(name: string): string {
  const lower = name.toLowerCase();
  return lower.includes('_') ? lower.replaceAll('_', '-') : lower;
}

function textOf(value: string | readonly string[]): readonly string[] {
  return typeof value === 'string' ? [value] : value;
}

/** What Node writes as a header: text in Latin-1. */
function isSendable(value: string): boolean {
  return /^[\t\x20-\x7e\x80-\xff]*$/.test(value);
}
