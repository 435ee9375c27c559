import { randomBytes } from 'node:crypto';
import { associatedData, type SealingBinding } from './binding.ts';
import { decrypt, encrypt } from './box.ts';
import { DATA_KEY_BYTES, decodeEnvelope, encodeEnvelope } from './envelope.ts';
import { requireUsable, type MasterKey } from './master-key.ts';
import { SealingError, SealingKeyError } from './sealing-error.ts';

/**
 * Envelope encryption of credentials: each value has a data key of its own, which a master key wraps. Both layers are
 * bound to organization, table, column and row.
 */
export interface Sealer {
  /** The key that seals; a stored value with another key id is due for `rewrap`. */
  readonly activeKeyId: string;
  /** 93 bytes longer than the plaintext; for one `bytea` column. Text is sealed as UTF-8. */
  seal(plaintext: string | Uint8Array, binding: SealingBinding): Buffer;
  /** @throws {SealingError} */
  open(sealed: Uint8Array, binding: SealingBinding): Buffer;
  /**
   * The same value under the active key. Only its data key is wrapped anew, so a large value costs no more than a
   * small one; after it, the old master key alone opens nothing.
   * @throws {SealingError}
   */
  rewrap(sealed: Uint8Array, binding: SealingBinding): Buffer;
}

/**
 * @param keys the first one seals, all of them open
 * @throws {SealingKeyError} without any key, or with one that cannot be used
 */
export function createSealer({ keys }: { readonly keys: readonly MasterKey[] }): Sealer {
  const [active] = keys;
  if (active === undefined) throw new SealingKeyError('There is no master key to seal with.');
  requireUsable(keys);
  const byId = new Map(keys.map(({ id, key }) => [id, key]));

  const wrap = (dataKey: Uint8Array, binding: SealingBinding): Buffer =>
    encrypt(active.key, dataKey, associatedData('key', binding));

  const unwrap = (keyId: string, wrappedKey: Uint8Array, binding: SealingBinding): Buffer => {
    const key = byId.get(keyId);
    if (key === undefined) {
      throw new SealingError('UNKNOWN_KEY', `No master key with the id ${keyId} is set.`);
    }
    return decrypt(key, wrappedKey, associatedData('key', binding));
  };

  return {
    activeKeyId: active.id,

    seal(plaintext, binding) {
      const bytes = typeof plaintext === 'string' ? Buffer.from(plaintext, 'utf8') : plaintext;
      return withKey(randomBytes(DATA_KEY_BYTES), (dataKey) =>
        encodeEnvelope({
          keyId: active.id,
          wrappedKey: wrap(dataKey, binding),
          value: encrypt(dataKey, bytes, associatedData('value', binding)),
        }),
      );
    },

    open(sealed, binding) {
      const { keyId, wrappedKey, value } = decodeEnvelope(sealed);
      return withKey(unwrap(keyId, wrappedKey, binding), (dataKey) =>
        decrypt(dataKey, value, associatedData('value', binding)),
      );
    },

    rewrap(sealed, binding) {
      const { keyId, wrappedKey, value } = decodeEnvelope(sealed);
      return withKey(unwrap(keyId, wrappedKey, binding), (dataKey) =>
        encodeEnvelope({ keyId: active.id, wrappedKey: wrap(dataKey, binding), value }),
      );
    },
  };
}

/** The id of the master key that a stored value needs, read without opening it. @throws {SealingError} MALFORMED */
export function keyIdOf(sealed: Uint8Array): string {
  return decodeEnvelope(sealed).keyId;
}

/** Data keys do not linger in memory once they were used. */
function withKey<T>(dataKey: Buffer, use: (dataKey: Buffer) => T): T {
  try {
    return use(dataKey);
  } finally {
    dataKey.fill(0);
  }
}
