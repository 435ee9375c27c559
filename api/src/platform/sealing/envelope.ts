import { SealingError } from './sealing-error.ts';

/** The format of the bytes; also part of what is authenticated. */
export const VERSION = 1;
export const NONCE_BYTES = 12;
export const TAG_BYTES = 16;
export const DATA_KEY_BYTES = 32;

const KEY_ID_BYTES = 4;
const BOX_OVERHEAD = NONCE_BYTES + TAG_BYTES;
const WRAPPED_BYTES = BOX_OVERHEAD + DATA_KEY_BYTES;
const HEADER_BYTES = 1 + KEY_ID_BYTES + WRAPPED_BYTES;

/**
 * A sealed value taken apart. Its bytes, in one column, are
 * `version 1 | key id 4 | wrapped data key (nonce 12, key 32, tag 16) | value (nonce 12, any length, tag 16)`.
 */
export interface Envelope {
  readonly keyId: string;
  readonly wrappedKey: Uint8Array;
  readonly value: Uint8Array;
}

export function encodeEnvelope(envelope: Envelope): Buffer {
  const keyId = Buffer.from(envelope.keyId, 'hex');
  return Buffer.concat([Buffer.of(VERSION), keyId, envelope.wrappedKey, envelope.value]);
}

/** @throws {SealingError} MALFORMED */
export function decodeEnvelope(sealed: Uint8Array): Envelope {
  const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
  if (bytes.length < HEADER_BYTES + BOX_OVERHEAD) {
    throw new SealingError(
      'MALFORMED',
      'The sealed value is too short: it was cut off or is none.',
    );
  }
  if (bytes[0] !== VERSION) {
    throw new SealingError(
      'MALFORMED',
      `The sealed value has version ${bytes[0]}, not ${VERSION}.`,
    );
  }
  return {
    keyId: bytes.toString('hex', 1, 1 + KEY_ID_BYTES),
    wrappedKey: bytes.subarray(1 + KEY_ID_BYTES, HEADER_BYTES),
    value: bytes.subarray(HEADER_BYTES),
  };
}
