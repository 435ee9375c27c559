import * as fc from 'fast-check';
import { parseValue } from 'graphql';
import { describe, expect, it } from 'vitest';
import { DateTime, jsonBounds, JSONValue } from './scalars.ts';

describe('DateTime', () => {
  it('reads what it writes, to the millisecond', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }),
        (date) => {
          expect(DateTime.parseValue(DateTime.serialize(date))).toEqual(date);
          expect(DateTime.serialize(date.toISOString())).toBe(date.toISOString());
        },
      ),
    );
  });

  it.each([
    ['2026-01-31T08:00:00Z', '2026-01-31T08:00:00.000Z'],
    ['2026-01-31T08:00:00.5+02:00', '2026-01-31T06:00:00.500Z'],
    ['2024-02-29T23:59:59Z', '2024-02-29T23:59:59.000Z'],
  ])('takes %s', (text, written) => {
    expect(DateTime.serialize(DateTime.parseValue(text))).toBe(written);
    expect(DateTime.parseLiteral(parseValue(`"${text}"`))).toEqual(new Date(written));
  });

  it.each([
    ['2026-11-21 07:00:00+00', '2026-11-21T07:00:00.000Z'],
    ['2026-11-21 07:00:00.1+00', '2026-11-21T07:00:00.100Z'],
    ['2026-11-21 07:00:00.123456+00', '2026-11-21T07:00:00.123Z'],
    ['2026-11-21 07:00:00.123+01', '2026-11-21T06:00:00.123Z'],
    ['2026-11-21 07:00:00+05:30', '2026-11-21T01:30:00.000Z'],
  ])('writes %s, as PostgreSQL gives it', (text, written) => {
    expect(DateTime.serialize(text)).toBe(written);
  });

  it.each([
    '2026-01-31',
    '2026-02-30T00:00:00Z',
    '2023-02-29T00:00:00Z',
    '2026-01-31T08:00:00',
    '2026-01-31 08:00:00Z',
    '2026-13-01T00:00:00Z',
    '2026-01-31T24:00:00Z',
    'now',
    '',
    0,
    null,
    {},
  ])('refuses %j', (value) => {
    expect(() => DateTime.parseValue(value)).toThrow('DateTime must look like');
  });

  it('does not write what is no date', () => {
    expect(() => DateTime.serialize(new Date(Number.NaN))).toThrow('DateTime can only');
    expect(() => DateTime.serialize('soon')).toThrow('DateTime can only');
  });
});

function nested(levels: number): unknown {
  return levels === 0 ? 1 : { a: nested(levels - 1) };
}

describe('JSON', () => {
  it('takes any value within its bounds, and the same value as a literal', () => {
    const value = { a: [1, -2.5, 'x', true, null, {}] };
    expect(JSONValue.parseValue(value)).toEqual(value);
    expect(JSONValue.parseLiteral(parseValue('{ a: [1, -2.5, "x", true, null, {}] }'))).toEqual(
      value,
    );
  });

  it('takes eight levels and refuses nine', () => {
    expect(JSONValue.parseValue(nested(jsonBounds.depth))).toEqual(nested(jsonBounds.depth));
    expect(() => JSONValue.parseValue(nested(jsonBounds.depth + 1))).toThrow('deeper than 8');
    const deep = `${'['.repeat(9)}1${']'.repeat(9)}`;
    expect(() => JSONValue.parseLiteral(parseValue(deep))).toThrow('deeper than 8');
  });

  it('survives a bomb of ten thousand levels', () => {
    const bomb: unknown = JSON.parse(`${'['.repeat(10_000)}${']'.repeat(10_000)}`);
    expect(() => JSONValue.parseValue(bomb)).toThrow('deeper than 8');
  });

  it('counts bytes, not letters', () => {
    expect(JSONValue.parseValue('x'.repeat(65_534))).toHaveLength(65_534);
    expect(() => JSONValue.parseValue('x'.repeat(65_535))).toThrow('larger than 64 KB');
    expect(() => JSONValue.parseValue('😀'.repeat(17_000))).toThrow('larger than 64 KB');
  });

  it.each(['__proto__', 'constructor', 'prototype'])('refuses the key %s at any level', (key) => {
    const value: unknown = JSON.parse(`{ "a": [{ ${JSON.stringify(key)}: 1 }] }`);
    expect(() => JSONValue.parseValue(value)).toThrow(key);
    expect(() => JSONValue.parseLiteral(parseValue(`{ a: [{ ${key}: 1 }] }`))).toThrow(key);
  });

  it.each([undefined, Number.NaN, Number.POSITIVE_INFINITY, () => 1])(
    'refuses %s, which is not JSON',
    (value) => {
      expect(() => JSONValue.parseValue({ a: value })).toThrow('JSON must');
    },
  );

  it('fills variables into literals', () => {
    expect(JSONValue.parseLiteral(parseValue('{ a: $x }'), { x: 5 })).toEqual({ a: 5 });
  });
});
