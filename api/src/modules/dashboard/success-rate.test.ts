import { describe, expect, it } from 'vitest';
import { successRate } from './success-rate.ts';

describe('the success rate', () => {
  it.each([
    [0, 0, null],
    [38, 2, 95],
    [340, 60, 85],
    [1, 2, 33.3],
    [2, 1, 66.7],
    [5, 0, 100],
    [0, 5, 0],
    [99_999, 1, 99.9],
    [1, 99_999, 0.1],
  ])('%i succeeded, %i failed: %s %%', (succeeded, failed, percent) => {
    expect(successRate(succeeded, failed)).toEqual({
      percent,
      succeeded,
      total: succeeded + failed,
    });
  });
});
