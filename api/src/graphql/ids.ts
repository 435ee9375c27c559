/**
 * What a prefix stands for: organizations, users, members, invitations, sessions, integrations, activity events,
 * checks, runs of checks, webhooks, deliveries, replays, keys, messages, alerts.
 */
export const idPrefixes = [
  'org',
  'usr',
  'mbr',
  'inv',
  'ses',
  'int',
  'evt',
  'chk',
  'run',
  'whk',
  'dlv',
  'rpl',
  'key',
  'msg',
  'alr',
] as const;
export type IdPrefix = (typeof idPrefixes)[number];

/** Providers have no row: their id is `prv_` and the key of the catalog. */
const providerPrefix = 'prv';

// Crockford's base32, in lower case: 128 bits are 26 letters, none of which can be mistaken for another.
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
const uuidPattern = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
// 26 letters hold 130 bits, so the first one is at most 7.
const bodyPattern = /^[0-7][0-9a-hjkmnp-tv-z]{25}$/;
const providerKeyPattern = /^[a-z0-9][a-z0-9_-]{0,62}$/;
/** The two letters of every ten bits: an answer has dozens of ids, and arithmetic on BigInt takes its time. */
const pairs = Array.from(
  { length: 1024 },
  (_, bits) => `${alphabet.charAt(bits >> 5)}${alphabet.charAt(bits & 31)}`,
);
const letters = new Map(alphabet.split('').map((letter, value) => [letter, value]));

/**
 * The id that callers see of a row: `int_` and 26 letters. It sorts as the UUID does.
 *
 * @throws {TypeError} when `uuid` is not a UUID.
 */
export function formatId(prefix: IdPrefix, uuid: string): string {
  if (!uuidPattern.test(uuid)) throw new TypeError(`"${uuid}" is not a UUID.`);
  // 128 bits: eight make the first two letters, and six times twenty make four each.
  let body = pairs[(digitOf(uuid, 0) << 4) | digitOf(uuid, 1)] ?? '';
  let at = 2;
  while (at < uuid.length) {
    let bits = 0;
    for (let taken = 0; taken < 5; at += 1) {
      const digit = digitOf(uuid, at);
      if (digit < 0) continue;
      bits = (bits << 4) | digit;
      taken += 1;
    }
    body += `${pairs[bits >> 10]}${pairs[bits & 1023]}`;
  }
  return `${prefix}_${body}`;
}

/** The hexadecimal digit at a place of a UUID; negative for a hyphen. */
function digitOf(uuid: string, at: number): number {
  const code = uuid.charCodeAt(at);
  return code <= 57 ? code - 48 : (code | 32) - 87;
}

/** The UUID behind an id of that kind, in lower case; undefined for any other text. Never throws. */
export function parseId(prefix: IdPrefix, text: string): string | undefined {
  if (typeof text !== 'string' || !text.startsWith(`${prefix}_`)) return undefined;
  const body = text.slice(prefix.length + 1);
  if (!bodyPattern.test(body)) return undefined;
  const hex = hexOf(body);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ].join('-');
}

/** 26 letters of five bits, the first of three, as 32 hexadecimal digits: two letters make two, then four make five. */
function hexOf(body: string): string {
  let hex = ((bitsOf(body, 0) << 5) | bitsOf(body, 1)).toString(16).padStart(2, '0');
  for (let at = 2; at < body.length; at += 4) {
    let bits = 0;
    for (let taken = 0; taken < 4; taken += 1) bits = (bits << 5) | bitsOf(body, at + taken);
    hex += bits.toString(16).padStart(5, '0');
  }
  return hex;
}

function bitsOf(body: string, at: number): number {
  return letters.get(body.charAt(at)) ?? 0;
}

/** The id of a provider, from its key in the catalog. */
export function formatProviderId(key: string): string {
  return `${providerPrefix}_${key}`;
}

/** The key behind a provider's id; undefined for any other text. Never throws. */
export function parseProviderId(text: string): string | undefined {
  if (typeof text !== 'string' || !text.startsWith(`${providerPrefix}_`)) return undefined;
  const key = text.slice(providerPrefix.length + 1);
  return providerKeyPattern.test(key) ? key : undefined;
}

/** What `node(id)` was asked for: undefined when the text is the id of nothing. Never throws. */
export type NodeId =
  | { readonly prefix: IdPrefix; readonly uuid: string }
  | { readonly prefix: typeof providerPrefix; readonly key: string };

export function parseNodeId(text: string): NodeId | undefined {
  const key = parseProviderId(text);
  if (key !== undefined) return { prefix: providerPrefix, key };
  for (const prefix of idPrefixes) {
    const uuid = parseId(prefix, text);
    if (uuid !== undefined) return { prefix, uuid };
  }
  return undefined;
}
