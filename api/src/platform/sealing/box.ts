import { createCipheriv, createDecipheriv, createSecretKey, randomBytes } from 'node:crypto';
import { NONCE_BYTES, TAG_BYTES } from './envelope.ts';
import { SealingError } from './sealing-error.ts';

const ALGORITHM = 'aes-256-gcm';

/**
 * AES-256-GCM with a random 96-bit nonce: `nonce | ciphertext | tag`. One key must not encrypt more than 2^32 times
 * (NIST SP 800-38D, 8.3). Node takes a key that is a KeyObject five times as fast as bytes.
 */
export function encrypt(key: Uint8Array, plaintext: Uint8Array, associated: Uint8Array): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(ALGORITHM, createSecretKey(key), nonce, {
    authTagLength: TAG_BYTES,
  });
  cipher.setAAD(associated);
  return Buffer.concat([nonce, cipher.update(plaintext), cipher.final(), cipher.getAuthTag()]);
}

/** @throws {SealingError} TAMPERED */
export function decrypt(key: Uint8Array, box: Uint8Array, associated: Uint8Array): Buffer {
  const nonce = box.subarray(0, NONCE_BYTES);
  const ciphertext = box.subarray(NONCE_BYTES, -TAG_BYTES);
  // Without a fixed length Node takes shorter tags, which can be guessed.
  const decipher = createDecipheriv(ALGORITHM, createSecretKey(key), nonce, {
    authTagLength: TAG_BYTES,
  });
  decipher.setAAD(associated);
  decipher.setAuthTag(box.subarray(-TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(ciphertext), decipher.final()]);
  } catch (error) {
    throw new SealingError(
      'TAMPERED',
      'The sealed value was changed, or belongs to another organization or row.',
      { cause: error },
    );
  }
}
