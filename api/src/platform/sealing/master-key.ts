import { createHash, randomBytes } from 'node:crypto';
import { SealingKeyError } from './sealing-error.ts';

/** Bytes of a master key: AES-256. */
const KEY_BYTES = 32;
const HEX = /^[0-9a-f]{64}$/i;
const BASE64 = /^[A-Za-z0-9+/]{43}=?$/;
const BASE64URL = /^[A-Za-z0-9_-]{43}=?$/;

export interface MasterKey {
  /** Eight hexadecimal digits that follow from the key and do not give it away. */
  readonly id: string;
  readonly key: Buffer;
}

/** The id of a key: what is stored beside each sealed value to find its key again. */
function masterKeyId(key: Uint8Array): string {
  return createHash('sha256')
    .update('patchbay/master-key-id/v1\0')
    .update(key)
    .digest('hex')
    .slice(0, 8);
}

/**
 * One master key from its text form: 32 bytes as base64, base64url or hexadecimal.
 * @throws {SealingKeyError}
 */
export function parseMasterKey(text: string): MasterKey {
  const key = decode(text.trim());
  if (key?.length !== KEY_BYTES) {
    throw new SealingKeyError(
      'A master key is 32 random bytes, written as 44 characters of base64 or 64 hexadecimal digits. ' +
        `This text of ${text.trim().length} characters is neither. Make one with: openssl rand -base64 32`,
    );
  }
  return { id: masterKeyId(key), key };
}

/**
 * The keys of a comma-separated list. The first one seals; the others only open what they sealed before.
 * @throws {SealingKeyError} naming the position of the first key that is wrong
 */
export function parseMasterKeys(text: string): readonly MasterKey[] {
  const parts = text.split(',');
  const keys = parts.map((part, index) => {
    try {
      return parseMasterKey(part);
    } catch (error) {
      if (parts.length === 1 || !(error instanceof SealingKeyError)) throw error;
      throw new SealingKeyError(`Key ${index + 1} of ${parts.length}: ${error.message}`, {
        cause: error,
      });
    }
  });
  requireUsable(keys);
  return keys;
}

/** A fresh master key, in the text form that `parseMasterKey` reads. */
export function generateMasterKey(): string {
  return randomBytes(KEY_BYTES).toString('base64');
}

/** @throws {SealingKeyError} for a key of another length, an id that is not the key's own, or a key listed twice */
export function requireUsable(keys: readonly MasterKey[]): void {
  if (keys.some(({ id, key }) => key.length !== KEY_BYTES || id !== masterKeyId(key))) {
    throw new SealingKeyError(
      'A master key is not 32 bytes long, or carries the id of another key.',
    );
  }
  if (new Set(keys.map(({ id }) => id)).size < keys.length) {
    throw new SealingKeyError('The same master key is listed twice.');
  }
}

function decode(text: string): Buffer | undefined {
  if (HEX.test(text)) return Buffer.from(text, 'hex');
  if (BASE64.test(text)) return Buffer.from(text, 'base64');
  if (BASE64URL.test(text)) return Buffer.from(text, 'base64url');
  return undefined;
}
