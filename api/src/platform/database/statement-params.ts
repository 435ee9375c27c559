import { storable } from './storable.ts';

/** A parameter as it goes over the wire: text, bytes, or nothing. */
export type WireValue = string | Buffer | null;

/**
 * A value as PostgreSQL reads it from text.
 *
 * @throws {TypeError} for a list: `pgArray` writes those.
 */
export function wireValue(value: unknown): WireValue {
  if (value == null) return null;
  if (typeof value === 'string') return storable(value);
  if (typeof value === 'object') return wireObject(value);
  if (typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean') {
    return String(value);
  }
  throw new TypeError(`A statement takes no ${typeof value}.`);
}

function wireObject(value: object): WireValue {
  if (value instanceof Date) return value.toISOString();
  if (value instanceof Uint8Array) {
    return Buffer.from(value.buffer, value.byteOffset, value.byteLength);
  }
  if (Array.isArray(value)) throw new TypeError('A statement takes a list as pgArray(list).');
  return JSON.stringify(value);
}

/** Writes `$1`, `$2` … for each `?`; `\?` stays a question mark, for the operators that are spelled with one. */
export function numberParams(text: string): string {
  let number = 0;
  return text.replaceAll(/\\?\?/g, (mark) => {
    if (mark !== '?') return '?';
    number += 1;
    return `$${number}`;
  });
}
