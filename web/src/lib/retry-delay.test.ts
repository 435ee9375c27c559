import { expect, test } from 'vitest';
import { retryDelay } from './retry-delay';

test.each([
  [0, 250, 500],
  [1, 500, 1_000],
  [4, 4_000, 8_000],
  [7, 15_000, 30_000],
  [500, 15_000, 30_000],
])('attempt %i waits between %i and %i ms', (attempt, least, most) => {
  expect(retryDelay(attempt, () => 0)).toBe(least);
  expect(retryDelay(attempt, () => 1)).toBe(most);
});
