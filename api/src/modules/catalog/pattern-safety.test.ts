import { expect, test } from 'vitest';
import { refusalOfPattern } from './pattern-safety.ts';

test.each([
  String.raw`^SG\.[A-Za-z0-9_.-]+$`,
  String.raw`^(?:sk|rk)_(?:test|live)_[A-Za-z0-9]+$`,
  String.raw`^[a-z](?:[a-z-]*[a-z])?$`,
  String.raw`^(?:[0-9]{4}-){3}[0-9]{4}$`,
  String.raw`^\$[()|*+]+\\$`,
])('%s is fine', (pattern) => {
  expect(refusalOfPattern(pattern, true)).toBeUndefined();
});

test.each([
  ['^(a+)+$', /varies/],
  ['^(a*)*$', /varies/],
  ['^(?:a|a)*$', /varies/],
  ['^(?:a?){30}$', /varies/],
  ['^((a+)b)+$', /varies/],
  ['^(?<n>a+)+$', /varies/],
  ['^([a-z]+){2,}$', /varies/],
  ['abc$', /anchored/],
  ['^abc', /anchored/],
  [String.raw`^abc\$`, /anchored/],
  ['^a|b$', /anchored/],
  [String.raw`^(a)\1$`, /look around/],
  ['^(?=a).*$', /look around/],
  ['^(?<!a)b$', /look around/],
  ['^[a-z$', /no regular expression/],
  ['^(a$', /no regular expression/],
])('%s is refused', (pattern, reason) => {
  expect(refusalOfPattern(pattern, true)).toMatch(reason);
});

test('a pattern for an answer need not be anchored', () => {
  expect(refusalOfPattern('admin', false)).toBeUndefined();
});
