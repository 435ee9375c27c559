import { describe, expect, it } from 'vitest';
import { readPersonName } from './person-name.ts';

describe("a person's name", () => {
  it.each([
    ['Ada', 'Ada'],
    ['  Ada Lovelace ', 'Ada Lovelace'],
    ['Zażółć Gęśla-Jaźń', 'Zażółć Gęśla-Jaźń'],
    ['علی‌رضا', 'علی‌رضا'],
    ["O'Neil 🎉", "O'Neil 🎉"],
    ['x'.repeat(120), 'x'.repeat(120)],
  ])('may be %j', (text, name) => {
    expect(readPersonName(text)).toBe(name);
  });

  it.each([
    '',
    '   ',
    'x'.repeat(121),
    'a\0b',
    'a\nb',
    'a\u001bb',
    'a\u2028b',
    'a\u202eb',
    'a\ud800b',
  ])('may not be %j', (text) => {
    expect(readPersonName(text)).toBeUndefined();
  });
});
