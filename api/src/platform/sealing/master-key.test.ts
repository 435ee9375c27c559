import { randomBytes } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { generateMasterKey, parseMasterKey, parseMasterKeys, SealingKeyError } from './index.ts';

describe('a master key', () => {
  test('reads the same from base64, base64url and hexadecimal, with spaces around it', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (raw) => {
        const key = Buffer.from(raw);
        const forms = [
          key.toString('base64'),
          key.toString('base64url'),
          key.toString('hex'),
          ` ${key.toString('hex').toUpperCase()}\n`,
        ];
        for (const form of forms) expect(parseMasterKey(form).key).toEqual(key);
      }),
    );
  });

  test('has an id of eight digits that stays the same and does not give it away', () => {
    const key = Buffer.alloc(32, 7);
    const { id } = parseMasterKey(key.toString('hex'));
    expect(id).toBe('ee99d815');
    expect(key.toString('hex')).not.toContain(id);
  });

  test.each([
    ['nothing', ''],
    ['31 bytes', Buffer.alloc(31, 1).toString('base64')],
    ['33 bytes', Buffer.alloc(33, 1).toString('base64')],
    ['63 digits', 'a'.repeat(63)],
    ['a pass phrase', 'correct horse battery staple, and more of it'],
  ])('of %s is refused with the way to make one', (_title, text) => {
    expect(() => parseMasterKey(text)).toThrow(SealingKeyError);
    expect(() => parseMasterKey(text)).toThrow('openssl rand -base64 32');
  });

  test('is not repeated in the error about it', () => {
    const text = `${randomBytes(32).toString('base64')}x`;
    expect(() => parseMasterKey(text)).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining(text.slice(0, 8)) }),
    );
  });

  test('that was made fresh can be read, and is never the same', () => {
    expect(parseMasterKey(generateMasterKey()).id).not.toBe(parseMasterKey(generateMasterKey()).id);
  });
});

describe('a list of master keys', () => {
  const [first, second] = [generateMasterKey(), generateMasterKey()];

  test('keeps its order', () => {
    const keys = parseMasterKeys(`${first}, ${second}`);
    expect(keys).toEqual([parseMasterKey(first), parseMasterKey(second)]);
  });

  test('names the position of a wrong key', () => {
    expect(() => parseMasterKeys(`${first},oops`)).toThrow('Key 2 of 2: A master key is 32 random');
    expect(() => parseMasterKeys(`${first},`)).toThrow('Key 2 of 2: A master key is 32 random');
  });

  test('is refused when a key stands in it twice', () => {
    const again = Buffer.from(first, 'base64').toString('hex');
    expect(() => parseMasterKeys(`${first},${again}`)).toThrow('listed twice');
  });
});
