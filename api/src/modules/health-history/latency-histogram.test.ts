import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  binOf,
  histogramOf,
  latencyBins,
  latencyBoundsMs,
  percentile,
} from './latency-histogram.ts';

const countsOf = (latencies: readonly number[]) => {
  const bins = new Map<number, number>();
  for (const latency of latencies) bins.set(binOf(latency), (bins.get(binOf(latency)) ?? 0) + 1);
  return bins;
};

describe('the bins', () => {
  it('never change: they are stored', () => {
    expect(latencyBoundsMs).toEqual([
      1, 2, 3, 4, 5, 6, 8, 10, 13, 16, 20, 25, 31, 39, 49, 61, 76, 95, 119, 149, 186, 233, 291, 364,
      455, 569, 711, 889, 1111, 1389, 1736, 2170, 2713, 3391, 4239, 5299, 6624, 8280, 10350, 12938,
      16173, 20216, 25270, 31588,
    ]);
  });

  it.each([
    [0, 0],
    [1, 0],
    [2, 1],
    [6, 5],
    [7, 6],
    [8, 6],
    [9, 7],
    [31_588, 43],
    [31_589, 44],
    [2_147_483_647, 44],
  ])('%i ms is in bin %i', (latency, bin) => {
    expect(binOf(latency)).toBe(bin);
    expect(histogramOf(latency).indexOf(1)).toBe(bin);
    expect(histogramOf(latency).length).toBe(latencyBins);
  });
});

describe('a percentile', () => {
  it('of nothing is null', () => {
    expect(percentile([], 0.5)).toBeNull();
    expect(percentile([[3, 0]], 0.5)).toBeNull();
  });

  it('is at most an eighth off the exact one, or half a millisecond', () => {
    const latencies = fc.array(fc.integer({ min: 0, max: 30_000 }), {
      minLength: 1,
      maxLength: 300,
    });
    const share = fc.constantFrom(0, 0.5, 0.95, 0.99, 1);
    fc.assert(
      fc.property(latencies, share, (all, wanted) => {
        const sorted = all.toSorted((a, b) => a - b);
        const exact = sorted[Math.max(1, Math.ceil(wanted * all.length)) - 1] ?? 0;
        const told = percentile(countsOf(all), wanted) ?? -1;
        // Rounding adds half a millisecond.
        expect(Math.abs(told - exact)).toBeLessThanOrEqual(Math.max(exact / 8, 0.5) + 0.5);
      }),
    );
  });
});
