import { expect, test } from 'vitest';
import { wholePercent } from './numbers';

test.each([
  [0, 0],
  [0.04, 1],
  [42.4, 42],
  [94.5, 95],
  [99.96, 99],
  [100, 100],
  [130, 100],
])('%d percent is written as %d', (percent, whole) => {
  expect(wholePercent(percent)).toBe(whole);
});
