import { describe, expect, it } from 'vitest';
import {
  apiKeyPattern,
  formatApiKey,
  hashOfSecret,
  newApiKeyToken,
  parseApiKey,
  prefixOf,
} from './api-key-token.ts';
import { base62 } from './base62.ts';

const known = 'pbk_0Ab9zK4mQx7_0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefg';

describe('an API key', () => {
  it('is read as it was written, whatever it is', () => {
    for (let round = 0; round < 500; round += 1) {
      const token = newApiKeyToken();
      const text = formatApiKey(token);
      expect(text).toMatch(apiKeyPattern);
      expect(text.startsWith(`${prefixOf(token.publicId)}_`)).toBe(true);
      expect(parseApiKey(text)).toEqual(token);
    }
  });

  it('has a checksum that anybody can compute: CRC-32 of what stands before it', () => {
    expect(formatApiKey({ publicId: known.slice(4, 15), secret: known.slice(16) })).toBe(
      `${known}${base62(BigInt(crc32Of(known)), 6)}`,
    );
  });

  it('is not whole when any one character of it is another', () => {
    const text = formatApiKey(newApiKeyToken());
    for (let at = 0; at < text.length; at += 1) {
      const changed = `${text.slice(0, at)}${text[at] === 'x' ? 'y' : 'x'}${text.slice(at + 1)}`;
      expect(parseApiKey(changed)).toBeUndefined();
    }
  });

  it('is not whole when it is cut, longer, or in other letters', () => {
    const text = formatApiKey(newApiKeyToken());
    for (let length = 0; length < text.length; length += 1)
      expect(parseApiKey(text.slice(0, length))).toBeUndefined();
    for (const other of [`${text}0`, ` ${text}`, `${text}\n`, text.toUpperCase()])
      expect(parseApiKey(other)).toBeUndefined();
  });

  it('keeps its public part, and nothing else, when it gets another secret', () => {
    const first = newApiKeyToken();
    const second = newApiKeyToken(first.publicId);
    expect(second.publicId).toBe(first.publicId);
    expect(second.secret).not.toBe(first.secret);
    expect(hashOfSecret(second.secret)).toHaveLength(32);
  });
});

describe('base 62', () => {
  it.each([
    [0n, 1, '0'],
    [61n, 1, 'z'],
    [62n, 2, '10'],
    [35n, 3, '00Z'],
  ])('writes %s with %s digits as %s', (value, length, text) => {
    expect(base62(value, length)).toBe(text);
  });

  it('has room for 256 bits in 43 digits', () => {
    expect(base62(2n ** 256n - 1n, 43)).toHaveLength(43);
  });

  it('does not cut what does not fit', () => {
    expect(() => base62(62n, 1)).toThrow(RangeError);
  });
});

/** As RFC 1952, 8, has it: bit by bit, without a library. */
function crc32Of(text: string): number {
  let crc = 0xffffffff;
  for (const byte of Buffer.from(text)) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}
