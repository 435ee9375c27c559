import { expect, test } from 'vitest';
import { rateLimitWait } from './rate-limit-wait.ts';

test.each([
  // status, Retry-After, tries, left, wait
  [429, 5, 1, 30_000, 5_000],
  [429, 30, 1, 30_000, 30_000],
  [429, 31, 1, 30_000, null],
  [429, null, 1, 30_000, 1_000],
  [429, null, 2, 30_000, 2_000],
  [429, null, 4, 30_000, 8_000],
  [429, null, 6, 30_000, null],
  [429, 0, 1, 30_000, 250],
  [429, 0, 1, 100, null],
  [503, 5, 1, 30_000, 5_000],
  [503, null, 1, 30_000, null],
  [500, 5, 1, 30_000, null],
  [502, 5, 1, 30_000, null],
  [200, 5, 1, 30_000, null],
  [401, 5, 1, 30_000, null],
])('%i with Retry-After %s at try %i with %i ms left is waited out for %s ms', (...given) => {
  const [status, retryAfter, tries, leftMs, waitMs] = given;
  expect(rateLimitWait(status, retryAfter, tries, leftMs)).toBe(waitMs);
});
