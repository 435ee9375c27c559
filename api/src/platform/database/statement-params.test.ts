import { describe, expect, it } from 'vitest';
import { numberParams, wireValue } from './statement-params.ts';

describe('a parameter', () => {
  it.each([
    ['text', 'text'],
    ['', ''],
    ['nul\0inside', 'nul\uFFFDinside'],
    [42, '42'],
    [1.5, '1.5'],
    [9_007_199_254_740_993n, '9007199254740993'],
    [false, 'false'],
    [null, null],
    [undefined, null],
    [new Date('2026-11-21T08:00:00.123Z'), '2026-11-21T08:00:00.123Z'],
    [{ a: [1, null] }, '{"a":[1,null]}'],
  ])('%s travels as %s', (value, expected) => {
    expect(wireValue(value)).toBe(expected);
  });

  it('of bytes travels as bytes', () => {
    expect(wireValue(new Uint8Array([0, 255]))).toEqual(Buffer.from([0, 255]));
  });

  it('is no list and no function', () => {
    expect(() => wireValue(['a'])).toThrow('pgArray');
    expect(() => wireValue(() => 1)).toThrow(TypeError);
  });
});

describe('a statement', () => {
  it.each([
    ['select 1', 'select 1'],
    ['a = ? and (b, c) < (?, ?::int)', 'a = $1 and (b, c) < ($2, $3::int)'],
    [String.raw`config \? 'host' and id = ?`, `config ? 'host' and id = $1`],
  ])('%s is sent as %s', (text, expected) => {
    expect(numberParams(text)).toBe(expected);
  });
});
