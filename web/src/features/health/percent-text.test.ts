import { expect, test } from 'vitest';
import { percentText } from './percent-text';

test.each([
  [1, '100\u00a0%'],
  [0, '0\u00a0%'],
  [0.95, '95\u00a0%'],
  [287 / 288, '99.65\u00a0%'],
  [99_999 / 100_000, '99.99\u00a0%'],
  [1 / 100_000, '0.01\u00a0%'],
  [1 / 3, '33.34\u00a0%'],
  [0.29, '29\u00a0%'],
  [0.57, '57\u00a0%'],
])('%d is %s', (ratio, text) => {
  expect(percentText(ratio, 'en')).toBe(text);
});

test('is written as the language does', () => {
  expect(percentText(0.9965, 'pl')).toBe('99,65\u00a0%');
});
