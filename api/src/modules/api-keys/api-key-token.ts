import { hash, randomBytes } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { base62 } from './base62.ts';

const idBytes = 8;
const idLength = 11;
const secretBytes = 32;
const secretLength = 43;
const checksumLength = 6;

/**
 * What an API key looks like, for secret scanners: `pbk_`, the public part, `_`, and 49 letters and digits, of which the
 * last six are a checksum (CRC-32, in base62) over all that stands before them.
 */
export const apiKeyPattern = /^pbk_[0-9A-Za-z]{11}_[0-9A-Za-z]{49}$/;

/** A key in parts. The public part may be shown; the secret is kept by whoever it was shown to, and nobody else. */
export interface ApiKeyToken {
  readonly publicId: string;
  readonly secret: string;
}

/** A fresh key: 256 random bits behind a public part, which is new or that of a key that is rotated. */
export function newApiKeyToken(publicId: string = newPublicId()): ApiKeyToken {
  return { publicId, secret: randomText(secretBytes, secretLength) };
}

/** The whole key, as tools send it. */
export function formatApiKey({ publicId, secret }: ApiKeyToken): string {
  const body = `${prefixOf(publicId)}_${secret}`;
  return body + checksumOf(body);
}

/** Undefined for whatever is not a whole key: cut short, mistyped, or something else. Never throws. */
export function parseApiKey(text: string): ApiKeyToken | undefined {
  if (!apiKeyPattern.test(text)) return undefined;
  const body = text.slice(0, -checksumLength);
  if (checksumOf(body) !== text.slice(-checksumLength)) return undefined;
  const [, publicId, secret] = body.split('_');
  return publicId === undefined || secret === undefined ? undefined : { publicId, secret };
}

/** `pbk_` and the public part: what lists and logs show. */
export function prefixOf(publicId: string): string {
  return `pbk_${publicId}`;
}

/** What is stored of a secret. It is random, so no slow hash is needed: nobody can try 2^256 of them. */
export function hashOfSecret(secret: string): Buffer {
  return hash('sha256', secret, 'buffer');
}

function newPublicId(): string {
  return randomText(idBytes, idLength);
}

function randomText(bytes: number, length: number): string {
  return base62(BigInt(`0x${randomBytes(bytes).toString('hex')}`), length);
}

function checksumOf(body: string): string {
  return base62(crc32(body), checksumLength);
}
