import { isIP } from 'node:net';
import { OutboundError } from './outbound.ts';

/** How a connection is going to be used; it decides which ports are open to it. */
type Purpose = 'http' | 'raw';

/** Where a connection goes: a name or an address without brackets or trailing dot, in its canonical form. */
export interface Target {
  readonly host: string;
  readonly port: number;
  readonly purpose: Purpose;
}

/** Services that act on what they are sent, or hold data, and often ask for no password inside a network. */
const REFUSED_PORTS = new Set([22, 2375, 3306, 5432, 6379, 9200, 11_211, 27_017]);
const WELL_KNOWN_HTTP_PORTS = new Set([80, 443]);
const FIRST_FREE_PORT = 1024;
const LAST_PORT = 65_535;
const BARE_HOST = /^(\[[^\]]+\]|[^/?#@:]+)$/;

/** RFC 6761 (localhost), RFC 6762 (local), and `internal`, which ICANN set aside for private use in 2024. */
const LOCAL_SUFFIXES = new Set(['localhost', 'local', 'internal']);
/** Names of metadata services that end in none of these. */
const METADATA_NAMES = new Set([
  'metadata.goog',
  'metadata.packet.net',
  'metadata.platformequinix.com',
  'metadata.tencentyun.com',
]);

/** @throws {OutboundError} INVALID_URL; the message repeats nothing that could be a credential */
export function parseHttpUrl(text: string): URL {
  const url = isAmbiguous(text) ? null : URL.parse(text);
  if (url === null) throw invalid('This is not a valid URL.');
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw invalid(`The URL has to start with https:// or http://, not ${url.protocol}`);
  }
  if (url.username !== '' || url.password !== '') {
    throw invalid('The URL must not contain a user name or password.');
  }
  return url;
}

/** @throws {OutboundError} INVALID_URL for anything but a bare name or address, such as `host:port` or `host/path` */
export function parseHost(text: string): string {
  const host = isIP(text) === 6 ? `[${text}]` : text;
  const url = BARE_HOST.test(host) && !isAmbiguous(host) ? URL.parse(`http://${host}`) : null;
  if (url === null) throw invalid('This is not a valid host name.');
  return canonicalHost(url);
}

export function targetOf(url: URL): Target {
  const port = url.port === '' ? defaultPort(url) : Number(url.port);
  return { host: canonicalHost(url), port, purpose: 'http' };
}

/** @throws {OutboundError} INVALID_URL */
export function parseSocketTarget(host: string, port: number): Target {
  if (!Number.isInteger(port) || port < 1 || port > LAST_PORT) {
    throw invalid(`A port is a number from 1 to ${LAST_PORT}.`);
  }
  return { host: parseHost(host), port, purpose: 'raw' };
}

/** Whether a name means something only inside a network, so that what it leads to is private by intent. */
export function isLocalName(host: string): boolean {
  if (isIP(host) !== 0) return false;
  const labels = host.split('.');
  return labels.length === 1 || LOCAL_SUFFIXES.has(labels.at(-1) ?? '') || METADATA_NAMES.has(host);
}

/** Whether a port may be reached on a public address. */
export function isOpenPort({ port, purpose }: Target): boolean {
  if (REFUSED_PORTS.has(port)) return false;
  return purpose === 'raw' || port >= FIRST_FREE_PORT || WELL_KNOWN_HTTP_PORTS.has(port);
}

function canonicalHost(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
}

/** URL parsers disagree on backslashes and control characters; WHATWG's drops some of them silently. */
function isAmbiguous(text: string): boolean {
  return Array.from(text).some((char) => char < ' ' || char === '\u007F' || char === '\\');
}

function defaultPort(url: URL): number {
  return url.protocol === 'https:' ? 443 : 80;
}

function invalid(message: string): OutboundError {
  return new OutboundError('INVALID_URL', message);
}
