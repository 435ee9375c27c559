import { expect, test } from 'vitest';
import { initials } from './initials';

test.each([
  ['Ada Lovelace', 'AL'],
  ['ada', 'A'],
  ['  Jan  Maria   Kowalski ', 'JK'],
  ['łucja Żak', 'ŁŻ'],
  ['𝒜da B', '𝒜B'],
])('%j is %s', (name, expected) => {
  expect(initials(name)).toBe(expected);
});
